using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Validation.Fragments;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Every fragment of a document is reached from some operation.</summary>
/// <remarks>
/// Good: <c>{ harbour { ...F } }  fragment F on Harbour { name }</c><br/>
/// Bad: <c>{ today }  fragment F on Harbour { name }</c><br/>
/// Specification section 5.5.1.4, "Fragments Must Be Used".
/// </remarks>
internal sealed class NoUnusedFragments(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument(DocumentNode document)
    {
        var used = Context.Fragments.Reached(Context.Fragments.Operations).Select(fragment => Name(fragment).Value).ToHashSet(StringComparer.Ordinal);
        foreach (var fragment in Context.Fragments.Fragments)
        {
            if (!used.Contains(Name(fragment).Value)) Context.Report($"Fragment \"{Name(fragment)}\" is never used.", fragment.Definition);
        }
    }

    private static NameNode Name(SelectionSummary fragment) => ((FragmentDefinitionNode)fragment.Definition).Name;
}

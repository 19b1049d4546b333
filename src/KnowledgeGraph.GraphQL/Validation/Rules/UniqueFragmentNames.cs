using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Each fragment of a document has a name of its own.</summary>
/// <remarks>
/// Good: <c>fragment A on Harbour { name }  fragment B on Harbour { name }</c><br/>
/// Bad: <c>fragment A on Harbour { name }  fragment A on Ship { name }</c><br/>
/// Specification section 5.5.1.1, "Fragment Name Uniqueness".
/// </remarks>
internal sealed class UniqueFragmentNames(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    public override void Fragment(FragmentDefinitionNode fragment)
    {
        if (_known.TryAdd(fragment.Name.Value, fragment.Name)) return;
        Context.Report($"There can be only one fragment named \"{fragment.Name}\".", _known[fragment.Name.Value], fragment.Name);
    }
}

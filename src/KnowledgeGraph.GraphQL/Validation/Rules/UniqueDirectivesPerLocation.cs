using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>A directive that is not repeatable stands at most once at one place.</summary>
/// <remarks>
/// Good: <c>{ today @skip(if: true)  now @skip(if: true) }</c><br/>
/// Bad: <c>{ today @skip(if: true) @skip(if: false) }</c><br/>
/// Specification section 5.7.3, "Directives Are Unique per Location".
/// </remarks>
internal sealed class UniqueDirectivesPerLocation(ValidationContext context) : ValidationRule(context)
{
    public override void Directives(IReadOnlyList<DirectiveNode> directives)
    {
        if (directives.Count < 2) return;
        var first = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        foreach (var directive in directives)
        {
            if (first.TryAdd(directive.Name.Value, directive)) continue;
            if (Context.Schema.Directives.Find(directive.Name.Value) is not { IsRepeatable: false }) continue;
            Context.Report($"The directive \"@{directive.Name}\" can only be used once at this location.", first[directive.Name.Value], directive);
        }
    }
}

using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>A directive is defined by the schema and allowed where it stands.</summary>
/// <remarks>
/// Good: <c>{ today @skip(if: true) }</c><br/>
/// Bad: <c>query @skip(if: true) { today @unheardOf }</c><br/>
/// Specification section 5.7.1, "Directives Are Defined", and 5.7.2, "Directives Are in Valid Locations".
/// </remarks>
internal sealed class KnownDirectives(ValidationContext context) : ValidationRule(context)
{
    public override void Directive(DirectiveNode directive, DirectiveLocation location)
    {
        if (Context.Types.Directive is not { } definition)
        {
            Context.Report($"Unknown directive \"@{directive.Name}\".", directive);
        }
        else if (!definition.Locations.Contains(location))
        {
            Context.Report($"Directive \"@{directive.Name}\" may not be used on {location.ToText()}.", directive);
        }
    }
}

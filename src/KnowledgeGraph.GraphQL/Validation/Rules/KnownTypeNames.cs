using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>A type that is named in a variable definition or type condition exists.</summary>
/// <remarks>
/// Good: <c>query ($id: ID) { … }</c><br/>
/// Bad: <c>query ($id: Nonsense) { … }</c><br/>
/// Specification section 5.5.1.2, "Fragment Spread Type Existence"; for variables 5.8.2, "Variables Are Input Types".
/// </remarks>
internal sealed class KnownTypeNames(ValidationContext context) : ValidationRule(context)
{
    public override void TypeName(NamedTypeNode type)
    {
        if (Context.Schema.GetType(type.Name.Value) is not null) return;
        Context.Report($"Unknown type \"{type.Name}\".{Context.DidYouMean(type.Name.Value, Context.Schema.Types)}", type);
    }
}

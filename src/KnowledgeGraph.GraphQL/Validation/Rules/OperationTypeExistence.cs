using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>An operation is of a kind for which the schema has a root type.</summary>
/// <remarks>
/// Good: <c>query { harbour { name } }</c><br/>
/// Bad: <c>subscription { arrivals { ship { name } } }, when the schema has no subscription type</c><br/>
/// Specification section 5.2.1.1, "Operation Type Existence".
/// </remarks>
internal sealed class OperationTypeExistence(ValidationContext context) : ValidationRule(context)
{
    public override void Operation(OperationDefinitionNode operation)
    {
        if (Context.Schema.RootType(operation.Operation) is not null) return;
        var kind = operation.Operation.ToString().ToLowerInvariant();
        Context.Report($"The {kind} operation is not supported by the schema.", operation);
    }
}

using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>An operation without a name is the only operation of its document.</summary>
/// <remarks>
/// Good: <c>{ today }</c><br/>
/// Bad: <c>{ today }  query B { today }</c><br/>
/// Specification section 5.2.3.1, "Lone Anonymous Operation".
/// </remarks>
internal sealed class LoneAnonymousOperation(ValidationContext context) : ValidationRule(context)
{
    public override void Operation(OperationDefinitionNode operation)
    {
        if (operation.Name is not null || Context.Fragments.Operations.Count == 1) return;
        Context.Report("This anonymous operation must be the only defined operation.", operation);
    }
}

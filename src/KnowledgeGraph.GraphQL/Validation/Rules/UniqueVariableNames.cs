using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Each variable of an operation has a name of its own.</summary>
/// <remarks>
/// Good: <c>query ($a: Int, $b: Int) { … }</c><br/>
/// Bad: <c>query ($a: Int, $a: Int) { … }</c><br/>
/// Specification section 5.8.1, "Variable Uniqueness".
/// </remarks>
internal sealed class UniqueVariableNames(ValidationContext context) : ValidationRule(context)
{
    public override void Operation(OperationDefinitionNode operation)
    {
        foreach (var sameName in operation.VariableDefinitions.GroupBy(variable => variable.Variable.Name.Value, StringComparer.Ordinal))
        {
            if (!sameName.Skip(1).Any()) continue;
            Context.Report($"There can be only one variable named \"${sameName.Key}\".", sameName.Select(variable => variable.Variable.Name));
        }
    }
}

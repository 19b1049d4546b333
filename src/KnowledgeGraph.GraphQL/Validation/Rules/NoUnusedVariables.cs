using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Validation.Variables;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>A variable that an operation defines is used by it, itself or through fragments.</summary>
/// <remarks>
/// Good: <c>query ($id: ID!) { harbour(id: $id) { name } }</c><br/>
/// Bad: <c>query ($id: ID!) { today }</c><br/>
/// Specification section 5.8.4, "All Variables Used".
/// </remarks>
internal sealed class NoUnusedVariables(ValidationContext context) : ValidationRule(context)
{
    public override void VariableUses(OperationDefinitionNode operation, IReadOnlyList<VariableUse> uses)
    {
        var used = uses.Select(use => use.Node.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var variable in operation.VariableDefinitions)
        {
            if (used.Contains(variable.Variable.Name.Value)) continue;
            var inOperation = operation.Name is { } name ? $" in operation \"{name}\"" : "";
            Context.Report($"Variable \"${variable.Variable.Name}\" is never used{inOperation}.", variable);
        }
    }
}

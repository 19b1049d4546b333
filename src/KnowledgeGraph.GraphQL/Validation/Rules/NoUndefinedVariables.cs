using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Validation.Variables;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>A variable that an operation uses, itself or through fragments, is defined by it.</summary>
/// <remarks>
/// Good: <c>query ($id: ID!) { harbour(id: $id) { name } }</c><br/>
/// Bad: <c>{ harbour(id: $id) { name } }</c><br/>
/// Specification section 5.8.3, "All Variable Uses Defined".
/// </remarks>
internal sealed class NoUndefinedVariables(ValidationContext context) : ValidationRule(context)
{
    public override void VariableUses(OperationDefinitionNode operation, IReadOnlyList<VariableUse> uses)
    {
        var defined = operation.VariableDefinitions.Select(variable => variable.Variable.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var use in uses)
        {
            if (defined.Contains(use.Node.Name.Value)) continue;
            var by = operation.Name is { } name ? $" by operation \"{name}\"" : "";
            Context.Report($"Variable \"${use.Node.Name}\" is not defined{by}.", use.Node, operation);
        }
    }
}

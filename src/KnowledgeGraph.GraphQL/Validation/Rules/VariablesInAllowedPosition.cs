using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Variables;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>A variable is used only where every value of its type is accepted.</summary>
/// <remarks>
/// Good: <c>query ($id: ID!) { harbour(id: $id) { name } }</c><br/>
/// Bad: <c>query ($id: [ID]) { harbour(id: $id) { name } }</c><br/>
/// Specification section 5.8.5, "All Variable Usages Are Allowed".
/// A field of a OneOf input object counts as a non-null position, also below an argument that is non-null or a
/// list.
/// </remarks>
internal sealed class VariablesInAllowedPosition(ValidationContext context) : ValidationRule(context)
{
    public override void VariableUses(OperationDefinitionNode operation, IReadOnlyList<VariableUse> uses)
    {
        if (uses.Count == 0) return;
        var defined = new Dictionary<string, (VariableDefinitionNode Node, GraphQLType? Type)>(StringComparer.Ordinal);
        foreach (var variable in operation.VariableDefinitions)
        {
            defined[variable.Variable.Name.Value] = (variable, Context.Schema.GetType(variable.Type));
        }

        foreach (var use in uses)
        {
            if (use.Position.Type is not { } expected) continue;
            if (!defined.TryGetValue(use.Node.Name.Value, out var variable) || variable.Type is not { } type) continue;
            Check(use, expected, variable.Node, type);
        }
    }

    private void Check(VariableUse use, GraphQLType expected, VariableDefinitionNode variable, GraphQLType type)
    {
        var defaulted = variable.DefaultValue is not (null or NullValueNode) || use.Position.HasDefault;
        if (!Schema.IsSubType(defaulted && !type.IsNonNull ? expected.NullableType : expected, type))
        {
            Context.Report($"Variable \"${use.Node.Name}\" of type \"{type}\" used in position expecting type \"{expected}\".", variable, use.Node);
        }
        else if (use.Position.Parent is { IsOneOf: true } parent && !type.IsNonNull && !defaulted)
        {
            Context.Report(
                $"Variable \"${use.Node.Name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{parent}\".",
                variable,
                use.Node);
        }
    }
}

using KnowledgeGraph.GraphQL.Coercion;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Testing.Schemas.Rules;

/// <summary>
/// Every default is a value of its type (specification sections 3.6.1, 3.10 and 3.13), and coercing one never needs
/// itself (section 3.10, "InputObjectDefaultValueHasCycle"): a cycle shows as nesting without end, which coercion counts.
/// </summary>
internal static class DefaultValueRules
{
    public static void Check(Schema schema, SchemaErrors errors)
    {
        foreach (var directive in schema.Directives) CheckAll(directive.Arguments, $"@{directive.Name}", "(", ":)", errors);
        foreach (var type in schema.Types)
        {
            if (type is InputObjectType input) CheckAll(input.Fields, input.Name, ".", "", errors);
            if (type is not FieldContainerType container) continue;
            foreach (var field in container.Fields) CheckAll(field.Arguments, $"{container}.{field.Name}", "(", ":)", errors);
        }
    }

    private static void CheckAll(IEnumerable<InputValueDefinition> inputs, string owner, string open, string close, SchemaErrors errors)
    {
        foreach (var input in inputs)
        {
            if (input.DefaultValue is null) continue;
            var place = $"{owner}{open}{input.Name}{close}";
            try
            {
                LiteralCoercion.CoerceDefault(input);
            }
            catch (GraphQLException refusal) when (refusal.Errors[0].Code == ErrorCode.LimitExceeded)
            {
                errors.Add(
                    $"The default value of {place} refers to itself through defaults of its fields, or is nested deeper than {CoercionDepth.MaxDepth}.",
                    input.Definition);
            }
            catch (GraphQLException refusal)
            {
                errors.Add($"{place} has invalid default value: {refusal.Errors[0].Message}", input.Definition?.DefaultValue);
            }
        }
    }
}

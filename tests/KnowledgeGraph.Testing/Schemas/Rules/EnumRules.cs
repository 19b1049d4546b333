using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Testing.Schemas.Rules;

/// <summary>An enum has one or more values, each once, none named like another literal (specification section 3.9).</summary>
internal static class EnumRules
{
    public static void Check(EnumType type, SchemaErrors errors)
    {
        if (type.Values.Count == 0) errors.Add($"Enum type {type} must define one or more values.", type.Definition?.Name);
        for (var i = 0; i < type.Values.Count; i++)
        {
            var value = type.Values[i];
            NamingRules.Check(value.Name, errors, value.Definition?.Name);
            if (value.Name is "true" or "false" or "null")
            {
                errors.Add($"Enum type {type} cannot include value: {value.Name}.", value.Definition?.Name);
            }

            if (type.Values.IndexOf(value.Name) != i) errors.Add($"Enum value \"{type}.{value.Name}\" can only be defined once.", value.Definition?.Name);
        }
    }
}

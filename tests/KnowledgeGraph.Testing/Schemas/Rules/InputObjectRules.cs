using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Testing.Schemas.Rules;

/// <summary>
/// Fields of input objects: at least one, unique names, input types; those of a OneOf type all nullable and without
/// defaults (specification section 3.10).
/// </summary>
internal static class InputObjectRules
{
    public static void Check(InputObjectType type, SchemaErrors errors)
    {
        if (type.Fields.Count == 0) errors.Add($"Input Object type {type} must define one or more fields.", type.Definition?.Name);
        for (var i = 0; i < type.Fields.Count; i++)
        {
            var field = type.Fields[i];
            var place = $"{type}.{field.Name}";
            NamingRules.Check(field.Name, errors, field.Definition?.Name);
            if (type.Fields.IndexOf(field.Name) != i) errors.Add($"Field \"{place}\" can only be defined once.", field.Definition?.Name);
            if (!field.Type.IsInput) errors.Add($"The type of {place} must be Input Type but got: {field.Type}.", field.Definition?.Type);
            if (field is { IsRequired: true, DeprecationReason: not null })
            {
                errors.Add($"Required input field {place} cannot be deprecated.", field.Definition?.Name);
            }

            if (!type.IsOneOf) continue;
            if (field.Type.IsNonNull) errors.Add($"OneOf input field {place} must be nullable.", field.Definition?.Type);
            if (field.DefaultValue is not null) errors.Add($"OneOf input field {place} cannot have a default value.", field.Definition?.Name);
        }
    }
}

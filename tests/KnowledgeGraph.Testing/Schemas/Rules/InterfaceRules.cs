using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Testing.Schemas.Rules;

/// <summary>
/// What implements an interface names what that implements in turn, and has all its fields with all their arguments
/// (specification section 3.6, "IsValidImplementation").
/// </summary>
internal static class InterfaceRules
{
    public static void Check(FieldContainerType type, SchemaErrors errors)
    {
        for (var i = 0; i < type.Interfaces.Count; i++)
        {
            var implemented = type.Interfaces[i];
            var at = type.Definition?.Name;
            if (implemented.Name == type.Name)
            {
                errors.Add($"Type {type} cannot implement itself because it would create a circular reference.", at);
            }
            else if (type.Interfaces.IndexOf(implemented.Name) != i)
            {
                errors.Add($"Type {type} can only implement {implemented} once.", at);
            }
            else
            {
                CheckAncestors(type, implemented, errors);
                CheckFields(type, implemented, errors);
            }
        }
    }

    private static void CheckAncestors(FieldContainerType type, InterfaceType implemented, SchemaErrors errors)
    {
        foreach (var ancestor in implemented.Interfaces)
        {
            if (type.Interfaces.Contains(ancestor.Name)) continue;
            errors.Add(
                ancestor.Name == type.Name
                    ? $"Type {type} cannot implement {implemented} because it would create a circular reference."
                    : $"Type {type} must implement {ancestor} because it is implemented by {implemented}.",
                type.Definition?.Name);
        }
    }

    private static void CheckFields(FieldContainerType type, InterfaceType implemented, SchemaErrors errors)
    {
        foreach (var expected in implemented.Fields)
        {
            var place = $"{implemented}.{expected.Name}";
            if (type.Fields.Find(expected.Name) is not { } field)
            {
                errors.Add($"Interface field {place} expected but {type} does not provide it.", expected.Definition?.Name, type.Definition?.Name);
                continue;
            }

            if (!TypeReferences.IsSubType(expected.Type, field.Type))
            {
                errors.Add(
                    $"Interface field {place} expects type {expected.Type} but {type}.{field.Name} is type {field.Type}.",
                    expected.Definition?.Type,
                    field.Definition?.Type);
            }

            if (field.DeprecationReason is not null && expected.DeprecationReason is null)
            {
                errors.Add($"Interface field {place} is not deprecated, so {type}.{field.Name} cannot be.", expected.Definition?.Name, field.Definition?.Name);
            }

            CheckArguments(type, place, expected, field, errors);
        }
    }

    private static void CheckArguments(FieldContainerType type, string place, FieldDefinition expected, FieldDefinition field, SchemaErrors errors)
    {
        foreach (var argument in expected.Arguments)
        {
            if (field.Arguments.Find(argument.Name) is not { } given)
            {
                errors.Add(
                    $"Interface field argument {place}({argument.Name}:) expected but {type}.{field.Name} does not provide it.",
                    argument.Definition?.Name,
                    field.Definition?.Name);
            }
            else if (!AreEqual(argument.Type, given.Type))
            {
                errors.Add(
                    $"Interface field argument {place}({argument.Name}:) expects type {argument.Type} "
                        + $"but {type}.{field.Name}({argument.Name}:) is type {given.Type}.",
                    argument.Definition?.Type,
                    given.Definition?.Type);
            }
        }

        foreach (var argument in field.Arguments)
        {
            if (!argument.IsRequired || expected.Arguments.Contains(argument.Name)) continue;
            errors.Add(
                $"Argument \"{type}.{field.Name}({argument.Name}:)\" must not be required type \"{argument.Type}\" "
                    + $"if not provided by the Interface field \"{place}\".",
                argument.Definition?.Name,
                expected.Definition?.Name);
        }
    }

    // The same wrappers around the same name.
    private static bool AreEqual(GraphQLType left, GraphQLType right)
    {
        while (true)
        {
            switch (left, right)
            {
                case (NonNullType a, NonNullType b): (left, right) = (a.NullableType, b.NullableType); break;
                case (ListType a, ListType b): (left, right) = (a.ItemType, b.ItemType); break;
                case (NamedType a, NamedType b): return a.Name == b.Name;
                default: return false;
            }
        }
    }
}

using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Testing.Schemas.Rules;

/// <summary>Fields of objects and interfaces: at least one, unique names, output types, valid arguments (specification sections 3.6 and 3.7).</summary>
internal static class FieldRules
{
    public static void Check(FieldContainerType type, SchemaErrors errors)
    {
        if (type.Fields.Count == 0) errors.Add($"Type {type} must define one or more fields.", type.Definition?.Name);
        for (var i = 0; i < type.Fields.Count; i++)
        {
            var field = type.Fields[i];
            NamingRules.Check(field.Name, errors, field.Definition?.Name);
            if (type.Fields.IndexOf(field.Name) != i) errors.Add($"Field \"{type}.{field.Name}\" can only be defined once.", field.Definition?.Name);
            if (field.Type.Named is InputObjectType)
            {
                errors.Add($"The type of {type}.{field.Name} must be Output Type but got: {field.Type}.", field.Definition?.Type);
            }

            CheckArguments(field.Arguments, $"{type}.{field.Name}", errors);
        }
    }

    /// <summary>Arguments of a field or directive: unique names, input types, nothing required that is deprecated.</summary>
    public static void CheckArguments(MemberMap<ArgumentDefinition> arguments, string owner, SchemaErrors errors)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            NamingRules.Check(argument.Name, errors, argument.Definition?.Name);
            if (arguments.IndexOf(argument.Name) != i)
            {
                errors.Add($"Argument \"{owner}({argument.Name}:)\" can only be defined once.", argument.Definition?.Name);
            }

            if (!argument.Type.IsInput)
            {
                errors.Add($"The type of {owner}({argument.Name}:) must be Input Type but got: {argument.Type}.", argument.Definition?.Type);
            }

            if (argument is { IsRequired: true, DeprecationReason: not null })
            {
                errors.Add($"Required argument {owner}({argument.Name}:) cannot be deprecated.", argument.Definition?.Name);
            }
        }
    }
}

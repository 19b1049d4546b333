using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Coercion;

/// <summary>The arguments of a field or directive to values (specification section 6.4.1).</summary>
public static class ArgumentCoercion
{
    /// <summary>The arguments of a field; one that was not given and has no default is absent.</summary>
    /// <exception cref="GraphQLException">A required argument is missing, or a value does not fit its type.</exception>
    public static InputObject CoerceArguments(FieldDefinition definition, FieldNode field, VariableValues variables) =>
        CoerceArguments(definition.Arguments, field.Arguments, variables, field);

    /// <summary>The arguments of a directive.</summary>
    /// <exception cref="GraphQLException">A required argument is missing, or a value does not fit its type.</exception>
    public static InputObject CoerceArguments(DirectiveDefinition definition, DirectiveNode directive, VariableValues variables) =>
        CoerceArguments(definition.Arguments, directive.Arguments, variables, directive);

    private static InputObject CoerceArguments(
        MemberMap<ArgumentDefinition> definitions, IReadOnlyList<ArgumentNode> arguments, VariableValues variables, Node at)
    {
        if (definitions.Count == 0) return InputObject.Empty;
        var entries = new KeyValuePair<string, object?>[definitions.Count];
        var count = 0;
        foreach (var definition in definitions.AsSpan())
        {
            var argument = Find(arguments, definition.Name);
            if (argument is null || LiteralCoercion.IsAbsent(argument.Value, variables))
            {
                if (definition.DefaultValue is not null) entries[count++] = new(definition.Name, LiteralCoercion.CoerceDefault(definition));
                else if (definition.Type.IsNonNull) throw Missing(definition, argument, at);
                continue;
            }

            entries[count++] = new(definition.Name, Coerce(definition, argument, variables));
        }

        return count == 0 ? InputObject.Empty : new InputObject(count == entries.Length ? entries : entries[..count]);
    }

    private static object? Coerce(ArgumentDefinition definition, ArgumentNode argument, VariableValues variables)
    {
        if (argument.Value is VariableNode variable)
        {
            var value = variables[variable.Name.Value];
            if (value is null && definition.Type.IsNonNull) throw Null(definition, argument, ErrorCode.VariableInvalid);
            return value;
        }

        if (argument.Value is NullValueNode && definition.Type.IsNonNull) throw Null(definition, argument, ErrorCode.ValidationFailed);
        try
        {
            return LiteralCoercion.CoerceLiteral(argument.Value, definition.Type, variables);
        }
        catch (GraphQLException refusal)
        {
            var error = refusal.Errors[0];
            var message = $"Argument \"{definition.Name}\" has invalid value {LiteralCoercion.Quote(argument.Value)}. {error.Message}";
            throw new GraphQLException(new GraphQLError(error.Code, message, error.Locations));
        }
    }

    private static ArgumentNode? Find(IReadOnlyList<ArgumentNode> arguments, string name)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (string.Equals(arguments[i].Name.Value, name, StringComparison.Ordinal)) return arguments[i];
        }

        return null;
    }

    private static GraphQLException Missing(ArgumentDefinition definition, ArgumentNode? argument, Node at)
    {
        if (argument?.Value is not VariableNode variable)
        {
            return new(LocatedError.At(
                ErrorCode.ValidationFailed, $"Argument \"{definition.Name}\" of required type \"{definition.Type}\" was not provided.", at));
        }

        var message = $"Argument \"{definition.Name}\" of required type \"{definition.Type}\" was provided the variable "
            + $"\"${variable.Name.Value}\" which was not provided a runtime value.";
        return new(LocatedError.At(ErrorCode.VariableInvalid, message, argument.Value));
    }

    private static GraphQLException Null(ArgumentDefinition definition, ArgumentNode argument, ErrorCode code) =>
        new(LocatedError.At(code, $"Argument \"{definition.Name}\" of non-null type \"{definition.Type}\" must not be null.", argument.Value));
}

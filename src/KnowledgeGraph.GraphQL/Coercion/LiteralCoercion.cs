using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Printing;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Coercion;

/// <summary>
/// Literals to values (specification, "Input Coercion" of each type). A value is null, what its scalar gives, an
/// <see cref="EnumValueDefinition"/>, an <c>IReadOnlyList&lt;object?&gt;</c> or an <see cref="InputObject"/>.
/// </summary>
public static class LiteralCoercion
{
    /// <summary>The value that a literal means for a type.</summary>
    /// <param name="literal">A literal, which may use variables.</param>
    /// <param name="type">An input type.</param>
    /// <param name="variables">The operation's variables; null for a constant. An absent one counts as null here.</param>
    /// <exception cref="GraphQLException">
    /// It is not a value of the type (VALIDATION_FAILED, located at the wrong part), or is nested too deep (LIMIT_EXCEEDED).
    /// </exception>
    public static object? CoerceLiteral(ValueNode literal, GraphQLType type, VariableValues? variables = null) =>
        Coerce(literal, type, variables, 0);

    /// <summary>The default of an argument or input field, coerced once and kept; only where it has one.</summary>
    internal static object? CoerceDefault(InputValueDefinition definition, int depth = 0)
    {
        if (definition.CoercedDefault is { } known) return known.Value;
        var value = Coerce(definition.DefaultValue!, definition.Type, null, depth + 1);
        definition.CoercedDefault = new StrongBox<object?>(value);
        return value;
    }

    private static object? Coerce(ValueNode literal, GraphQLType type, VariableValues? variables, int depth)
    {
        CoercionDepth.Check(depth);
        if (literal is VariableNode variable) return FromVariable(variable, type, variables);
        if (literal is NullValueNode) return type.IsNonNull ? throw Null(literal, type) : null;
        return type.NullableType switch
        {
            ListType list => CoerceList(literal, list, variables, depth),
            InputObjectType input => CoerceObject(literal, input, variables, depth),
            LeafType leaf => CoerceLeaf(literal, leaf),
            var other => throw NoInput(literal, other),
        };
    }

    private static object? FromVariable(VariableNode variable, GraphQLType type, VariableValues? variables)
    {
        var value = variables?[variable.Name.Value];
        if (value is not null || !type.IsNonNull) return value;
        throw Invalid(
            variable, $"Expected variable \"${variable.Name.Value}\" of type \"{type}\" to have a value that is not null.", ErrorCode.VariableInvalid);
    }

    private static object?[] CoerceList(ValueNode literal, ListType type, VariableValues? variables, int depth)
    {
        // A single value stands for a list of one (specification section 3.11).
        if (literal is not ListValueNode list) return [Coerce(literal, type.ItemType, variables, depth + 1)];
        var items = new object?[list.Values.Count];
        for (var i = 0; i < items.Length; i++) items[i] = Coerce(list.Values[i], type.ItemType, variables, depth + 1);
        return items;
    }

    // The recursive functions hold no messages of their own: 200 levels of them have to fit a stack of 256 KB.
    private static InputObject CoerceObject(ValueNode literal, InputObjectType type, VariableValues? variables, int depth)
    {
        if (literal is not ObjectValueNode given) throw NoObject(literal, type);
        var builder = new InputObjectBuilder(type);
        for (var i = 0; i < given.Fields.Count; i++) CoerceField(builder, given.Fields[i], type, variables, depth);
        foreach (var index in builder.Missing())
        {
            if (type.Fields[index].DefaultValue is null) throw Missing(literal, type, type.Fields[index]);
            builder.Add(index, CoerceDefault(type.Fields[index], depth));
        }

        var value = builder.Build();
        if (type.IsOneOf && (given.Fields.Count != 1 || value.AsSpan()[0].Value is null)) throw NotOneOf(given, type);
        return value;
    }

    private static void CoerceField(InputObjectBuilder builder, ObjectFieldNode field, InputObjectType type, VariableValues? variables, int depth)
    {
        var index = type.Fields.IndexOf(field.Name.Value);
        if (index < 0) throw Unknown(field, type);

        // A variable without a value is as if the field were not given (specification section 3.10).
        if (IsAbsent(field.Value, variables) && !type.IsOneOf) return;
        builder.Add(index, Coerce(field.Value, type.Fields[index].Type, variables, depth + 1));
    }

    private static object? CoerceLeaf(ValueNode literal, LeafType type)
    {
        try
        {
            return type.CoerceLiteral(literal);
        }
        catch (GraphQLException refusal)
        {
            throw Invalid(literal, refusal.Errors[0].Message, refusal.Errors[0].Code);
        }
    }

    internal static bool IsAbsent(ValueNode literal, VariableValues? variables) =>
        literal is VariableNode variable && variables?.Contains(variable.Name.Value) != true;

    internal static string OneOfMessage(InputObjectType type) =>
        $"Exactly one key must be specified for OneOf type \"{type}\", and its value must not be null.";

    internal static string Quote(ValueNode literal) => literal switch
    {
        ListValueNode => "[…]",
        ObjectValueNode => "{…}",
        _ => Excerpt.Of(Printer.Print(literal)),
    };

    private static GraphQLException Null(ValueNode literal, GraphQLType type) => Invalid(literal, $"Expected value of type \"{type}\", found null.");

    private static GraphQLException NoInput(ValueNode literal, GraphQLType type) => Invalid(literal, $"Type \"{type}\" is no input type.");

    private static GraphQLException NoObject(ValueNode literal, InputObjectType type) =>
        Invalid(literal, $"Expected value of type \"{type}\" to be an object, found {Quote(literal)}.");

    private static GraphQLException Unknown(ObjectFieldNode field, InputObjectType type) =>
        Invalid(field, $"Field \"{field.Name.Value}\" is not defined by type \"{type}\".");

    // Only the request is to blame for a variable that is null where its type may be.
    private static GraphQLException NotOneOf(ObjectValueNode literal, InputObjectType type) => Invalid(
        literal, OneOfMessage(type), literal.Fields is [{ Value: VariableNode }] ? ErrorCode.VariableInvalid : ErrorCode.ValidationFailed);

    private static GraphQLException Missing(ValueNode literal, InputObjectType type, InputFieldDefinition field) =>
        Invalid(literal, $"Field \"{type}.{field.Name}\" of required type \"{field.Type}\" was not provided.");

    private static GraphQLException Invalid(Node at, string message, ErrorCode _code = ErrorCode.ValidationFailed) =>
        new(LocatedError.At(_code, message, at));
}

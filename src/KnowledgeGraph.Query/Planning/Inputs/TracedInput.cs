using KnowledgeGraph.GraphQL.Coercion;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Planning.Inputs;

/// <summary>
/// A coerced input that remembers where each of its leaves comes from. The planner builds on its form (keys, lengths, nulls,
/// structural enums) and turns every other leaf into a parameter.
/// </summary>
internal sealed class TracedInput
{
    private TracedInput(object? value, ValueSource source)
    {
        Value = value;
        Source = source;
    }

    /// <summary>
    /// The coerced value; null for null. It is not set for an object or list that stands in the document: see <see cref="Fields"/> and
    /// <see cref="Items"/>.
    /// </summary>
    public object? Value { get; }

    /// <summary>Where to read it from at the next request of this shape.</summary>
    public ValueSource Source { get; }

    /// <summary>The keys of an input object that are present, with their definitions; null for anything else.</summary>
    public IReadOnlyList<(InputFieldDefinition Key, TracedInput Value)>? Fields { get; private init; }

    /// <summary>The items of a list of input objects or enums; null for anything else.</summary>
    public IReadOnlyList<TracedInput>? Items { get; private init; }

    /// <summary>Given, and null.</summary>
    public bool IsNull => Value is null && Fields is null && Items is null;

    /// <summary>A value of the planner's own.</summary>
    public static TracedInput OfConstant(object value) => new(value, new ConstantSource(value));

    /// <summary>The value of an argument as the document gives it; null where it is absent.</summary>
    public static TracedInput? OfArgument(FieldNode field, ArgumentDefinition definition, VariableValues variables)
    {
        foreach (var argument in field.Arguments)
        {
            if (argument.Name.Value == definition.Name && OfLiteral(argument.Value, definition.Type, variables) is { } given) return given;
        }
        return definition.DefaultValue is null ? null : OfLiteral(definition.DefaultValue, definition.Type, variables);
    }

    private static TracedInput? OfLiteral(ValueNode literal, GraphQLType type, VariableValues variables)
    {
        type = type.NullableType;
        switch (literal)
        {
            case VariableNode variable:
                return variables.TryGet(variable.Name.Value, out var value)
                    ? OfValue(value, type, new VariableSource(variable.Name.Value, []))
                    : null;
            case NullValueNode:
                return new TracedInput(null, new ConstantSource(null));
        }
        switch (type)
        {
            case ListType list:
                var elements = literal is ListValueNode values ? values.Values : [literal];
                return OfItems([.. elements.Select(
                    element => OfLiteral(element, list.ItemType, variables) ?? new TracedInput(null, new ConstantSource(null)))]);
            case InputObjectType inputType:
                var fields = new List<(InputFieldDefinition, TracedInput)>();
                foreach (var field in ((ObjectValueNode)literal).Fields)
                {
                    var definition = inputType.Fields.Find(field.Name.Value)!;
                    if (OfLiteral(field.Value, definition.Type, variables) is { } given) fields.Add((definition, given));
                }
                return new TracedInput(null, new ConstantSource(null)) { Fields = fields };
            default:
                var leaf = ((LeafType)type).CoerceLiteral(literal);
                return new TracedInput(leaf, new ConstantSource(leaf));
        }
    }

    private static TracedInput OfValue(object? value, GraphQLType type, VariableSource source)
    {
        type = type.NullableType;
        switch (type)
        {
            case ListType list when value is not null:
                var elements = value as IReadOnlyList<object?> ?? [value];
                // A list of plain values is one parameter of whatever length.
                return !HasForm(list.ItemType.Named)
                    ? new TracedInput(value, source)
                    : new TracedInput(value, source)
                    {
                        Items = [.. elements.Select((element, index) => OfValue(element, list.ItemType, source.Inside(index)))],
                    };
            case InputObjectType inputType when value is InputObject given:
                return new TracedInput(value, source)
                {
                    Fields = [.. given.Select(entry =>
                        (inputType.Fields.Find(entry.Key)!, OfValue(entry.Value, inputType.Fields.Find(entry.Key)!.Type, source.Inside(entry.Key))))],
                };
            default:
                return new TracedInput(value, source);
        }
    }

    /// <summary>Whether values of the type decide on the plan: objects, and enums that choose a property, an order or a language.</summary>
    public static bool HasForm(NamedType type) => type is InputObjectType or StructuralEnumType;

    private static TracedInput OfItems(IReadOnlyList<TracedInput> items) =>
        new(null, new ListSource([.. items.Select(item => item.Source)])) { Items = items };
}

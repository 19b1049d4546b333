using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Variables;

/// <summary>Where a value stands (specification section 5.6.1).</summary>
/// <param name="Type">The expected type; null when it is unknown, or when an enclosing scalar judges the value as a whole.</param>
/// <param name="HasDefault">Whether the argument or input field has a default of its own.</param>
/// <param name="Parent">The input object type whose field it is; null for arguments, list items and variables' defaults.</param>
internal readonly record struct ValuePosition(GraphQLType? Type, bool HasDefault = false, InputObjectType? Parent = null)
{
    /// <summary>The position of an argument's or input field's value.</summary>
    public static ValuePosition Of(InputValueDefinition? definition, InputObjectType? parent = null) =>
        definition is { Type.IsInput: true } ? new(definition.Type, definition.DefaultValue is not null, parent) : default;

    /// <summary>The expected type where the value is not a list: a single value stands for a list of one, at any depth.</summary>
    public NamedType? ItemType => Type?.Named;

    /// <summary>The position of the items of a list value that stands here.</summary>
    public ValuePosition Items => new((Type?.NullableType as ListType)?.ItemType);
}

using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query.Api;

/// <summary>The enums of the API.</summary>
internal static class EnumTypes
{
    public static void Add(ApiTypes types, EnumDefinition definition)
    {
        types.Add(definition.Name, () => Of(definition, isStructural: definition.Name is GraphModel.LanguageEnum or "EntityType"));
        ScalarFilters.AddEnum(types, definition.Name);
    }

    /// <summary>An enum whose value decides what is read or in which order, and so belongs to an operation's shape.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">Its description.</param>
    /// <param name="describe">The description of each value.</param>
    public static EnumType Structural<T>(string name, string description, Func<T, string> describe)
        where T : struct, Enum =>
        new StructuralEnumType(name, Enum.GetValues<T>().Select(value => new ApiEnumValue<T>(NameOf(value), value) { Description = describe(value) }))
        {
            Description = description,
        };

    /// <summary>How the API spells a value of an enum of ours.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum => Naming.UpperSnake($"{value}");

    public static EnumValueNode Literal<T>(T value)
        where T : struct, Enum => new(Location.None, NameOf(value));

    private static EnumType Of(EnumDefinition definition, bool isStructural)
    {
        var values = definition.Values.Select(value => new EnumValueDefinition(value.Name) { Description = value.Description });
        return isStructural
            ? new StructuralEnumType(definition.Name, values) { Description = definition.Description }
            : new EnumType(definition.Name, values) { Description = definition.Description };
    }
}

/// <summary>An enum whose values choose a property, an order or a language: they are part of an operation's shape, not parameters.</summary>
internal sealed class StructuralEnumType(string name, IEnumerable<EnumValueDefinition> values) : EnumType(name, values);

/// <summary>A value of an enum, with what it stands for.</summary>
internal sealed class ApiEnumValue<T>(string name, T value) : EnumValueDefinition(name)
{
    /// <summary>What it stands for.</summary>
    public T Value { get; } = value;
}

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
        types.Add(definition.Name, () => Of(definition, structural: definition.Name is GraphModel.LanguageEnum or "EntityType"));
        ScalarFilters.AddEnum(types, definition.Name);
    }

    /// <summary>An enum whose value decides what is read or in which order, and so belongs to an operation's shape.</summary>
    public static EnumType Structural(string name, string description, params ReadOnlySpan<(string Name, string Description)> values)
    {
        var members = new List<EnumMember>();
        foreach (var (value, meaning) in values) members.Add(new EnumMember(value, meaning));
        return Of(new EnumDefinition(name, description, members), structural: true);
    }

    public static EnumValueNode Literal(string value) => new(Location.None, value);

    private static EnumType Of(EnumDefinition definition, bool structural)
    {
        var values = definition.Values.Select(value => new EnumValueDefinition(value.Name) { Description = value.Description });
        return structural
            ? new StructuralEnumType(definition.Name, values) { Description = definition.Description }
            : new EnumType(definition.Name, values) { Description = definition.Description };
    }
}

/// <summary>An enum whose values choose a property, an order or a language: they are part of an operation's shape, not parameters.</summary>
internal sealed class StructuralEnumType(string name, IEnumerable<EnumValueDefinition> values) : EnumType(name, values);

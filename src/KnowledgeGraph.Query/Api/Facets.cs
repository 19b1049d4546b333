using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query.Api;

/// <summary>What a listing can be counted by: enums, Booleans and indexed texts.</summary>
internal static class Facets
{
    public const int DefaultLimit = 20;

    public static string EnumName(CompositeType type) => type.Name + "Facet";

    public static void Add(ApiTypes types, CompositeType type)
    {
        if (!type.Properties.Values.Any(IsFacet)) return;
        types.Add(EnumName(type), () => new StructuralEnumType(
            EnumName(type),
            type.Properties.Values.Where(IsFacet).Select(property =>
                new EnumValueDefinition(Naming.UpperSnake(property.Name)) { Description = property.Description }))
        {
            Description = $"What listings of {type.Name} can be counted by.",
        });
    }

    /// <summary>The field <c>facets</c> of a connection to nodes of this type, null if they have nothing to be counted by.</summary>
    public static ApiField? Field(ApiTypes types, CompositeType type)
    {
        if (!types.Has(EnumName(type))) return null;
        return new ApiField("facets", types.RequiredList("Facet"), new ConnectionMeaning.Facets(type),
        [
            new ArgumentDefinition("by", types.RequiredList(EnumName(type))) { Description = "What to count by." },
            new ArgumentDefinition("limit", types.Named("Int"), new IntValueNode(Location.None, "20")) { Description = "At most so many values of each, the most frequent first." },
        ])
        {
            Description = "How all members, under the same filter, spread over the values of some fields.",
        };
    }

    /// <summary>The property that a value of the facet enum names.</summary>
    public static Property Property(CompositeType type, string facet) =>
        type.Properties.Values.First(property => IsFacet(property) && Naming.UpperSnake(property.Name) == facet);

    private static bool IsFacet(Property property) =>
        property is { IsList: false, IsComputed: false, IsPrivate: false }
        && (property.Kind is ScalarKind.Enum or ScalarKind.Boolean || (property.Kind == ScalarKind.String && property.IsIndexed));
}

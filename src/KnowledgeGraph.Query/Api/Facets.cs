using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
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
                new ApiEnumValue<Property>(Naming.UpperSnake(property.Name), property) { Description = property.Description }))
        {
            Description = $"What listings of {type.Name} can be counted by.",
        });
    }

    /// <summary>The field <c>facets</c> of a connection to nodes of this type, null if they have nothing to be counted by.</summary>
    public static ApiField? Field(ApiTypes types, CompositeType type)
    {
        if (!types.Has(EnumName(type))) return null;
        return new ApiField("facets", types.RequiredList(PlainTypes.Facet), new ConnectionMeaning.Facets(),
        [
            new ApiArgument("by", types.RequiredList(EnumName(type)), ArgumentMeaning.FacetsBy) { Description = "What to count by." },
            new ApiArgument("limit", types.Named("Int"), ArgumentMeaning.FacetLimit, new IntValueNode(Location.None, "20"))
            {
                Description = "At most so many values of each, the most frequent first.",
            },
        ])
        {
            Description = "How all members, under the same filter, spread over the values of some fields.",
        };
    }

    private static bool IsFacet(Property property) =>
        property is { IsList: false, IsComputed: false, IsPrivate: false }
        && (property.Kind is ScalarKind.Enum or ScalarKind.Boolean || (property.Kind == ScalarKind.String && property.IsIndexed));
}

using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query.Api;

/// <summary>
/// What a connection can be counted by: enums, Booleans and indexed texts of its nodes; where it follows relationships, enums and Booleans of
/// these, and the type at the far end of those that lead to an interface.
/// </summary>
public static class Facets
{
    /// <summary>How many values of each are told by default.</summary>
    public const int DefaultLimit = 20;

    /// <summary>The fields of a type that listings of it can be counted by.</summary>
    public static IEnumerable<Property> KeysOf(NodeType type) => type.Properties.Values.Where(IsFacet);

    /// <summary>Adds what listings of a type can be counted by.</summary>
    internal static void Add(ApiTypes types, CompositeType type)
    {
        var values = OfNodes(type);
        if (type is NodeType && values.Count > 0) Add(types, type.Name, values, $"What listings of {type.Name} can be counted by.");
    }

    /// <summary>Adds what a relationship's connection can be counted by, where that is more than its nodes alone.</summary>
    internal static void Add(ApiTypes types, RelationshipField field)
    {
        var values = field.Type.Properties.Where(IsEdgeFacet)
            .Select(property => Value("EDGE_" + Naming.UpperSnake(property.Name), new EdgeFacet(property), property.Description)).ToList();
        if (field.Target is InterfaceNodeType target) values.Add(Value("TYPE", new TypeFacet(target), $"The type of each {target.Name}."));
        if (values.Count > 0) Add(types, field.TypeStem, [.. OfNodes(field.Target), .. values], $"What `{field}` can be counted by.");
    }

    /// <summary>The field <c>facets</c> of a connection, null if it has nothing to be counted by.</summary>
    /// <param name="types">The types.</param>
    /// <param name="stem">What the names of the connection's types begin with.</param>
    /// <param name="target">The type of its nodes.</param>
    internal static ApiField? Field(ApiTypes types, string stem, CompositeType target)
    {
        var name = types.Has(EnumName(stem)) ? EnumName(stem) : EnumName(target.Name);
        if (!types.Has(name)) return null;
        return new ApiField("facets", types.RequiredList(PlainTypes.Facet), new ConnectionMeaning.Facets(),
        [
            new ApiArgument("by", types.RequiredList(name), ArgumentMeaning.FacetsBy) { Description = "What to count by." },
            new ApiArgument("limit", types.Named("Int"), ArgumentMeaning.FacetLimit, new IntValueNode(Location.None, "20"))
            {
                Description = "At most so many values of each, the most frequent first.",
            },
        ])
        {
            Description = "How all members, under the same filter, spread over the values of some fields.",
        };
    }

    private static string EnumName(string stem) => stem + "Facet";

    private static void Add(ApiTypes types, string stem, IReadOnlyList<ApiEnumValue<FacetKey>> values, string description) =>
        types.Add(EnumName(stem), () => new StructuralEnumType(EnumName(stem), values) { Description = description });

    // Of an interface, whatever all its types have under one name and of one kind.
    private static List<ApiEnumValue<FacetKey>> OfNodes(CompositeType type) =>
        [.. type.Members.Take(1).SelectMany(first => first.Properties.Values).Where(IsFacet)
            .Where(property => type.Members.All(member =>
                member.Properties.TryGetValue(property.Name, out var other) && IsFacet(other) && other.Kind == property.Kind && other.Key == property.Key))
            .Select(property => Value(
                Naming.UpperSnake(property.Name), new NodeFacet(property),
                type is NodeType ? property.Description : $"What each has as its `{property.Name}`."))];

    private static ApiEnumValue<FacetKey> Value(string name, FacetKey key, string? description) => new(name, key) { Description = description };

    private static bool IsEdgeFacet(Property property) =>
        property is { IsList: false, IsComputed: false, IsPrivate: false, Kind: ScalarKind.Enum or ScalarKind.Boolean };

    private static bool IsFacet(Property property) =>
        property is { IsList: false, IsComputed: false, IsPrivate: false }
        && (property.Kind is ScalarKind.Enum or ScalarKind.Boolean || (property.Kind == ScalarKind.String && property.IsIndexed));
}

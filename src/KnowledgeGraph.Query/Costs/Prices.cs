namespace KnowledgeGraph.Query.Costs;

/// <summary>
/// What the parts of an operation cost; README.md of this folder tells the rules. One is an entity that may be returned, with the edge that
/// leads to it. Whatever is not named here, such as scalars, orders and comparisons of an entity's own values, costs nothing.
/// </summary>
internal static class Prices
{
    /// <summary>An entity, by its id, as a single related object, or as a place in a page.</summary>
    public const long Entity = 1;

    /// <summary>A <c>totalCount</c> or a <c>degree</c>.</summary>
    public const long Count = 1;

    /// <summary>Each property of <c>facets(by:)</c>.</summary>
    public const long Facet = 1;

    /// <summary>The least that a connection costs, whatever is asked of it.</summary>
    public const long Connection = 1;

    /// <summary><c>about</c>.</summary>
    public const long About = 1;

    /// <summary>A filter on relationships or on a single related object. Each that stands within another costs twice as much as that one.</summary>
    public const long RelationshipFilter = 10;

    /// <summary>So many objects of an introspection cost one.</summary>
    public const int IntrospectedObjects = 20;
}

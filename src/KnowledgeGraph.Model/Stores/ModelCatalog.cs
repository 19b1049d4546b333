using KnowledgeGraph.Records.Declarations;

namespace KnowledgeGraph.Model.Stores;

/// <summary>The model as the store sees it: labels, relationship types with the default order of their links, unique properties.</summary>
public static class ModelCatalog
{
    /// <summary>The catalog of a model.</summary>
    public static Catalog Of(GraphModel model) => new(
        [.. model.NodeTypes.Values.Select(type => type.Label)],
        [.. model.RelationshipTypes.Values.Select(type => new LinkType(type.Name, Order(type, isOutgoing: true), Order(type, isOutgoing: false)))],
        [.. model.NodeTypes.Values.SelectMany(Constraints)]);

    private static IEnumerable<UniqueConstraint> Constraints(NodeType type) =>
        type.Properties.Values.Where(property => property.IsUnique).Select(property => new UniqueConstraint(type.Label, property.Key));

    private static OrderTerm[] Order(RelationshipType type, bool isOutgoing)
    {
        var field = isOutgoing ? type.FromStart : type.FromEnd;
        // Nobody pages over a direction that no field follows.
        if (field is null) return [];
        var keys = DefaultOrder.Of(field);
        return [.. keys.Select(key => new OrderTerm(key.Property.Key, key.IsOnEdge, key.IsDescending))];
    }
}

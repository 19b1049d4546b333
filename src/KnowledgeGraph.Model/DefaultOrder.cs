using KnowledgeGraph.Records.Declarations;

namespace KnowledgeGraph.Model;

/// <summary>The orders that the model gives listings, ids left out: they come last by themselves.</summary>
public static class DefaultOrder
{
    /// <summary>The order of a listing of nodes.</summary>
    public static IReadOnlyList<OrderKey> Of(CompositeType type) => Keys(type.DefaultOrder, type, edge: null);

    /// <summary>The order of the relationships that a field follows: its own, else that of the far type.</summary>
    public static IReadOnlyList<OrderKey> Of(RelationshipField field) =>
        Keys(field.Order.Count > 0 ? field.Order : field.Target.DefaultOrder, field.Target, field.Type);

    private static List<OrderKey> Keys(IReadOnlyList<string> names, CompositeType target, RelationshipType? edge)
    {
        var keys = new List<OrderKey>();
        foreach (var name in names)
        {
            if (name == OrderTerm.IdKey) break;
            if (edge is not null && EdgeProperty(edge, name) is { } property) keys.Add(new OrderKey(property, IsOnEdge: true, IsDescending: false));
            else keys.Add(new OrderKey(target.Properties[name], IsOnEdge: false, IsDescending: false));
        }
        return keys;
    }

    private static Property? EdgeProperty(RelationshipType type, string name) =>
        type.IsPlumbing ? null : type.Properties.Concat(RelationshipType.BuiltInProperties).FirstOrDefault(property => property.Name == name);
}

using KnowledgeGraph.Model;

namespace KnowledgeGraph.Questions.Graphs;

/// <summary>Which relationships of the traversed graph each type of node can have.</summary>
internal sealed class GraphShape
{
    private readonly Dictionary<NodeType, (RelationshipType Type, bool IsForward)[]> _sides;

    /// <param name="model">The model.</param>
    public GraphShape(GraphModel model)
    {
        Model = model;
        Walkable = [.. model.RelationshipTypes.Values.Where(IsWalkable)];
        Traversed = [.. model.RelationshipTypes.Values.Where(type => type.IsTraversed)];
        _sides = model.NodeTypes.Values.ToDictionary(type => type, type => Sides(type).ToArray());
    }

    /// <summary>The model.</summary>
    public GraphModel Model { get; }

    /// <summary>The relationship types that are traversed.</summary>
    public IReadOnlyList<RelationshipType> Traversed { get; }

    /// <summary>The relationship types that a question may follow: entities stand at both their ends.</summary>
    public IReadOnlyList<RelationshipType> Walkable { get; }

    /// <summary>Whether a question may follow a relationship type.</summary>
    public static bool IsWalkable(RelationshipType type) =>
        !type.IsPlumbing && type.Start.Members.Concat(type.End.Members).All(end => end.IsEntity);

    /// <summary>The types whose relationships a node of a type can start, and those whose it can end.</summary>
    public ReadOnlySpan<(RelationshipType Type, bool IsForward)> SidesOf(NodeType type) => _sides[type];

    private IEnumerable<(RelationshipType Type, bool IsForward)> Sides(NodeType type)
    {
        if (!type.IsEntity) yield break;
        foreach (var relationship in Walkable.Union(Traversed))
        {
            if (relationship.Start.Members.Contains(type)) yield return (relationship, true);
            if (relationship.End.Members.Contains(type)) yield return (relationship, false);
        }
    }
}

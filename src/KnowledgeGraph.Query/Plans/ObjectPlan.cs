using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query.Plans;

/// <summary>What is read of a node, by the type that it may have.</summary>
public sealed class ObjectPlan
{
    internal ObjectPlan(IReadOnlyList<ObjectAlternative> alternatives) => Alternatives = alternatives;

    /// <summary>The types that are read alike, with their fields; every member of the static type is in one of them.</summary>
    public IReadOnlyList<ObjectAlternative> Alternatives { get; }
}

/// <summary>Node types that are read alike.</summary>
/// <param name="Types">The types.</param>
/// <param name="Fields">Their fields in the order of the response.</param>
public sealed record ObjectAlternative(IReadOnlyList<NodeType> Types, IReadOnlyList<FieldPlan> Fields);

/// <summary>Relationship types that are read alike.</summary>
/// <param name="Types">The types.</param>
/// <param name="Fields">Their fields in the order of the response.</param>
public sealed record EdgeAlternative(IReadOnlyList<RelationshipType> Types, IReadOnlyList<FieldPlan> Fields);

/// <summary>What is read of a relationship, its far node among it, in the order of the response.</summary>
/// <param name="Type">The relationships; null in a listing of nodes.</param>
/// <param name="Fields">The fields.</param>
public sealed record EdgePlan(RelationshipType? Type, IReadOnlyList<FieldPlan> Fields);

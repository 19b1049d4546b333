namespace KnowledgeGraph.Bolt.PackStream.Values;

/// <summary>A path as Bolt sends it.</summary>
/// <param name="Nodes">The different nodes; the first is where the path starts.</param>
/// <param name="Relationships">The different relationships.</param>
/// <param name="Indices">The walk, in pairs: a relationship counted from 1 (negative if walked against its direction), then a node counted from 0.</param>
public sealed record BoltPath(IReadOnlyList<BoltNode> Nodes, IReadOnlyList<BoltRelationship> Relationships, IReadOnlyList<long> Indices);

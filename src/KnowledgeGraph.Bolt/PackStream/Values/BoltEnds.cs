namespace KnowledgeGraph.Bolt.PackStream.Values;

/// <summary>The two ends of a relationship.</summary>
/// <param name="StartId">The number of the node where it starts.</param>
/// <param name="EndId">The number of the node where it ends.</param>
/// <param name="StartElementId">The element id of the node where it starts.</param>
/// <param name="EndElementId">The element id of the node where it ends.</param>
public sealed record BoltEnds(long StartId, long EndId, string StartElementId, string EndElementId);

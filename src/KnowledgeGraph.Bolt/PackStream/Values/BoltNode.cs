namespace KnowledgeGraph.Bolt.PackStream.Values;

/// <summary>A node as Bolt sends it.</summary>
/// <param name="Id">The number within the store; reused after a deletion, so never kept.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="Properties">Its properties by name.</param>
/// <param name="ElementId">The id of the node across the database.</param>
public sealed record BoltNode(long Id, IReadOnlyList<string> Labels, IReadOnlyDictionary<string, object?> Properties, string ElementId);

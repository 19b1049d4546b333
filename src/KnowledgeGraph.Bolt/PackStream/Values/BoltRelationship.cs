namespace KnowledgeGraph.Bolt.PackStream.Values;

/// <summary>A relationship as Bolt sends it, alone or in a path.</summary>
/// <param name="Id">The number within the store; reused after a deletion, so never kept.</param>
/// <param name="Type">Its type.</param>
/// <param name="Properties">Its properties by name.</param>
/// <param name="ElementId">The id of the relationship across the database.</param>
/// <param name="Ends">Where it starts and ends; null within a path, whose nodes say it.</param>
public sealed record BoltRelationship(long Id, string Type, IReadOnlyDictionary<string, object?> Properties, string ElementId, BoltEnds? Ends = null);

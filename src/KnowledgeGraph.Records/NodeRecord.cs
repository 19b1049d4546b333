using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Records;

/// <summary>A node as it is written and read whole.</summary>
/// <param name="Id">Its id, unique among nodes.</param>
/// <param name="Label">A label of the catalog.</param>
/// <param name="Properties">Its values; a key that is absent is null. The key "id" is reserved.</param>
public sealed record NodeRecord(string Id, string Label, IReadOnlyDictionary<string, Value> Properties);

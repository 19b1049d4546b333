using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Records;

/// <summary>A relationship as it is written and read whole.</summary>
/// <param name="Id">Its id, unique among relationships.</param>
/// <param name="Type">A relationship type of the catalog.</param>
/// <param name="From">The id of its start node.</param>
/// <param name="To">The id of its end node; may be the start.</param>
/// <param name="Properties">Its values; a key that is absent is null. The key "id" is reserved.</param>
public sealed record RelationshipRecord(string Id, string Type, string From, string To, IReadOnlyDictionary<string, Value> Properties);

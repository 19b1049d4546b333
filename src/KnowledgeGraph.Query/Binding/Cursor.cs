using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Query.Binding;

/// <summary>A place in an order: the values of its keys, and the ids that break ties.</summary>
/// <param name="Keys">One value a key, null where there is none.</param>
/// <param name="NodeId">The id of the (far) node.</param>
/// <param name="RelationshipId">The id of the relationship; empty in a listing of nodes.</param>
public sealed record Cursor(Value?[] Keys, string NodeId, string RelationshipId);

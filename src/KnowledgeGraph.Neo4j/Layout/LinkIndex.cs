using KnowledgeGraph.Model;

namespace KnowledgeGraph.Neo4j.Layout;

/// <summary>
/// A vertex-centric index: the relationships of one type that a field follows, by the near node's id, then in the field's default
/// order. Every relationship is in it, since null sort keys are stored as what sorts last.
/// </summary>
/// <param name="Near">The property with the near node's id.</param>
/// <param name="Keys">The sort keys.</param>
/// <param name="Far">The property with the far node's id.</param>
/// <param name="Definition">The index: near, keys, far, id.</param>
internal sealed record LinkIndex(string Near, IReadOnlyList<LinkKey> Keys, string Far, IndexDefinition Definition);

/// <summary>A sort key of relationships.</summary>
/// <param name="Name">Under which name relationships carry it; never null there.</param>
/// <param name="Property">The property of the far node or of the edge.</param>
/// <param name="IsOnEdge">Whether the property is the edge's.</param>
/// <param name="Null">What stands for null.</param>
internal sealed record LinkKey(string Name, Property Property, bool IsOnEdge, object Null);

using KnowledgeGraph.Model;

namespace KnowledgeGraph.Neo4j.Layout;

/// <summary>What stands under a key.</summary>
/// <param name="Property">The property of the model.</param>
/// <param name="IsDefault">Its default value, by which it is sorted and filtered; else its text in one language.</param>
internal sealed record StoredProperty(Property Property, bool IsDefault);

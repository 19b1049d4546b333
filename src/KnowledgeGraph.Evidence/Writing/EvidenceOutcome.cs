using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Evidence.Writing;

/// <summary>What a write came to.</summary>
/// <param name="Change">The store's change, null if there was nothing to write.</param>
/// <param name="Nodes">Nodes written, statements included.</param>
/// <param name="Relationships">Relationships written, those that tie statements included.</param>
public sealed record EvidenceOutcome(Change? Change, int Nodes, int Relationships);

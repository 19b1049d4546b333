using KnowledgeGraph.Records.Changes;

namespace KnowledgeGraph.Evidence.Writing;

/// <summary>What a write came to.</summary>
/// <param name="Change">The store's change, null if there was nothing to write.</param>
/// <param name="Relationships">Relationships of the graph that were written; MENTIONS and the ties of statements are not counted.</param>
public sealed record EvidenceOutcome(Change? Change, int Relationships);

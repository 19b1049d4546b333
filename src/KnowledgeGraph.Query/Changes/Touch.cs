using KnowledgeGraph.Model.Changes;

namespace KnowledgeGraph.Query.Changes;

/// <summary>What a follower keeps of a change.</summary>
/// <param name="Mark">Which change.</param>
/// <param name="Parts">What it touched; null for all.</param>
internal sealed record Touch(ChangeMark Mark, PartSet? Parts);

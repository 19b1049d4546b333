namespace KnowledgeGraph.Model.Changes;

/// <summary>What a follower keeps of a change.</summary>
/// <param name="Mark">Which change.</param>
/// <param name="Parts">What it touched; null for all.</param>
public sealed record Touch(ChangeMark Mark, PartSet? Parts);

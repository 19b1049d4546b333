namespace KnowledgeGraph.Neo4j.Changes;

/// <summary>What a poll told.</summary>
/// <param name="Number">The number of the last change.</param>
/// <param name="AskedAt">When it was asked for: every change that was complete by then is counted.</param>
public sealed record ChangePoll(long Number, DateTimeOffset AskedAt);

namespace KnowledgeGraph.Records.Changes;

/// <summary>What followers learn of a write.</summary>
/// <param name="Number">1 for the first change of a store, then without gaps.</param>
/// <param name="Time">When it was applied.</param>
/// <param name="Kinds">Words for what was done, as the writer gave them, for those who read the log; nothing of ours goes by them.</param>
/// <param name="TouchedIds">The ids to look at again; null means all.</param>
/// <param name="TouchedNames">The labels and relationship types of what it put or deleted; null means all.</param>
public sealed record Change(
    long Number, DateTimeOffset Time, IReadOnlyList<string> Kinds, IReadOnlyList<string>? TouchedIds, TouchedNames? TouchedNames = null);

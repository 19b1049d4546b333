using KnowledgeGraph.Questions.Answers;

namespace KnowledgeGraph.Questions.Duplicates;

/// <summary>Pairs that may be one, in their order.</summary>
/// <param name="Pairs">They, best first.</param>
/// <param name="Snapshot">Of which state they are.</param>
/// <param name="Truncated">What was left out; null for nothing.</param>
internal sealed record DuplicateList(IReadOnlyList<DuplicatePair> Pairs, SnapshotValue Snapshot, TruncationValue? Truncated);

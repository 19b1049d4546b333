namespace KnowledgeGraph.Query.Answers;

/// <summary>What a response cache did since it was made, and what it holds; for metrics.</summary>
/// <param name="Hits">Answers served from memory.</param>
/// <param name="Misses">Requests that were run, or looked up in the shared cache.</param>
/// <param name="Joined">Requests that waited for the same one's run.</param>
/// <param name="SharedHits">Misses that the shared cache answered.</param>
/// <param name="SharedFailures">Times that the shared cache failed, was late, or held something that is not an answer.</param>
/// <param name="Entries">Answers in memory.</param>
/// <param name="Bytes">Their bytes, about.</param>
public readonly record struct CacheStatistics(
    long Hits, long Misses, long Joined, long SharedHits, long SharedFailures, int Entries, long Bytes);

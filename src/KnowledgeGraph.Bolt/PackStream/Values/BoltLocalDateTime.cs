namespace KnowledgeGraph.Bolt.PackStream.Values;

/// <summary>A date and time of day without a zone.</summary>
/// <param name="Seconds">Seconds since 1970-01-01T00:00.</param>
/// <param name="Nanoseconds">Nanoseconds after that second, 0 to 999999999.</param>
public readonly record struct BoltLocalDateTime(long Seconds, long Nanoseconds);

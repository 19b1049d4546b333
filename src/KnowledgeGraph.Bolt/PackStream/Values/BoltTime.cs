namespace KnowledgeGraph.Bolt.PackStream.Values;

/// <summary>A time of day, with an offset from UTC or without one.</summary>
/// <param name="Nanoseconds">Nanoseconds since midnight, at the offset.</param>
/// <param name="OffsetSeconds">Seconds east of UTC; null for a local time.</param>
public readonly record struct BoltTime(long Nanoseconds, int? OffsetSeconds = null);

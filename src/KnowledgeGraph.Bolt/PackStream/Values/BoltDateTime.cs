namespace KnowledgeGraph.Bolt.PackStream.Values;

/// <summary>A moment with an offset from UTC or in a named zone.</summary>
/// <param name="Seconds">Seconds since 1970 in UTC.</param>
/// <param name="Nanoseconds">Nanoseconds after that second, 0 to 999999999.</param>
/// <param name="OffsetSeconds">Seconds east of UTC; null where the zone has a name.</param>
/// <param name="Zone">The zone's name in the tz database; null where there is an offset.</param>
public readonly record struct BoltDateTime(long Seconds, long Nanoseconds, int? OffsetSeconds, string? Zone = null);

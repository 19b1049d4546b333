namespace KnowledgeGraph.Bolt.PackStream.Values;

/// <summary>An amount of time. Months and days have no fixed length, so the parts stay apart.</summary>
/// <param name="Months">Whole months.</param>
/// <param name="Days">Whole days.</param>
/// <param name="Seconds">Whole seconds.</param>
/// <param name="Nanoseconds">Nanoseconds beside them.</param>
public readonly record struct BoltDuration(long Months, long Days, long Seconds, long Nanoseconds);

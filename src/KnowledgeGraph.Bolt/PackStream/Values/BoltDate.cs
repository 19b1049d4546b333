namespace KnowledgeGraph.Bolt.PackStream.Values;

/// <summary>A date without a zone. Neo4j's dates reach further than <see cref="DateOnly"/>, so the days are kept as they are.</summary>
/// <param name="Days">Days since 1970-01-01.</param>
public readonly record struct BoltDate(long Days)
{
    private static readonly int EpochDay = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>From a date of the CLR.</summary>
    public static BoltDate From(DateOnly date) => new(date.DayNumber - EpochDay);
}

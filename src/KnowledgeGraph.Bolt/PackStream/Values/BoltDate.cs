namespace KnowledgeGraph.Bolt;

/// <summary>A date without a zone. Neo4j's dates reach further than <see cref="DateOnly"/>, so the days are kept as they are.</summary>
/// <param name="Days">Days since 1970-01-01.</param>
public readonly record struct BoltDate(long Days)
{
    private static readonly int EpochDay = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>The date as the CLR has it.</summary>
    /// <exception cref="UsageException">It lies outside the years 1 to 9999.</exception>
    public DateOnly ToDateOnly() => Days >= -EpochDay && Days <= DateOnly.MaxValue.DayNumber - EpochDay
        ? DateOnly.FromDayNumber((int)(Days + EpochDay))
        : throw new UsageException($"A date {Days} days from 1970 lies outside the years 1 to 9999.");

    /// <summary>From a date of the CLR.</summary>
    public static BoltDate From(DateOnly date) => new(date.DayNumber - EpochDay);
}

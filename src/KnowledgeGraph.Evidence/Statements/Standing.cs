namespace KnowledgeGraph.Evidence.Statements;

/// <summary>
/// In which periods a statement stands, once a change gives it another form. Its first moment known is the beginning of the first, its
/// last the end of the last; what is the same as before adds nothing.
/// </summary>
internal static class Standing
{
    /// <summary>A statement with its periods.</summary>
    /// <param name="next">The statement as the change gives it.</param>
    /// <param name="stored">As it is stored; null where it is new.</param>
    /// <param name="change">The number of the change.</param>
    /// <param name="at">The moment of the change.</param>
    public static Statement Of(Statement next, Statement? stored, long change, DateTimeOffset at)
    {
        var periods = After(next, stored, change, at);
        return periods is [var first, ..]
            ? next with { Periods = periods, KnownFrom = first.From, KnownTo = periods[^1].To }
            : next with { Periods = [] };
    }

    /// <summary>The periods of a statement that was stored before there were any: one, of which its moments alone are known.</summary>
    public static IReadOnlyList<StandingPeriod> Unrecorded(Statement statement)
    {
        const long First = StandingPeriod.FirstChange;
        if (statement.IsAccepted) return [new StandingPeriod(First, statement.KnownFrom, ToChange: null, To: null, statement.Said)];
        return statement is { Status: StatementStatus.Accepted or StatementStatus.Retracted, KnownTo: { } end } && end > statement.KnownFrom
            ? [new StandingPeriod(First, statement.KnownFrom, First, end, statement.Said)]
            : [];
    }

    private static IReadOnlyList<StandingPeriod> After(Statement next, Statement? stored, long change, DateTimeOffset at)
    {
        var before = stored?.Periods ?? [];
        var last = before is [.., var latest] ? latest : null;
        if (next.IsAccepted)
        {
            if (last is null) return [new StandingPeriod(change, stored is null ? next.KnownFrom : at, ToChange: null, To: null, next.Said)];
            if (!last.IsOpen) return [.. before, new StandingPeriod(change, Later(at, last.To!.Value), ToChange: null, To: null, next.Said)];
            if (last.Said.Equals(next.Said)) return before;
            var over = Later(at, last.From);
            return [.. before.SkipLast(1), last with { ToChange = change, To = over }, new StandingPeriod(change, over, ToChange: null, To: null, next.Said)];
        }

        if (last is null) return Past(next, stored, change, at);
        // It did not stand before: a correction ends nothing then, but a file may date the end anew.
        if (!last.IsOpen && next.EndedById is not null) return before;
        var end = Later(next.KnownTo ?? last.To ?? at, last.From);
        if (last.To == end) return before;
        return [.. before.SkipLast(1), last with { ToChange = last.ToChange ?? change, To = end }];
    }

    // What comes in after its end was known until then, and stood after no change. Without an end it is over when it is first seen.
    private static IReadOnlyList<StandingPeriod> Past(Statement next, Statement? stored, long change, DateTimeOffset at)
    {
        var end = (stored, next.Status) switch
        {
            (null, StatementStatus.Accepted or StatementStatus.Retracted) => next.KnownTo ?? at,
            (_, StatementStatus.Accepted) => next.KnownTo!.Value,
            _ => next.KnownFrom,
        };
        return end > next.KnownFrom ? [new StandingPeriod(change, next.KnownFrom, change, end, next.Said)] : [];
    }

    // A clock that was set back, or a file that dates an end too early, makes no period end before it begins.
    private static DateTimeOffset Later(DateTimeOffset moment, DateTimeOffset least) => moment < least ? least : moment;
}

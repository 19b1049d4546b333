namespace KnowledgeGraph.Evidence.Statements;

/// <summary>
/// The periods of a statement once a change gives it another form, and what it was in them. Its first moment known is the beginning of the
/// first accepted one, its last the end of the last; what is the same as before adds nothing.
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
        return next with { Periods = periods, KnownFrom = KnownFrom(periods), KnownTo = periods[^1].Form.KnownTo };
    }

    /// <summary>What a statement was after a change; null where it was not recorded yet.</summary>
    public static Statement? At(Statement statement, long change)
    {
        var periods = Until(statement.Periods, period => period.FromChange <= change && !(period.ToChange <= change));
        return periods is null ? null : As(statement, periods, periods[^1].Form.KnownTo);
    }

    /// <summary>What is known of it at a moment; null before the first. The files that date its end have the last word on when that was.</summary>
    public static Statement? At(Statement statement, DateTimeOffset moment)
    {
        var periods = Until(statement.Periods, period => period.From <= moment && !(period.To <= moment));
        if (periods is null) return null;
        var form = periods[^1].Form;
        return As(statement, periods, form.IsAccepted ? null : LastAccepted(periods)?.To ?? form.KnownTo);
    }

    private static Statement As(Statement statement, IReadOnlyList<StandingPeriod> periods, DateTimeOffset? knownTo) =>
        statement.In(periods[^1].Form) with { Periods = periods, KnownFrom = KnownFrom(periods), KnownTo = knownTo };

    private static StandingPeriod[]? Until(IReadOnlyList<StandingPeriod> periods, Func<StandingPeriod, bool> holds)
    {
        for (var i = 0; i < periods.Count; i++)
            if (holds(periods[i])) return [.. periods.Take(i), periods[i] with { ToChange = null, To = null }];
        return null;
    }

    private static IReadOnlyList<StandingPeriod> After(Statement next, Statement? stored, long change, DateTimeOffset at)
    {
        var before = stored?.Periods ?? [];
        var since = before.Count == 0 ? next.KnownFrom : at;
        if (next.IsAccepted) return Continued(before, next.Form, change, since);
        if (LastAccepted(before) is not { } held)
        {
            var end = PastEnd(next, stored, at);
            return end > next.KnownFrom ? Past(before, next, change, end) : Continued(before, next.Form, change, since);
        }
        if (held.IsOpen)
        {
            var end = Later(next.KnownTo ?? at, held.From);
            return Continued(before, next.Form with { KnownTo = end }, change, end);
        }
        // It did not stand before: a correction ends nothing then, but a file may date the end anew.
        var over = next.EndedById is not null ? held.To!.Value : Later(next.KnownTo ?? held.To!.Value, held.From);
        return Continued(EndedAt(before, held, over), next.Form with { KnownTo = over }, change, at);
    }

    private static IReadOnlyList<StandingPeriod> Continued(IReadOnlyList<StandingPeriod> before, StatementForm form, long change, DateTimeOffset at)
    {
        if (before.Count == 0) return [new StandingPeriod(change, at, ToChange: null, To: null, form)];
        var last = before[^1];
        if (last.Form.Equals(form)) return before;
        var over = Later(at, last.From);
        return [.. before.SkipLast(1), last with { ToChange = change, To = over }, new StandingPeriod(change, over, ToChange: null, To: null, form)];
    }

    // What comes in after its end was known until then, and stood after no change. Without an end it is over when it is first seen.
    private static DateTimeOffset PastEnd(Statement next, Statement? stored, DateTimeOffset at) => (stored, next.Status) switch
    {
        (null, StatementStatus.Accepted or StatementStatus.Retracted) => next.KnownTo ?? at,
        (_, StatementStatus.Accepted) => next.KnownTo!.Value,
        _ => next.KnownFrom,
    };

    // Whatever was known of it before, its file says that it stood then.
    private static StandingPeriod[] Past(IReadOnlyList<StandingPeriod> before, Statement next, long change, DateTimeOffset end) =>
    [
        .. before.Select(period => period with { From = next.KnownFrom, To = next.KnownFrom, ToChange = period.ToChange ?? change }),
        new StandingPeriod(change, next.KnownFrom, change, end, next.Form.Stood),
        new StandingPeriod(change, end, ToChange: null, To: null, next.Form with { KnownTo = end }),
    ];

    // By moments alone: what it was after each change stays.
    private static IReadOnlyList<StandingPeriod> EndedAt(IReadOnlyList<StandingPeriod> periods, StandingPeriod held, DateTimeOffset end)
    {
        if (held.To == end) return periods;
        var index = periods.Count - 1;
        while (periods[index] != held) index--;
        return
        [
            .. periods.Take(index),
            held with { To = end },
            .. periods.Skip(index + 1).Select((period, i) => period with
            {
                From = i == 0 ? end : Later(period.From, end),
                To = period.To is { } to ? Later(to, end) : null,
            }),
        ];
    }

    private static DateTimeOffset KnownFrom(IReadOnlyList<StandingPeriod> periods) =>
        (periods.FirstOrDefault(period => period.IsAccepted) ?? periods[0]).From;

    private static StandingPeriod? LastAccepted(IReadOnlyList<StandingPeriod> periods) => periods.LastOrDefault(period => period.IsAccepted);

    // A clock that was set back, or a file that dates an end too early, makes no period end before it begins.
    private static DateTimeOffset Later(DateTimeOffset moment, DateTimeOffset least) => moment < least ? least : moment;
}

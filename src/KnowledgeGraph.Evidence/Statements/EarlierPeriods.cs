namespace KnowledgeGraph.Evidence.Statements;

/// <summary>
/// The periods of statements of earlier layouts: of the first, which kept two moments, and of the second, which kept the accepted periods
/// alone. What lay between these, and after the last, has the form that the statement has now.
/// </summary>
internal static class EarlierPeriods
{
    /// <summary>Of a statement that has its two moments alone.</summary>
    public static IReadOnlyList<StandingPeriod> Of(Statement statement)
    {
        const long First = StandingPeriod.FirstChange;
        var form = statement.Form;
        if (statement is { Status: StatementStatus.Accepted or StatementStatus.Retracted, KnownTo: { } end } && end > statement.KnownFrom)
        {
            return
            [
                new StandingPeriod(First, statement.KnownFrom, First, end, form.Stood),
                new StandingPeriod(First, end, ToChange: null, To: null, form),
            ];
        }

        return [new StandingPeriod(First, statement.KnownFrom, ToChange: null, To: null, form)];
    }

    /// <summary>Whether periods are all that this layout keeps: one after another to the present.</summary>
    public static bool AreWhole(IReadOnlyList<StandingPeriod> periods)
    {
        for (var i = 1; i < periods.Count; i++)
            if (periods[i - 1].ToChange != periods[i].FromChange) return false;
        return periods is [.., { IsOpen: true }];
    }

    /// <summary>The periods in which a statement was accepted, with those between and after them.</summary>
    /// <param name="accepted">The accepted ones, with the form that it has now but for what it said.</param>
    /// <param name="statement">The statement without its periods.</param>
    public static IReadOnlyList<StandingPeriod> Completed(IReadOnlyList<StandingPeriod> accepted, Statement statement)
    {
        if (accepted.Count == 0) return Of(statement);
        var now = statement.Form;
        var ended = now.IsAccepted ? now with { Status = StatementStatus.Retracted, Reason = null } : now;
        var periods = new List<StandingPeriod>();
        foreach (var period in accepted)
        {
            if (periods is [.., { ToChange: { } change, To: { } end }] && change != period.FromChange)
                periods.Add(new StandingPeriod(change, end, period.FromChange, period.From, ended with { KnownTo = end }));
            periods.Add(period with { Form = now.IsAccepted ? period.Form : period.Form.Stood });
        }
        if (periods is [.., { ToChange: { } last, To: { } over }]) periods.Add(new StandingPeriod(last, over, ToChange: null, To: null, now));
        return periods;
    }
}

using KnowledgeGraph.Evidence.Statements;

namespace KnowledgeGraph.Evidence.Writing;

/// <summary>How statements end and stand again: corrected by others, dropped by their files, given once more.</summary>
internal static class StatementLifecycle
{
    private const string NoLongerSaid = "Its document no longer says so.";

    /// <summary>Who records and ranks what files say without saying who.</summary>
    public const string FileAuthor = "seed";

    /// <summary>
    /// A statement that comes again: it keeps its first knownFrom, and its end where it does not stand again. What others have decided on it,
    /// and how they ranked it, stays, whatever the file says.
    /// </summary>
    public static Statement Again(Statement given, Statement stored)
    {
        var again = AgainUnranked(given, stored);
        return IsRankedApart(stored) ? again with { Rank = stored.Rank, RankReason = stored.RankReason, RankedBy = stored.RankedBy } : again;
    }

    /// <summary>Whether somebody ranked it past its files.</summary>
    public static bool IsRankedApart(Statement statement) => statement.RankedBy is not (null or FileAuthor);

    /// <summary>Whether one says the same as another, so that they may have one id: all else may be corrected under it.</summary>
    public static bool SayTheSame(Statement left, Statement right) =>
        (left.SubjectId, left.Predicate, left.Kind, left.ObjectId, left.Language, left.IsNegated) == (
            right.SubjectId, right.Predicate, right.Kind, right.ObjectId, right.Language, right.IsNegated)
        && SameValue(left, right);

    /// <summary>Whether two are the same in everything that is given; periods and labels follow from the rest.</summary>
    public static bool AreSame(Statement left, Statement right) =>
        Plain(left) == Plain(right)
        && EdgeComparer.Instance.Equals(left.Edge, right.Edge)
        && SameValue(left, right);

    /// <summary>A statement that its document no longer has, or has something else instead of it.</summary>
    /// <param name="stored">The statement.</param>
    /// <param name="insteadId">The statement that stands instead of it; null where there is none.</param>
    /// <param name="now">When that was found.</param>
    public static Statement Dropped(Statement stored, string? insteadId, DateTimeOffset now)
    {
        // Who accepted what its document says no more has nothing to decide when that says it again; who was against it was right.
        var decidedBy = stored.IsAccepted ? null : stored.DecidedBy;
        var dropped = stored with { Filing = Filing.Dropped, Status = StatementStatus.Retracted, DecidedBy = decidedBy };
        return stored.KnownTo is not null ? dropped : dropped with
        {
            KnownTo = now < stored.KnownFrom ? stored.KnownFrom : now,
            Reason = insteadId is null ? NoLongerSaid : StatementRecords.SupersededBy(insteadId),
        };
    }

    /// <summary>A statement as it was before a correction ended it.</summary>
    public static Statement Reopened(Statement stored) => stored.EndedById is not { } id ? stored : stored with
    {
        EndedById = null,
        KnownTo = null,
        Status = stored.Status == StatementStatus.Retracted ? StatementStatus.Accepted : stored.Status,
        Reason = stored.Reason == StatementRecords.SupersededBy(id) ? null : stored.Reason,
    };

    /// <summary>Whether a statement ends what it supersedes.</summary>
    public static bool Corrects(Statement statement) =>
        statement is { SupersedesId: not null, Status: StatementStatus.Accepted or StatementStatus.Retracted, Filing: not Filing.Dropped };

    /// <summary>A statement that a correction ended, when that became known.</summary>
    /// <param name="open">The statement as it is without any correction.</param>
    /// <param name="correction">The correction.</param>
    /// <param name="stored">The statement as it is stored: it stays ended since when it was; null where it is new.</param>
    /// <param name="isNews">Whether the correction is new; one that the store has may be older than what it corrects, when that is given again.</param>
    public static Statement Corrected(Statement open, Statement correction, Statement? stored, bool isNews) =>
        open is { Status: StatementStatus.Accepted, KnownTo: not null } or { Status: StatementStatus.Retracted } ? open : open with
        {
            EndedById = correction.Id,
            KnownTo = stored?.EndedById == correction.Id ? stored.KnownTo : open.KnownTo ?? Since(correction, open, stored, isNews),
            Status = Ended(open.Status),
            Reason = open.Reason ?? StatementRecords.SupersededBy(correction.Id),
        };

    // A new correction says since when. One that the store had, and that corrects only now what stood, does so with this change.
    private static DateTimeOffset? Since(Statement correction, Statement open, Statement? stored, bool isNews)
    {
        if (isNews) return correction.KnownFrom;
        if (stored is not null) return null;
        return correction.KnownFrom > open.KnownFrom ? correction.KnownFrom : open.KnownFrom;
    }

    private static Statement AgainUnranked(Statement given, Statement stored) => stored.DecidedBy is { } who
        ? given with { KnownFrom = stored.KnownFrom, KnownTo = stored.KnownTo, Status = stored.Status, Reason = stored.Reason, DecidedBy = who }
        : given with
        {
            KnownFrom = stored.KnownFrom,
            KnownTo = given.KnownTo ?? (given.Status == StatementStatus.Accepted ? null : stored.KnownTo),
        };

    private static Statement Plain(Statement statement) =>
        statement with { Edge = Statement.NoEdge, Value = null, Periods = [], SubjectLabel = null, ObjectLabel = null };

    // By their JSON: of a value whose subject is not in the store now the type is not known.
    private static bool SameValue(Statement left, Statement right) => left.Value?.ToString() == right.Value?.ToString();

    private static StatementStatus Ended(StatementStatus status) => status == StatementStatus.Accepted ? StatementStatus.Retracted : status;
}

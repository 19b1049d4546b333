namespace KnowledgeGraph.Evidence.Statements;

/// <summary>
/// All that may change of a statement under its id and that an answer can show: what was decided on it, and what it says beside its
/// subject, predicate, object and value.
/// </summary>
public sealed record StatementForm
{
    /// <summary>What has been decided about it.</summary>
    public required StatementStatus Status { get; init; }

    /// <summary>When it ceased to be known here; null while it is accepted.</summary>
    public DateTimeOffset? KnownTo { get; init; }

    /// <summary>Why it was recorded, changed or closed.</summary>
    public string? Reason { get; init; }

    /// <summary>The accepted statement whose correction ended it.</summary>
    public string? EndedById { get; init; }

    /// <summary>How it is ranked among those that say otherwise.</summary>
    public StatementRank Rank { get; init; }

    /// <summary>Why it is ranked so.</summary>
    public string? RankReason { get; init; }

    /// <summary>Who ranked it.</summary>
    public string? RankedBy { get; init; }

    /// <summary>What it says.</summary>
    public required Saying Said { get; init; }

    /// <summary>Accepted, and known.</summary>
    public bool IsAccepted => Status == StatementStatus.Accepted && KnownTo is null;

    /// <summary>The form that it had while it stood, of one that it has after its end.</summary>
    internal StatementForm Stood => this with { Status = StatementStatus.Accepted, KnownTo = null, Reason = null, EndedById = null };
}

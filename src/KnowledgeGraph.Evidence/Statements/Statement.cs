using System.Collections.Frozen;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Statements;

/// <summary>
/// The unit of knowledge: what one document says about one node. It either joins two nodes (<see cref="Kind"/> and
/// <see cref="ObjectId"/>), turned so that its subject is the relationship's start, or gives a field a value (<see cref="Value"/>).
/// </summary>
public sealed record Statement
{
    /// <summary>Its id, such as <c>statement:…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The node that it is about; of a relationship its start.</summary>
    public required string SubjectId { get; init; }

    /// <summary>The label of that node, so that the statement can be read, and projected, where the node is not in the graph; null where unknown.</summary>
    public string? SubjectLabel { get; init; }

    /// <summary>The model's field: of the subject where it declares one for the relationship, else of the object.</summary>
    public required string Predicate { get; init; }

    /// <summary>The relationship type; null for a value.</summary>
    public string? Kind { get; init; }

    /// <summary>The relationship's end; null for a value.</summary>
    public string? ObjectId { get; init; }

    /// <summary>The label of that node; null for a value, and where unknown.</summary>
    public string? ObjectLabel { get; init; }

    /// <summary>The document's author wrote it from the relationship's end: subject and object changed places.</summary>
    public bool IsTurned { get; init; }

    /// <summary>The value, of a list one element; null for a relationship.</summary>
    public Value? Value { get; init; }

    /// <summary>The language of a localized value as the model's enum spells it; null for the default and all else.</summary>
    public string? Language { get; init; }

    /// <summary>The document denies what is stated; never projected.</summary>
    public bool IsNegated { get; init; }

    /// <summary>
    /// What it says about the relationship itself, by the keys of its properties: of a localized one the default and each language apart.
    /// Empty for a value.
    /// </summary>
    public IReadOnlyDictionary<string, Value> Edge { get; init; } = NoEdge;

    /// <summary>When it began to hold, as precisely as the source says; null where it does not say.</summary>
    public PartialDate? ValidFrom { get; init; }

    /// <summary>When it ceased to hold; null while it holds or where the source does not say.</summary>
    public PartialDate? ValidTo { get; init; }

    /// <summary>When it became known here, in UTC; of what was never accepted, when it was recorded.</summary>
    public required DateTimeOffset KnownFrom { get; init; }

    /// <summary>When it ceased to be known here (retracted or superseded), in UTC; null while it is known.</summary>
    public DateTimeOffset? KnownTo { get; init; }

    /// <summary>The document that says it.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Where the document says it; null for what it says as a whole.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>How sure we are that the document says this and is right, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The document implies it without saying so; its confidence is at most 0.7.</summary>
    public bool IsImplied { get; init; }

    /// <summary>What has been decided about it.</summary>
    public StatementStatus Status { get; init; } = StatementStatus.Accepted;

    /// <summary>What the source says, in our own words.</summary>
    public string? Paraphrase { get; init; }

    /// <summary>Who recorded it.</summary>
    public string? RecordedBy { get; init; }

    /// <summary>Why it was retracted, rejected or closed.</summary>
    public string? Reason { get; init; }

    /// <summary>The statement that this one corrects.</summary>
    public string? SupersedesId { get; init; }

    /// <summary>The accepted statement whose correction of this one ended it; null where none did.</summary>
    public string? EndedById { get; init; }

    /// <summary>How it is ranked among those that say otherwise.</summary>
    public StatementRank Rank { get; init; }

    /// <summary>Why it is ranked so; null where nobody ranked it.</summary>
    public string? RankReason { get; init; }

    /// <summary>Who ranked it; null where nobody did.</summary>
    public string? RankedBy { get; init; }

    /// <summary>Who decided on its status past its files, which leave it as it is from then on; null where nobody did.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>How the files of its document bear on it now.</summary>
    public Filing Filing { get; init; }

    /// <summary>The clearance that seeing it takes, 0 to 3.</summary>
    public int Access { get; init; }

    /// <summary>
    /// The periods of its life, in order, one for each form that it had; <see cref="KnownFrom"/> is the beginning of the first accepted one,
    /// <see cref="KnownTo"/> the end of the last. Only the writer adds to them, since it alone knows the number of its change.
    /// </summary>
    public IReadOnlyList<StandingPeriod> Periods { get; init; } = [];

    /// <summary>Says nothing about the relationship itself.</summary>
    public static readonly IReadOnlyDictionary<string, Value> NoEdge = FrozenDictionary<string, Value>.Empty;

    /// <summary>The highest access level.</summary>
    public const int MaxAccess = 3;

    /// <summary>The highest confidence of an implied statement.</summary>
    public const double MaxImpliedConfidence = 0.7;

    /// <summary>Accepted, and known now.</summary>
    public bool IsAccepted => Status == StatementStatus.Accepted && KnownTo is null;

    /// <summary>
    /// Whether it makes a node to speak of and a document that mentions it: accepted, known now and open to everyone. What only some callers
    /// may see stays out of the projection, since that has no levels.
    /// </summary>
    public bool IsHeld => IsAccepted && Access == 0;

    /// <summary>Whether the projection takes values and relationships from it: held, and neither a denial nor deprecated.</summary>
    public bool IsProjected => IsHeld && !IsNegated && Rank != StatementRank.Deprecated;

    /// <summary>What it says now beside its subject, predicate, object and value.</summary>
    public Saying Said => new()
    {
        DocumentId = DocumentId,
        Edge = Edge,
        ValidFrom = ValidFrom,
        ValidTo = ValidTo,
        Span = Span,
        Confidence = Confidence,
        IsImplied = IsImplied,
        Paraphrase = Paraphrase,
        RecordedBy = RecordedBy,
        SupersedesId = SupersedesId,
        Access = Access,
        IsTurned = IsTurned,
    };

    /// <summary>The form that it has now.</summary>
    public StatementForm Form => new()
    {
        Status = Status,
        KnownTo = KnownTo,
        Reason = Reason,
        EndedById = EndedById,
        Rank = Rank,
        RankReason = RankReason,
        RankedBy = RankedBy,
        Said = Said,
    };

    /// <summary>The node that the document's author put first.</summary>
    public string StatedSubjectId => IsTurned ? ObjectId! : SubjectId;

    /// <summary>The node that the document's author put last; null for a value.</summary>
    public string? StatedObjectId => IsTurned ? SubjectId : ObjectId;

    /// <summary>What it was after a change, with its periods until then; null where it was not recorded yet.</summary>
    public Statement? At(long change) => Standing.At(this, change);

    /// <summary>
    /// What was known of it at a moment, with its periods until then; null before the first. Where a file dates when it became known, or
    /// when it ceased to be, that decides, though the change came later.
    /// </summary>
    public Statement? At(DateTimeOffset moment) => Standing.At(this, moment);

    /// <summary>The same statement in another form; its periods and when it became known are left as they are.</summary>
    internal Statement In(StatementForm form) => this with
    {
        Status = form.Status,
        KnownTo = form.KnownTo,
        Reason = form.Reason,
        EndedById = form.EndedById,
        Rank = form.Rank,
        RankReason = form.RankReason,
        RankedBy = form.RankedBy,
        DocumentId = form.Said.DocumentId,
        Edge = form.Said.Edge,
        ValidFrom = form.Said.ValidFrom,
        ValidTo = form.Said.ValidTo,
        Span = form.Said.Span,
        Confidence = form.Said.Confidence,
        IsImplied = form.Said.IsImplied,
        Paraphrase = form.Said.Paraphrase,
        RecordedBy = form.Said.RecordedBy,
        SupersedesId = form.Said.SupersedesId,
        Access = form.Said.Access,
        IsTurned = form.Said.IsTurned,
    };
}

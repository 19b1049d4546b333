using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Statements;

/// <summary>
/// What a statement says beside its subject, predicate, object and value: what may be corrected under its id, and so may have been
/// otherwise in an earlier period.
/// </summary>
public sealed record Saying
{
    /// <summary>The document that says it.</summary>
    public required string DocumentId { get; init; }

    /// <summary>What it says about the relationship itself, by property name.</summary>
    public IReadOnlyDictionary<string, Value> Edge { get; init; } = Statement.NoEdge;

    /// <summary>When it began to hold.</summary>
    public PartialDate? ValidFrom { get; init; }

    /// <summary>When it ceased to hold.</summary>
    public PartialDate? ValidTo { get; init; }

    /// <summary>Where the document says it.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>How sure it is, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The document implies it without saying so.</summary>
    public bool IsImplied { get; init; }

    /// <summary>What the source says, in our own words.</summary>
    public string? Paraphrase { get; init; }

    /// <summary>Who recorded it.</summary>
    public string? RecordedBy { get; init; }

    /// <summary>The statement that it corrects.</summary>
    public string? SupersedesId { get; init; }

    /// <summary>The clearance that seeing it takes, 0 to 3.</summary>
    public int Access { get; init; }

    /// <summary>The document's author wrote it from the relationship's end.</summary>
    public bool IsTurned { get; init; }

    /// <summary>Whether both say the same; an edge by its values, whatever their order.</summary>
    public bool Equals(Saying? other) =>
        other is not null
        && (DocumentId, ValidFrom, ValidTo, Span, Confidence, IsImplied) == (
            other.DocumentId, other.ValidFrom, other.ValidTo, other.Span, other.Confidence, other.IsImplied)
        && (Paraphrase, RecordedBy, SupersedesId, Access, IsTurned) == (
            other.Paraphrase, other.RecordedBy, other.SupersedesId, other.Access, other.IsTurned)
        && EdgeComparer.Instance.Equals(Edge, other.Edge);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(DocumentId, Confidence, Span, EdgeComparer.Instance.GetHashCode(Edge));
}

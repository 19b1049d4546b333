namespace KnowledgeGraph.Evidence.Statements;

/// <summary>
/// A time in which a statement had one form throughout: from one change to another, and from one moment to another. Its periods follow one
/// another without a gap, by changes and by moments, from its recording on; the last lasts.
/// </summary>
/// <param name="FromChange">
/// The change that gave it the form. 1 of what a store held before it kept periods: the changes before that are not told apart.
/// </param>
/// <param name="From">
/// Its first moment; what a file gives as <c>knownFrom</c>, or as the <c>knownTo</c> of the period before, may lie before the change.
/// </param>
/// <param name="ToChange">
/// The change that gave it another form; null while it lasts. The same as <paramref name="FromChange"/> where it had ended before it was
/// recorded, so that it had this form after no change.
/// </param>
/// <param name="To">The moment at which that form was over; null while it lasts.</param>
/// <param name="Form">Its form.</param>
public sealed record StandingPeriod(long FromChange, DateTimeOffset From, long? ToChange, DateTimeOffset? To, StatementForm Form)
{
    /// <summary>Of what a store held before it kept periods.</summary>
    public const long FirstChange = 1;

    /// <summary>It lasts.</summary>
    public bool IsOpen => To is null;

    /// <summary>The statement was accepted all that time.</summary>
    public bool IsAccepted => Form.IsAccepted;
}

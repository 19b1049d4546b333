namespace KnowledgeGraph.Evidence.Statements;

/// <summary>A time in which a statement was accepted and said the same throughout: from one change to another, and from one moment to another.</summary>
/// <param name="FromChange">
/// The change after which it stood. 1 of what a store held before it kept periods: the changes before that are not told apart.
/// </param>
/// <param name="From">Its first moment; what a file gives as <c>knownFrom</c> may lie before the change.</param>
/// <param name="ToChange">
/// The first change after which it did not stand, or said something else; null while it lasts. The same as <paramref name="FromChange"/>
/// where it had ended before it was first loaded, so that it stood after no change.
/// </param>
/// <param name="To">The moment at which it was over; null while it lasts.</param>
/// <param name="Said">What it said all that time.</param>
public sealed record StandingPeriod(long FromChange, DateTimeOffset From, long? ToChange, DateTimeOffset? To, Saying Said)
{
    /// <summary>Of what a store held before it kept periods.</summary>
    public const long FirstChange = 1;

    /// <summary>It lasts.</summary>
    public bool IsOpen => To is null;
}

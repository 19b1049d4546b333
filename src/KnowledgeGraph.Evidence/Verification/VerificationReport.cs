namespace KnowledgeGraph.Evidence.Verification;

/// <summary>What a verification looked at and found.</summary>
/// <param name="Statements">Statements in the store.</param>
/// <param name="CheckedSpans">Statements whose span was checked against the text.</param>
/// <param name="Texts">Documents whose text was found.</param>
/// <param name="Relationships">Relationships with evidence.</param>
/// <param name="PassedOver">Relationships without evidence, which nothing can be checked against.</param>
/// <param name="Faults">The faults by id.</param>
/// <param name="Unchecked">What could not be computed from the words of a span, by id: each statement or document and the reason.</param>
/// <param name="Notices">What is no fault and may be a mistake, in lines: entities that share an identifier.</param>
public sealed record VerificationReport(
    int Statements,
    int CheckedSpans,
    int Texts,
    int Relationships,
    int PassedOver,
    IReadOnlyList<VerificationFault> Faults,
    IReadOnlyList<VerificationFault> Unchecked,
    IReadOnlyList<string> Notices)
{
    /// <summary>Nothing is wrong.</summary>
    public bool IsClean => Faults.Count == 0;
}

using KnowledgeGraph.Records.Changes;

namespace KnowledgeGraph.Evidence.Seeds;

/// <summary>What a load brought.</summary>
/// <param name="Documents">Documents in the files.</param>
/// <param name="Entities">Entities in the files.</param>
/// <param name="Statements">Statements in the files, those of entity fields included.</param>
/// <param name="Relationships">Relationships of the graph that were written: new ones, and those that gained or changed evidence.</param>
/// <param name="Counts">What became of statements.</param>
/// <param name="Change">The store's change; null if the files brought nothing new, and nothing was written.</param>
public sealed record LoadReport(int Documents, int Entities, int Statements, int Relationships, LoadCounts Counts, Change? Change)
{
    /// <summary>What lies in the folders beside seed files, each with the reason why it was not read.</summary>
    public IReadOnlyList<string> PassedOver { get; init; } = [];

    /// <summary>Where the files say one thing, and what others did since they were last loaded another.</summary>
    public IReadOnlyList<Disagreement> Disagreements { get; init; } = [];

    /// <summary>Statements whose span was held against the text of their document.</summary>
    public int CheckedSpans { get; init; }

    /// <summary>Documents of the files whose text was at hand.</summary>
    public int Texts { get; init; }

    /// <summary>What could not be computed from the words of a span, in the order of files and lines.</summary>
    public IReadOnlyList<UncheckedFact> Unchecked { get; init; } = [];

    /// <summary>The store held all of it already.</summary>
    public bool IsNothingNew => Change is null;
}

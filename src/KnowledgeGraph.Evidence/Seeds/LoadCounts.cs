namespace KnowledgeGraph.Evidence.Seeds;

/// <summary>What became of statements in a load; those of entity fields included.</summary>
public sealed record LoadCounts
{
    /// <summary>Statements that the store did not have.</summary>
    public int Added { get; init; }

    /// <summary>Statements that say the same with another span, paraphrase, confidence, edge or validity.</summary>
    public int Corrected { get; init; }

    /// <summary>Statements that were dropped once, and are given again.</summary>
    public int StandingAgain { get; init; }

    /// <summary>Statements that others of the load have taken the place of.</summary>
    public int Superseded { get; init; }

    /// <summary>Statements that their documents no longer have, and nothing instead.</summary>
    public int Withdrawn { get; init; }

    /// <summary>Statements that the files give as the store has them.</summary>
    public int Unchanged { get; init; }
}

namespace KnowledgeGraph.Evidence.Generation;

/// <summary>What graph to generate.</summary>
public sealed record GenerationOptions
{
    /// <summary>How many nodes of which type, by the type's name in the model.</summary>
    public required IReadOnlyDictionary<string, int> Nodes { get; init; }

    /// <summary>How many relationships, spread over the traversed relationship types between those types; planted ones come on top.</summary>
    public required int Relationships { get; init; }

    /// <summary>The groups to plant; null for none.</summary>
    public PlantedGroups? Groups { get; init; }

    /// <summary>The same seed gives the same graph.</summary>
    public int RandomSeed { get; init; } = 1;

    /// <summary>Whether each relationship comes from a statement of a made-up document.</summary>
    public bool HasEvidence { get; init; }

    /// <summary>How many records one write holds, about; 20,000.</summary>
    public int RecordsPerWrite { get; init; } = 20_000;
}

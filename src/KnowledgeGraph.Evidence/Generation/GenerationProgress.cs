namespace KnowledgeGraph.Evidence.Generation;

/// <summary>How far a generation is.</summary>
/// <param name="Stage">What it is at.</param>
/// <param name="Done">Nodes and relationships that are done.</param>
/// <param name="Total">All of them.</param>
public readonly record struct GenerationProgress(GenerationStage Stage, long Done, long Total);

/// <summary>The stages of a generation.</summary>
public enum GenerationStage
{
    /// <summary>The graph is made, and handed to the store.</summary>
    Making,

    /// <summary>The store keeps what it was handed; one that keeps each write at once has no such stage.</summary>
    Keeping,
}

namespace KnowledgeGraph.Evidence.Seeds;

/// <summary>How far a load has come.</summary>
/// <param name="Stage">What it does.</param>
/// <param name="Done">How much of the stage is done.</param>
/// <param name="Total">How much there is to do; <paramref name="Done"/> equals it at the end.</param>
public readonly record struct SeedProgress(SeedStage Stage, int Done, int Total);

/// <summary>The stages of a load, in order.</summary>
public enum SeedStage
{
    /// <summary>Reads files; counted in files.</summary>
    Reading,

    /// <summary>Checks them against the model and the store; counted in files.</summary>
    Checking,

    /// <summary>Works out the projection and writes it; counted in statements.</summary>
    Writing,
}

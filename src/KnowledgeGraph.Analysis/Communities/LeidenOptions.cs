namespace KnowledgeGraph.Analysis.Communities;

/// <summary>What <see cref="Leiden"/> looks for, how long, and by which chances.</summary>
public sealed record LeidenOptions
{
    /// <summary>
    /// How dense communities are, 0 or more: the higher, the more and the smaller they are; 1 by default. At 0 they are what is connected.
    /// </summary>
    public double Resolution { get; init; } = 1;

    /// <summary>
    /// How much of the refinement is left to chance, above 0: a part that gains less than another, by this much of an average edge's weight, is
    /// e times less likely; 0.01 by default, as in the paper.
    /// </summary>
    public double Theta { get; init; } = 0.01;

    /// <summary>How often all of it is repeated at most, 1 or more; 10 by default. It ends earlier if nothing changes.</summary>
    public int MostIterations { get; init; } = 10;

    /// <summary>Decides all chances: another seed, other communities where there are some as good.</summary>
    public ulong Seed { get; init; }

    /// <summary>Throws what is wrong.</summary>
    internal void Check()
    {
        if (!(Resolution >= 0 && double.IsFinite(Resolution)))
            throw new InvalidOperationException($"A resolution of {Resolution} means nothing. Name a number of 0 or more.");
        if (!(Theta > 0 && double.IsFinite(Theta))) throw new InvalidOperationException($"A theta of {Theta} means nothing. Name a number above 0.");
        if (MostIterations < 1) throw new InvalidOperationException($"{MostIterations} iterations find nothing. Name 1 or more.");
    }
}

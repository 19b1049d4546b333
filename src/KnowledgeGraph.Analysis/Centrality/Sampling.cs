using KnowledgeGraph.Analysis.Randomness;

namespace KnowledgeGraph.Analysis.Centrality;

/// <summary>From which nodes a score is worked out that looks from each node at all others: from all of a small graph, from some of a large one.</summary>
public sealed record Sampling
{
    /// <summary>Fewer sampled sources tell nothing of their spread.</summary>
    public const int FewestSources = 3;

    /// <summary>In how many of all draws a value is within its margin, at least; 0.95.</summary>
    public const double Confidence = 0.95;

    /// <summary>Nodes of the largest graph that is looked at from all; 5,000.</summary>
    public int MostExact { get; init; } = 5_000;

    /// <summary>Nodes that a larger graph is looked at from, at least <see cref="FewestSources"/>; 512. An error halves with four times as many.</summary>
    public int Sources { get; init; } = 512;

    /// <summary>Chooses them: another seed, other nodes.</summary>
    public ulong Seed { get; init; }

    /// <summary>
    /// What a node is known by whatever its number is, such as a hash of its id; its number by default. Nodes are drawn by it, so that the same
    /// graph with other numbers is looked at from the same nodes.
    /// </summary>
    public Func<int, ulong>? Key { get; init; }

    /// <summary>The nodes to look from, ascending.</summary>
    /// <exception cref="InvalidOperationException">There are to be too few.</exception>
    internal int[] Draw(int nodeLimit)
    {
        if (Sources < FewestSources) throw new InvalidOperationException($"{Sources} sources are too few to sample from. Name {FewestSources} or more.");
        int[] nodes = [.. Enumerable.Range(0, nodeLimit)];
        if (nodeLimit <= Math.Max(MostExact, Sources)) return nodes;
        var draws = new ulong[nodeLimit];
        for (var node = 0; node < nodeLimit; node++) draws[node] = SplitMix.Mixed(SplitMix.Mixed(Key?.Invoke(node) ?? (ulong)node) + Seed);
        Array.Sort(draws, nodes);
        var drawn = nodes.AsSpan(0, Sources).ToArray();
        Array.Sort(drawn);
        return drawn;
    }
}

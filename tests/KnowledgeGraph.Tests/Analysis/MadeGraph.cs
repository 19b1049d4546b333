using KnowledgeGraph.Analysis.Graphs;

namespace KnowledgeGraph.Tests.Analysis;

/// <summary>A graph made up from a seed: random, skewed with hubs, a tree, cliques that are joined, in parts.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Nodes">How many nodes.</param>
/// <param name="Edges">Each edge once, no node joined to itself.</param>
public sealed record MadeGraph(string Name, int Nodes, IReadOnlyList<(int One, int Other)> Edges)
{
    /// <summary>As algorithms read it.</summary>
    public CompactGraph Compact { get; } = CompactGraph.FromPairs(
        Nodes, [.. Edges.Select(edge => edge.One)], [.. Edges.Select(edge => edge.Other)]);

    /// <summary>Edges between any two nodes alike.</summary>
    public static MadeGraph Random(int nodes, int edges, int seed)
    {
        var random = new Random(seed);
        return Of($"random {nodes}", nodes, Enumerable.Range(0, edges).Select(_ => (random.Next(nodes), random.Next(nodes))));
    }

    /// <summary>Some nodes have very many neighbours, most have few.</summary>
    public static MadeGraph Skewed(int nodes, int edges, int seed)
    {
        var random = new Random(seed);
        return Of($"skewed {nodes}", nodes, Enumerable.Range(0, edges).Select(_ => ((int)(nodes * Math.Pow(random.NextDouble(), 4)), random.Next(nodes))));
    }

    /// <summary>One way between any two nodes.</summary>
    public static MadeGraph Tree(int nodes, int seed)
    {
        var random = new Random(seed);
        return Of($"tree {nodes}", nodes, Enumerable.Range(1, nodes - 1).Select(node => (node, random.Next(node))));
    }

    /// <summary>A ring of cliques, each joined to the next by two edges.</summary>
    public static MadeGraph Cliques(int cliques, int size)
    {
        var within = Enumerable.Range(0, cliques).SelectMany(clique => Enumerable.Range(0, size).SelectMany(
            one => Enumerable.Range(0, one).Select(other => ((clique * size) + one, (clique * size) + other))));
        var between = Enumerable.Range(0, cliques * 2).Select(i => (i / 2 * size % (cliques * size), (((i / 2) + 1) * size % (cliques * size)) + (i % 2)));
        return Of($"cliques {cliques}", cliques * size, within.Concat(between));
    }

    /// <summary>Parts that nothing joins, and nodes without neighbours.</summary>
    public static MadeGraph InParts(int nodes, int seed)
    {
        var random = new Random(seed);
        var third = nodes / 3;
        return Of($"in parts {nodes}", nodes, Enumerable.Range(0, nodes).Select(i => (random.Next(third) + (i % 2 * third), random.Next(third) + (i % 2 * third))));
    }

    /// <summary>Nodes in rows, each joined to those beside, above and below it: many shortest paths.</summary>
    public static MadeGraph Grid(int width, int height)
    {
        var right = Enumerable.Range(0, width * height).Where(node => (node + 1) % width > 0).Select(node => (node, node + 1));
        var down = Enumerable.Range(0, width * (height - 1)).Select(node => (node, node + width));
        return Of($"grid {width} by {height}", width * height, right.Concat(down));
    }

    /// <summary>Several of each kind, small or of some thousand nodes.</summary>
    public static IReadOnlyList<MadeGraph> Several(int seed) =>
    [
        Random(10, 14, seed), Random(60, 120, seed + 1), Random(2_000, 6_000, seed + 2),
        Skewed(40, 100, seed + 3), Skewed(400, 1_200, seed + 4), Skewed(3_000, 9_000, seed + 5),
        Tree(10, seed + 6), Tree(1_000, seed + 7), Cliques(3, 4), Cliques(12, 8), InParts(30, seed + 8), InParts(900, seed + 9), Grid(5, 4),
    ];

    /// <summary>The same graph with other numbers: node n has the number <paramref name="numbers"/>[n].</summary>
    public MadeGraph Renumbered(IReadOnlyList<int> numbers) =>
        new(Name, Nodes, [.. Edges.Select(edge => (numbers[edge.One], numbers[edge.Other]))]);

    /// <summary>The numbers of nodes in an order made up from a seed.</summary>
    public int[] Shuffled(int seed)
    {
        int[] numbers = [.. Enumerable.Range(0, Nodes)];
        new Random(seed).Shuffle(numbers);
        return numbers;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static MadeGraph Of(string name, int nodes, IEnumerable<(int One, int Other)> edges) => new(
        name, nodes,
        [.. edges.Where(edge => edge.One != edge.Other).Select(edge => edge.One < edge.Other ? edge : (edge.Other, edge.One)).Distinct()]);
}

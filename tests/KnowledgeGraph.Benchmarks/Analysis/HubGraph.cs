using KnowledgeGraph.Analysis.Graphs;

namespace KnowledgeGraph.Benchmarks.Analysis;

/// <summary>
/// A million nodes and 2,250,000 edges: one hub of 100,000 neighbours, and other edges of which one end is the likelier the lower its number, so
/// that a few nodes have thousands of neighbours and most have some.
/// </summary>
internal sealed class HubGraph
{
    /// <summary>How many nodes.</summary>
    public const int Nodes = 1_000_000;

    /// <summary>How many edges.</summary>
    public const int Edges = 2_250_000;

    /// <summary>The hub.</summary>
    public const int Hub = Nodes - 1;

    /// <summary>How many neighbours the hub has.</summary>
    public const int Neighbours = 100_000;

    private const int Skew = 3;

    private readonly int[] _ones = new int[Edges];
    private readonly int[] _others = new int[Edges];

    /// <summary>Makes it, always the same.</summary>
    public HubGraph()
    {
        var random = new Random(17);
        var known = new HashSet<(int, int)>();
        while (known.Count < Edges)
        {
            var one = known.Count < Neighbours ? Hub : (int)((Nodes - 1) * Math.Pow(random.NextDouble(), Skew));
            var other = random.Next(Nodes - 1);
            if (one == other || !known.Add((Math.Min(one, other), Math.Max(one, other)))) continue;
            (_ones[known.Count - 1], _others[known.Count - 1]) = (one, other);
        }

        // Which numbers nodes have says nothing of their neighbours.
        int[] numbers = [.. Enumerable.Range(0, Nodes - 1)];
        random.Shuffle(numbers);
        numbers = [.. numbers, Hub];
        for (var i = 0; i < Edges; i++) (_ones[i], _others[i]) = (numbers[_ones[i]], numbers[_others[i]]);
        Graph = CompactGraph.FromPairs(Nodes, _ones, _others);
    }

    /// <summary>As algorithms read it.</summary>
    public CompactGraph Graph { get; }

    /// <summary>Writes its edges, a line each, for programs of others.</summary>
    public async Task WriteAsync(string file)
    {
        await using var writer = new StreamWriter(file);
        for (var i = 0; i < Edges; i++) await writer.WriteLineAsync($"{_ones[i]} {_others[i]}");
    }
}

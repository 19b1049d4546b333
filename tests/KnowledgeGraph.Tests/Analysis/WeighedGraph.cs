using KnowledgeGraph.Analysis.Graphs;

namespace KnowledgeGraph.Tests.Analysis;

/// <summary>A graph with weights, made up from a seed.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Nodes">How many nodes.</param>
/// <param name="Edges">Each edge once, no node joined to itself.</param>
public sealed record WeighedGraph(string Name, int Nodes, IReadOnlyList<(int One, int Other, double Weight)> Edges)
{
    /// <summary>As algorithms read it.</summary>
    public WeightedGraph Weighted { get; } = Rows(Nodes, Edges);

    /// <summary>A graph of which each edge weighs 1.</summary>
    public static WeighedGraph Even(MadeGraph graph) => new(graph.Name, graph.Nodes, [.. graph.Edges.Select(edge => (edge.One, edge.Other, 1.0))]);

    /// <summary>A graph of which some edges weigh a thousand times as much as others.</summary>
    public static WeighedGraph Uneven(MadeGraph graph, int seed)
    {
        var random = new Random(seed);
        return new($"uneven {graph.Name}", graph.Nodes, [.. graph.Edges.Select(edge => (edge.One, edge.Other, Math.Pow(1_000, random.NextDouble())))]);
    }

    /// <summary>Groups of nodes one after another, in which two nodes are joined more often than across, and more strongly.</summary>
    public static WeighedGraph Planted(int groups, int size, double within, double across, double weight, int seed)
    {
        var random = new Random(seed);
        var edges = from one in Enumerable.Range(0, groups * size)
                    from other in Enumerable.Range(0, one)
                    let isWithin = one / size == other / size
                    where random.NextDouble() < (isWithin ? within : across)
                    select (one, other, isWithin ? weight : 1);
        return new($"planted {groups} of {size}, weight {weight}", groups * size, [.. edges]);
    }

    /// <summary>
    /// Actors that met in undertakings, most of them with others of their group: each undertaking gives its pairs a weight of 1 that they share.
    /// </summary>
    public static WeighedGraph Meetings(int groups, int size, int undertakings, int seed)
    {
        var random = new Random(seed);
        var weights = new Dictionary<(int One, int Other), double>();
        for (var i = 0; i < undertakings; i++)
        {
            var home = random.Next(groups);
            int[] actors = [.. Enumerable.Range(0, 2 + random.Next(6))
                .Select(_ => ((random.NextDouble() < 0.8 ? home : random.Next(groups)) * size) + random.Next(size))
                .Distinct().Order()];
            var pairs = actors.SelectMany(one => actors.Where(other => one < other).Select(other => (one, other)));
            foreach (var pair in pairs) weights[pair] = weights.GetValueOrDefault(pair) + (1.0 / (actors.Length - 1));
        }

        return new($"meetings of {groups} by {size}", groups * size, [.. weights.Select(pair => (pair.Key.One, pair.Key.Other, pair.Value))]);
    }

    /// <summary>The same with each weight so many times as large.</summary>
    public WeighedGraph Times(double factor) => new($"{Name} times {factor}", Nodes, [.. Edges.Select(edge => (edge.One, edge.Other, factor * edge.Weight))]);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static WeightedGraph Rows(int nodes, IReadOnlyList<(int One, int Other, double Weight)> edges)
    {
        var ends = edges.Concat(edges.Select(edge => (One: edge.Other, Other: edge.One, edge.Weight))).Order().ToList();
        var offsets = new int[nodes + 1];
        foreach (var (one, _, _) in ends) offsets[one + 1]++;
        for (var node = 0; node < nodes; node++) offsets[node + 1] += offsets[node];
        return WeightedGraph.FromRows(offsets, [.. ends.Select(end => end.Other)], [.. ends.Select(end => end.Weight)]);
    }
}

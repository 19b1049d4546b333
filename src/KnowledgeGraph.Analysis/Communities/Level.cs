using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Graphs;

namespace KnowledgeGraph.Analysis.Communities;

/// <summary>
/// A graph as <see cref="Leiden"/> looks at it: first the nodes themselves, then parts of communities as nodes of their own. Weights are in units
/// of what an edge of the first weighs on average, so that neither very large nor very small ones overflow; those within a node count to its
/// strength alone.
/// </summary>
internal sealed class Level
{
    private readonly int[] _offsets;
    private readonly int[] _targets;
    private readonly double[] _weights;
    private readonly double[] _strengths;

    private Level(int[] offsets, int[] targets, double[] weights, double[] strengths) =>
        (_offsets, _targets, _weights, _strengths) = (offsets, targets, weights, strengths);

    /// <summary>How many nodes there are.</summary>
    public int NodeCount => _strengths.Length;

    /// <summary>What all edges of a node weigh, those within it twice.</summary>
    public ReadOnlySpan<double> Strengths => _strengths;

    /// <summary>The first level, of a graph that has edges.</summary>
    public static Level Of(WeightedGraph graph)
    {
        var unit = graph.Total / graph.Edges;
        var (weights, strengths) = (new double[graph.Targets.Length], new double[graph.NodeCount]);
        var (offsets, unscaled) = (graph.Offsets, graph.Weights);
        for (var node = 0; node < strengths.Length; node++)
        {
            for (var at = offsets[node]; at < offsets[node + 1]; at++) strengths[node] += weights[at] = unscaled[at] / unit;
        }

        return new Level(graph.Offsets, graph.Targets, weights, strengths);
    }

    /// <summary>The neighbours of a node, in an order of no meaning, none twice.</summary>
    public ReadOnlySpan<int> Row(int node) => _targets.AsSpan(_offsets[node].._offsets[node + 1]);

    /// <summary>The weights of a node's edges, in the order of its row.</summary>
    public ReadOnlySpan<double> Weights(int node) => _weights.AsSpan(_offsets[node].._offsets[node + 1]);

    /// <summary>The next level, whose nodes are parts of this one's.</summary>
    /// <param name="parts">The part of each node, from 0 and below <paramref name="count"/>.</param>
    /// <param name="count">How many parts there are.</param>
    /// <param name="counter">What it may cost.</param>
    public Level Merged(ReadOnlySpan<int> parts, int count, WorkCounter counter)
    {
        var (members, bounds) = Groups.Of(parts, count);
        var (offsets, targets, weights, strengths) = (new int[count + 1], new int[count], new double[count], new double[count]);
        var (sums, touched, end) = (new double[count], new int[count], 0);
        for (var part = 0; part < count; part++)
        {
            var found = 0;
            foreach (var node in members.AsSpan(bounds[part]..bounds[part + 1]))
            {
                strengths[part] += _strengths[node];
                var row = Row(node);
                var rowWeights = Weights(node);
                counter.Count(row.Length);
                for (var i = 0; i < row.Length; i++)
                {
                    var other = parts[row[i]];
                    if (other == part) continue;
                    ref var sum = ref sums[other];
                    if (sum == 0) touched[found++] = other;
                    sum += rowWeights[i];
                }
            }

            if (targets.Length - end < found)
            {
                Array.Resize(ref targets, Math.Min(Math.Max(end + found, 2 * targets.Length), _targets.Length));
                Array.Resize(ref weights, targets.Length);
            }

            foreach (var other in touched.AsSpan(0, found))
            {
                (targets[end], weights[end++]) = (other, sums[other]);
                sums[other] = 0;
            }

            offsets[part + 1] = end;
        }

        return new Level(offsets, targets, weights, strengths);
    }
}

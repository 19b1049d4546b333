using KnowledgeGraph.Analysis.Parallelism;

namespace KnowledgeGraph.Analysis.Centrality;

/// <summary>What sources give to each node: sums, and where they are a sample, sums of squares.</summary>
internal sealed class Spread(int nodeLimit, bool withSquares)
{
    private readonly double[]? _squares = withSquares ? new double[nodeLimit] : null;

    /// <summary>The sums, by node.</summary>
    public double[] Sums { get; } = new double[nodeLimit];

    /// <summary>What all sources give: each lane fills a spread of its own, and these are added in the order of lanes.</summary>
    /// <param name="nodeLimit">Nodes have numbers below this.</param>
    /// <param name="withSquares">Whether sources are a sample.</param>
    /// <param name="fill">Adds what the sources of a lane give.</param>
    public static Spread OfLanes(int nodeLimit, bool withSquares, Action<int, Spread> fill)
    {
        var spreads = new Spread[Lanes.Count];
        Lanes.Run(Lanes.Count, lane => fill(lane, spreads[lane] = new Spread(nodeLimit, withSquares)));
        return Merge(spreads);
    }

    /// <summary>Adds what some sources give to a node, each the same.</summary>
    public void Add(int node, double value, int sources = 1)
    {
        Sums[node] += sources * value;
        if (_squares is not null) _squares[node] += sources * value * value;
    }

    /// <summary>The standard error of the mean of what so many sources gave, drawn without replacement (W. G. Cochran, Sampling Techniques, 2.6).</summary>
    /// <param name="node">The node.</param>
    /// <param name="sources">How many sources; those that gave nothing count as 0.</param>
    /// <param name="all">How many there are to draw from.</param>
    public double StandardError(int node, int sources, int all)
    {
        var variance = Math.Max(0, _squares![node] - (Sums[node] * Sums[node] / sources)) / (sources - 1);
        return Math.Sqrt(variance / sources * (1 - ((double)sources / all)));
    }

    /// <summary>
    /// How far the mean of what so many sources gave is off at most, in <see cref="Sampling.Confidence"/> of all draws, whatever they give (R.
    /// Bardenet, O.-A. Maillard, Concentration Inequalities for Sampling without Replacement, Bernoulli 21, 2015: empirical Bernstein-Serfling).
    /// </summary>
    /// <param name="node">The node.</param>
    /// <param name="sources">How many sources.</param>
    /// <param name="all">How many there are to draw from.</param>
    /// <param name="most">The most that a source gives; the least is 0.</param>
    public double Margin(int node, int sources, int all, double most)
    {
        var mean = Sums[node] / sources;
        var variance = Math.Max(0, (_squares![node] / sources) - (mean * mean));
        var left = 2 * sources <= all ? 1 - ((sources - 1.0) / all) : (1 - ((double)sources / all)) * (1 + (1.0 / sources));
        // Either way too far with half of what may go wrong.
        var log = Math.Log(5 / ((1 - Sampling.Confidence) / 2));
        return Math.Sqrt(2 * left * variance * log / sources) + (((7.0 / 3) + (3 / Math.Sqrt(2))) * most * log / sources);
    }

    private static Spread Merge(IReadOnlyList<Spread> lanes)
    {
        var merged = lanes[0];
        foreach (var lane in lanes.Skip(1))
        {
            for (var node = 0; node < merged.Sums.Length; node++) merged.Sums[node] += lane.Sums[node];
            if (merged._squares is not { } squares) continue;
            for (var node = 0; node < squares.Length; node++) squares[node] += lane._squares![node];
        }

        return merged;
    }
}

using System.Numerics;
using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Graphs;
using KnowledgeGraph.Analysis.Parallelism;

namespace KnowledgeGraph.Analysis.Brokerage;

/// <summary>
/// Which nodes stand between neighbours that nothing else joins (R. S. Burt, Structural Holes: The Social Structure of Competition, 1992, chapter 2).
/// <code>
/// A  p(u, v) is the part that the edge to v has of all that u's edges weigh, m(v, w) what the edge to w weighs by v's heaviest.
/// B  Constraint of u: the sum over its neighbours v of (p(u, v) + the sum of p(u, w) p(w, v))², where w are the neighbours of both.
/// C  Effective size of u: the sum over its neighbours v of 1 - the sum of p(u, w) m(v, w), where w are the neighbours of both.
/// D  Neighbours of both are found by going through the row of v; or, where that is much longer than u's, by looking up u's neighbours in it.
/// </code>
/// For each edge the neighbours of one end, or far fewer beside a hub. In four lanes of 8 bytes a node each.
/// </summary>
public static class StructuralHoles
{
    /// <summary>Neighbours of a node that has scores, at most, unless it is said; 2,000.</summary>
    public const int MostNeighbours = 2_000;

    /// <summary>The scores of each node; null for one without neighbours, or with too many.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="work">What it may cost.</param>
    /// <param name="mostNeighbours">How many neighbours are not yet too many.</param>
    /// <exception cref="WorkExceededException">It would cost more.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static HoleScore?[] Of(WeightedGraph graph, WorkBudget work, int mostNeighbours = MostNeighbours)
    {
        work.ThrowIfCancelled();
        // A
        var (strengths, heaviest) = (new double[graph.NodeCount], new double[graph.NodeCount]);
        for (var node = 0; node < graph.NodeCount; node++)
        {
            foreach (var weight in graph.WeightsOf(node))
            {
                strengths[node] += weight;
                heaviest[node] = Math.Max(heaviest[node], weight);
            }
        }

        var scores = new HoleScore?[graph.NodeCount];
        Lanes.Run(Lanes.Count, lane =>
        {
            var ego = new Ego(graph, strengths, heaviest, work);
            for (var node = lane; node < scores.Length; node += Lanes.Count)
            {
                if (graph.Degree(node) > 0 && graph.Degree(node) <= mostNeighbours) scores[node] = ego.Score(node);
            }

            ego.End();
        });
        return scores;
    }

    /// <summary>
    /// Which neighbours of a node it alone joins to its others: those that have no edge to any other neighbour of it, ascending. None of a node with
    /// one neighbour, which it joins to nobody.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="node">From 0, below <see cref="WeightedGraph.NodeCount"/>.</param>
    /// <param name="count">How many to find; the first of all.</param>
    /// <param name="work">What it may cost.</param>
    /// <exception cref="WorkExceededException">It would cost more.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static IReadOnlyList<int> JoinedBy(WeightedGraph graph, int node, int count, WorkBudget work)
    {
        work.ThrowIfCancelled();
        var (found, counter) = (new List<int>(), new WorkCounter(work));
        var row = graph.NeighboursOf(node);
        if (row.Length < 2) return found;
        for (var i = 0; i < row.Length && found.Count < count; i++)
        {
            if (!Meet(row, graph.NeighboursOf(row[i]), counter)) found.Add(row[i]);
        }

        counter.Spend();
        return found;
    }

    // The shorter is looked up in what is left of the longer.
    private static bool Meet(ReadOnlySpan<int> one, ReadOnlySpan<int> other, WorkCounter counter)
    {
        var longer = one.Length < other.Length ? other : one;
        foreach (var node in one.Length < other.Length ? one : other)
        {
            counter.Count(1);
            var at = longer.BinarySearch(node);
            if (at >= 0) return true;
            longer = longer[~at..];
        }

        return false;
    }

    /// <summary>Steps B to D, with the array of one lane.</summary>
    private sealed class Ego(WeightedGraph graph, double[] strengths, double[] heaviest, WorkBudget work)
    {
        // What of the node's weight the edge to each of its neighbours has.
        private readonly double[] _parts = new double[graph.NodeCount];
        private readonly WorkCounter _counter = new(work);

        public HoleScore Score(int node)
        {
            var row = graph.NeighboursOf(node);
            var weights = graph.WeightsOf(node);
            for (var i = 0; i < row.Length; i++) _parts[row[i]] = weights[i] / strengths[node];
            var (constraint, size) = (0.0, 0.0);
            foreach (var neighbour in row)
            {
                var (indirect, redundant) = IsFarLonger(graph.Degree(neighbour), row.Length) ? LookUp(neighbour, row) : GoThrough(neighbour);
                var invested = _parts[neighbour] + indirect;
                constraint += invested * invested;
                size += 1 - redundant;
            }

            foreach (var neighbour in row) _parts[neighbour] = 0;
            return new HoleScore(constraint, size);
        }

        public void End() => _counter.Spend();

        private static bool IsFarLonger(int other, int own) => other > (long)own * BitOperations.Log2((uint)other);

        private (double Indirect, double Redundant) GoThrough(int neighbour)
        {
            var row = graph.NeighboursOf(neighbour);
            var weights = graph.WeightsOf(neighbour);
            _counter.Count(row.Length);
            var (indirect, redundant) = (0.0, 0.0);
            for (var i = 0; i < row.Length; i++)
            {
                var part = _parts[row[i]];
                if (part == 0) continue;
                indirect += part * (weights[i] / strengths[row[i]]);
                redundant += part * (weights[i] / heaviest[neighbour]);
            }

            return (indirect, redundant);
        }

        private (double Indirect, double Redundant) LookUp(int neighbour, ReadOnlySpan<int> own)
        {
            var row = graph.NeighboursOf(neighbour);
            var weights = graph.WeightsOf(neighbour);
            _counter.Count(own.Length);
            var (indirect, redundant) = (0.0, 0.0);
            foreach (var other in own)
            {
                var at = row.BinarySearch(other);
                if (at < 0) continue;
                indirect += _parts[other] * (weights[at] / strengths[other]);
                redundant += _parts[other] * (weights[at] / heaviest[neighbour]);
            }

            return (indirect, redundant);
        }
    }
}

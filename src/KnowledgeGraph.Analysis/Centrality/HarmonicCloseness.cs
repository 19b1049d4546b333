using System.Numerics;
using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Graphs;
using KnowledgeGraph.Analysis.Parallelism;

namespace KnowledgeGraph.Analysis.Centrality;

/// <summary>
/// How near a node is to the others: the mean of 1 / distance to each of them, where one that no path leads to counts 0; from 0 to 1 (Y. Rochat,
/// Closeness Centrality Extended to Unconnected Graphs, ASNA 2009). In a large graph the mean is taken over some of the others, drawn at random
/// (D. Eppstein, J. Wang, Fast Approximation of Centrality, J. of Graph Algorithms and Applications 8, 2004), with its error.
/// <code>
/// A  Sources are taken 64 at a time, and each node keeps a bit for each of them (M. Then and others, The More the Merrier: Efficient
///    Multi-Source Graph Traversal, PVLDB 8, 2014).
/// B  Level by level, nodes give their bits to their neighbours.
/// C  Bits that a node did not have before are sources that are as many hops away as there were levels.
/// D  A node that was drawn itself has one other less to take the mean over.
/// </code>
/// At worst sources times edges; a 64th of it where they meet the same nodes on the same levels, as in most graphs of people and their works. In
/// four lanes of 48 bytes a node each.
/// </summary>
public static class HarmonicCloseness
{
    /// <summary>The score of each node.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="sampling">Over which others.</param>
    /// <param name="work">What it may cost.</param>
    /// <exception cref="WorkExceededException">It would cost more.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static NodeScores Of(CompactGraph graph, Sampling sampling, WorkBudget work)
    {
        work.ThrowIfCancelled();
        var sources = sampling.Draw(graph.NodeLimit);
        var isExact = sources.Length == graph.NodeLimit;
        var spread = Spread.OfLanes(graph.NodeLimit, withSquares: !isExact, (lane, filled) =>
        {
            var levels = new Levels(graph, work);
            for (var first = lane * Levels.Width; first < sources.Length; first += Lanes.Count * Levels.Width)
                levels.Add(sources.AsSpan(first, Math.Min(Levels.Width, sources.Length - first)), filled);
        });

        // D
        var (values, drawn) = (spread.Sums, sources.ToHashSet());
        var errors = isExact ? null : new ScoreError[values.Length];
        for (var node = 0; node < values.Length; node++)
        {
            var others = sources.Length - (drawn.Contains(node) ? 1 : 0);
            if (errors is not null)
            {
                var all = graph.NodeLimit - 1;
                errors[node] = new ScoreError(spread.StandardError(node, others, all), spread.Margin(node, others, all, most: 1));
            }

            values[node] /= Math.Max(others, 1);
        }

        return new NodeScores(values, errors, sources.Length);
    }

    /// <summary>Steps A to C, with the arrays of one lane.</summary>
    private sealed class Levels(CompactGraph graph, WorkBudget work)
    {
        /// <summary>How many sources are taken at a time.</summary>
        public const int Width = 64;

        private readonly ulong[] _seen = new ulong[graph.NodeLimit];
        private readonly ulong[] _given = new ulong[graph.NodeLimit];
        private readonly ulong[] _taken = new ulong[graph.NodeLimit];
        private readonly WorkCounter _counter = new(work);
        private List<int> _givers = [];
        private List<int> _takers = [];

        public void Add(ReadOnlySpan<int> sources, Spread spread)
        {
            // A
            Array.Clear(_seen);
            _counter.Count(graph.NodeLimit);
            _givers.Clear();
            foreach (var (i, source) in sources.ToArray().Index())
            {
                _seen[source] = _given[source] = 1UL << i;
                _givers.Add(source);
            }

            for (var hops = 1; _givers.Count > 0; hops++)
            {
                Give();
                Take(hops, spread);
                (_givers, _takers) = (_takers, _givers);
            }

            _counter.Spend();
        }

        private void Give()
        {
            // B
            _takers.Clear();
            foreach (var node in _givers)
            {
                var bits = _given[node];
                _counter.Count(graph.Degree(node));
                foreach (var next in graph.Neighbours(node))
                {
                    if (_taken[next] == 0) _takers.Add(next);
                    _taken[next] |= bits;
                }
            }

            foreach (var node in _givers) _given[node] = 0;
        }

        private void Take(int hops, Spread spread)
        {
            // C
            var kept = 0;
            for (var i = 0; i < _takers.Count; i++)
            {
                var node = _takers[i];
                var bits = _taken[node] & ~_seen[node];
                _taken[node] = 0;
                if (bits == 0) continue;
                _seen[node] |= bits;
                _given[node] = bits;
                spread.Add(node, 1.0 / hops, BitOperations.PopCount(bits));
                _takers[kept++] = node;
            }

            _takers.RemoveRange(kept, _takers.Count - kept);
        }
    }
}

using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Graphs;
using KnowledgeGraph.Analysis.Parallelism;

namespace KnowledgeGraph.Analysis.Centrality;

/// <summary>
/// How many shortest paths pass a node: for each pair of other nodes the part of their shortest paths that go through it, each pair once, not
/// normalized (U. Brandes, A Faster Algorithm for Betweenness Centrality, J. of Mathematical Sociology 25, 2001). A large graph is looked at from
/// some nodes only, drawn at random, and what they give is extrapolated (U. Brandes, C. Pich, Centrality Estimation in Large Networks, Int. J. of
/// Bifurcation and Chaos 17, 2007), with its error.
/// <code>
/// A  For each source: breadth first, with the number of shortest paths to each node.
/// B  From the farthest node back: a node depends on each that follows it by that one's own dependency and 1 for itself, in the part of its paths.
/// C  The sum of dependencies of all sources is twice the score, since each pair was met from both ends.
/// D  From some sources: the mean times the number of nodes, and its error from the spread of dependencies.
/// </code>
/// Sources times edges, in four lanes of 40 bytes a node each.
/// </summary>
public static class Betweenness
{
    /// <summary>The score of each node.</summary>
    /// <param name="graph">The graph. Weights of edges do not count.</param>
    /// <param name="sampling">From which nodes.</param>
    /// <param name="work">What it may cost.</param>
    /// <exception cref="OverflowException">Two nodes have more than 1e308 shortest paths.</exception>
    /// <exception cref="WorkExceededException">It would cost more.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static NodeScores Of(CompactGraph graph, Sampling sampling, WorkBudget work)
    {
        work.ThrowIfCancelled();
        var sources = sampling.Draw(graph.NodeLimit);
        var isExact = sources.Length == graph.NodeLimit;
        var spreads = new Spread[Lanes.Count];
        Lanes.Run(Lanes.Count, lane =>
        {
            spreads[lane] = new Spread(graph.NodeLimit, withSquares: !isExact);
            var dependencies = new Dependencies(graph, work);
            for (var i = lane; i < sources.Length; i += Lanes.Count) dependencies.Add(sources[i], spreads[lane]);
        });
        var spread = Spread.Merge(spreads);

        // C, D
        var values = spread.Sums;
        var all = graph.NodeLimit;
        var errors = isExact ? null : new ScoreError[all];
        for (var node = 0; node < all; node++)
        {
            if (errors is not null)
            {
                var (standard, margin) = (spread.StandardError(node, sources.Length, all), spread.Margin(node, sources.Length, all, most: all - 2));
                errors[node] = new ScoreError(standard * all / 2, margin * all / 2);
            }

            values[node] *= all / 2.0 / sources.Length;
        }

        return new NodeScores(values, errors, sources.Length);
    }

    /// <summary>Steps A and B, with the arrays of one lane.</summary>
    private sealed class Dependencies(CompactGraph graph, WorkBudget work)
    {
        private const int Unseen = -1;

        private readonly int[] _distances = [.. Enumerable.Repeat(Unseen, graph.NodeLimit)];
        private readonly double[] _paths = new double[graph.NodeLimit];
        private readonly double[] _dependencies = new double[graph.NodeLimit];
        private readonly int[] _reached = new int[graph.NodeLimit];
        private readonly WorkCounter _counter = new(work);

        public void Add(int source, Spread spread)
        {
            var count = Reach(source);
            // B
            for (var i = count - 1; i > 0; i--)
            {
                var node = _reached[i];
                if (!double.IsFinite(_paths[node]))
                    throw new OverflowException($"Nodes {source} and {node} have more than 1e308 shortest paths. Ask of a smaller graph.");
                var part = (1 + _dependencies[node]) / _paths[node];
                _counter.Count(graph.Degree(node));
                foreach (var before in graph.Neighbours(node))
                {
                    if (_distances[before] == _distances[node] - 1) _dependencies[before] += _paths[before] * part;
                }

                spread.Add(node, _dependencies[node]);
            }

            _counter.Spend();
            foreach (var node in _reached.AsSpan(0, count)) (_distances[node], _dependencies[node]) = (Unseen, 0);
        }

        private int Reach(int source)
        {
            // A
            (_reached[0], _distances[source], _paths[source]) = (source, 0, 1);
            var count = 1;
            for (var i = 0; i < count; i++)
            {
                var node = _reached[i];
                _counter.Count(graph.Degree(node));
                foreach (var next in graph.Neighbours(node))
                {
                    if (_distances[next] == Unseen)
                    {
                        (_distances[next], _paths[next]) = (_distances[node] + 1, 0);
                        _reached[count++] = next;
                    }

                    if (_distances[next] == _distances[node] + 1) _paths[next] += _paths[node];
                }
            }

            return count;
        }
    }
}

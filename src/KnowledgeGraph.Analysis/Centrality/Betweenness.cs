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
/// Sources times edges, in four lanes of 37 bytes a node each.
/// </summary>
public static class Betweenness
{
    /// <summary>The score of each node.</summary>
    /// <param name="graph">The graph.</param>
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
        var spread = Spread.OfLanes(graph.NodeLimit, withSquares: !isExact, (lane, filled) =>
        {
            var dependencies = new Dependencies(graph, work);
            for (var i = lane; i < sources.Length; i += Lanes.Count) dependencies.Add(sources[i], filled);
        });

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

    // What is read together, and at random, lies together.
    private struct Reached
    {
        public double Paths;
        public double Dependency;
    }

    /// <summary>Steps A and B, with the arrays of one lane.</summary>
    private sealed class Dependencies(CompactGraph graph, WorkBudget work)
    {
        // Levels of neighbours differ by one at most, so it is enough to count them round: a byte a node, which a processor keeps near.
        private const int Round = 3;
        private const byte Unseen = Round;

        private readonly byte[] _levels = [.. Enumerable.Repeat(Unseen, graph.NodeLimit)];
        private readonly Reached[] _nodes = new Reached[graph.NodeLimit];
        private readonly int[] _order = new int[graph.NodeLimit];
        private readonly WorkCounter _counter = new(work);

        public void Add(int source, Spread spread)
        {
            var count = Reach(source);
            // B
            for (var i = count - 1; i > 0; i--)
            {
                var node = _order[i];
                var (paths, dependency, before) = (_nodes[node].Paths, _nodes[node].Dependency, (_levels[node] + Round - 1) % Round);
                if (!double.IsFinite(paths))
                    throw new OverflowException($"Nodes {source} and {node} have more than 1e308 shortest paths. Ask of a smaller graph.");
                var part = (1 + dependency) / paths;
                _counter.Count(graph.Degree(node));
                foreach (var neighbour in graph.Neighbours(node))
                {
                    if (_levels[neighbour] == before) _nodes[neighbour].Dependency += _nodes[neighbour].Paths * part;
                }

                spread.Add(node, dependency);
            }

            _counter.Spend();
            foreach (var node in _order.AsSpan(0, count)) (_levels[node], _nodes[node]) = (Unseen, default);
        }

        private int Reach(int source)
        {
            // A
            (_order[0], _levels[source], _nodes[source].Paths) = (source, 0, 1);
            var count = 1;
            for (var i = 0; i < count; i++)
            {
                var node = _order[i];
                var (paths, level) = (_nodes[node].Paths, (byte)((_levels[node] + 1) % Round));
                _counter.Count(graph.Degree(node));
                foreach (var next in graph.Neighbours(node))
                {
                    if (_levels[next] == Unseen)
                    {
                        _levels[next] = level;
                        _order[count++] = next;
                    }

                    if (_levels[next] == level) _nodes[next].Paths += paths;
                }
            }

            return count;
        }
    }
}

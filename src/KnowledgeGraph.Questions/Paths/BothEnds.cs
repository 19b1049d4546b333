using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Paths;

/// <summary>
/// What lies around two nodes, brought to hand level by level.
/// <code>
/// A  Around each end the relationships are at hand of all nodes that are nearer to it than so many hops, a and b; at first none.
/// B  Then each path of at most a + b hops is at hand whole: where it goes from its node i to the next, either i is below a, and the node is
///    nearer to the source than a; or the next is nearer to the target than b.
/// C  The end at which one hop more brings fewer relationships grows: so a hub is passed by wherever the other side is small.
/// D  No path comes back to an end or passes what is avoided, so neither is gone through.
/// E  An end that has nothing more to bring has all paths at hand.
/// </code>
/// </summary>
internal sealed class BothEnds
{
    private readonly ScopedGraph _graph;
    private readonly IReadOnlySet<int> _avoided;
    private readonly Side _source;
    private readonly Side _target;
    private int _levels;

    /// <param name="graph">The graph.</param>
    /// <param name="avoided">Nodes that are not gone through, neither end among them.</param>
    /// <param name="source">One end.</param>
    /// <param name="target">The other.</param>
    public BothEnds(ScopedGraph graph, IReadOnlySet<int> avoided, int source, int target)
    {
        (_graph, _avoided) = (graph, avoided);
        // D
        (_source, _target) = (new Side(source, target), new Side(target, source));
    }

    /// <summary>All paths of at most so many hops are at hand.</summary>
    public int Hops => _source.Last.Count == 0 || _target.Last.Count == 0 ? int.MaxValue : _levels;

    /// <summary>Brings a level more, in one round trip at most; false where more would be at hand than may be.</summary>
    public async ValueTask<bool> GrowAsync(CancellationToken cancellation)
    {
        // C
        var side = Missing(_source) <= Missing(_target) ? _source : _target;
        if (!await _graph.TryReachAsync(side.Last, cancellation)) return false;
        side.Advance(_graph, _avoided);
        _levels++;
        return true;
    }

    private long Missing(Side side) => side.Last.Sum(node => (long)_graph.MissingTies(node));

    private sealed class Side(int end, int other)
    {
        private readonly HashSet<int> _seen = [end, other];
        private readonly List<Tie> _ties = [];

        public List<int> Last { get; private set; } = [end];

        public void Advance(ScopedGraph graph, IReadOnlySet<int> avoided)
        {
            var next = new List<int>();
            foreach (var node in Last)
            {
                graph.Ties(node, _ties);
                foreach (var tie in _ties)
                {
                    if (!avoided.Contains(tie.Far) && _seen.Add(tie.Far)) next.Add(tie.Far);
                }
            }
            Last = next;
        }
    }
}

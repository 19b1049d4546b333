using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Neighborhoods;

/// <summary>
/// The first entities of a level, by degree descending, then by id; whatever else is added is let go, so a hub's level is never sorted whole.
/// </summary>
/// <param name="graph">The graph.</param>
/// <param name="room">How many.</param>
internal sealed class Nearest(ScopedGraph graph, int room)
{
    private readonly PriorityQueue<int, (int Node, int Degree)> _kept = new(Comparer<(int Node, int Degree)>.Create(
        (one, other) => one.Degree != other.Degree ? one.Degree.CompareTo(other.Degree) : graph.CompareIds(other.Node, one.Node)));

    /// <summary>Adds an entity.</summary>
    public void Add(int node, int degree)
    {
        if (_kept.Count < room) _kept.Enqueue(node, (node, degree));
        else if (room > 0) _kept.EnqueueDequeue(node, (node, degree));
    }

    /// <summary>Those that were kept, the first first.</summary>
    public int[] InOrder()
    {
        var nodes = new int[_kept.Count];
        for (var i = nodes.Length - 1; i >= 0; i--) nodes[i] = _kept.Dequeue();
        return nodes;
    }
}

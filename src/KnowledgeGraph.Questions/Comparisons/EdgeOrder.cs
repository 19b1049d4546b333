using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Comparisons;

/// <summary>The order of <see cref="EdgePlace"/>, told without making places.</summary>
/// <param name="graph">The graph.</param>
internal sealed class EdgeOrder(SnapshotGraph graph) : IComparer<int>
{
    /// <inheritdoc/>
    public int Compare(int x, int y)
    {
        var snapshot = graph.Snapshot;
        if (snapshot.TypeOf(x) != snapshot.TypeOf(y)) return string.CompareOrdinal(snapshot.TypeNameOf(x), snapshot.TypeNameOf(y));
        if (snapshot.From(x) != snapshot.From(y)) return graph.CompareIds(snapshot.From(x), snapshot.From(y));
        if (snapshot.To(x) != snapshot.To(y)) return graph.CompareIds(snapshot.To(x), snapshot.To(y));
        return snapshot.Utf8RelationshipId(x).SequenceCompareTo(snapshot.Utf8RelationshipId(y));
    }
}

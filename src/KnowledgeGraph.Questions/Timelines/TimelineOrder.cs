using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Timelines;

/// <summary>The order of <see cref="TimelinePlace"/>, told without making places.</summary>
/// <param name="graph">The graph.</param>
internal sealed class TimelineOrder(SnapshotGraph graph) : IComparer<Dated>
{
    /// <inheritdoc/>
    public int Compare(Dated x, Dated y)
    {
        if (x.Low != y.Low) return x.Low.CompareTo(y.Low);
        if (x.High != y.High) return x.High.CompareTo(y.High);
        if (x.Kind != y.Kind) return ((int)x.Kind).CompareTo((int)y.Kind);
        if (x.Field is null || y.Field is null)
            return graph.Snapshot.Utf8RelationshipId(x.Number).SequenceCompareTo(graph.Snapshot.Utf8RelationshipId(y.Number));
        return graph.CompareIds(x.Number, y.Number) is not 0 and var order
            ? order
            : string.CompareOrdinal(x.Field.Property.Name, y.Field.Property.Name);
    }
}

using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Answers;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Comparisons;

/// <summary>What differs between two dates: <c>GraphDiff</c>.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Difference">What differs.</param>
/// <param name="Snapshot">Which state of the graph was asked.</param>
internal sealed record GraphDiff(SnapshotGraph Graph, Difference Difference, SnapshotValue Snapshot) : RootObject
{
    /// <inheritdoc/>
    public override RootValue Read(SelectedField field) => field.Name switch
    {
        "totalAppeared" => new RootNumber(Difference.Appeared.Count),
        "totalEnded" => new RootNumber(Difference.Ended.Count),
        "totalChanged" => new RootNumber(Difference.Changed.Count),
        "appeared" => PageOf(field, Difference.Appeared, one => one, one => EdgePlace.Of(Graph, one).Edge),
        "ended" => PageOf(field, Difference.Ended, one => one, one => EdgePlace.Of(Graph, one).Edge),
        "changed" => PageOf(field, Difference.Changed, pair => pair.Before, pair => new EdgeChange(
            EdgePlace.Of(Graph, pair.Before).Edge, EdgePlace.Of(Graph, pair.After).Edge)),
        "snapshot" => Snapshot,
        _ => throw new UnknownFieldException(field.Name),
    };

    private PageValue PageOf<T>(SelectedField field, IReadOnlyList<T> all, Func<T, int> key, Func<T, RootValue> value)
    {
        var mark = $"{field.Name}1";
        var after = field.Text("after") is { } cursor ? EdgePlace.Read(cursor, mark) : null;
        var order = new EdgeOrder(Graph);
        var found = Leading.Of(
            all.Where(one => after is null || EdgePlace.Of(Graph, key(one)).Compare(after) > 0), PageValue.SizeOf(field) + 1,
            Comparer<T>.Create((one, other) => order.Compare(key(one), key(other))));
        return PageValue.Of(all.Count, found, field, one => new PlacedValue(EdgePlace.Of(Graph, key(one)).In(mark), value(one)));
    }
}

/// <summary>A relationship that reads otherwise than before: <c>EdgeChange</c>.</summary>
/// <param name="Before">The one that ended.</param>
/// <param name="After">The one that took its place.</param>
internal sealed record EdgeChange(EdgeValue Before, EdgeValue After) : RootObject
{
    /// <inheritdoc/>
    public override RootValue Read(SelectedField field) => field.Name switch
    {
        "before" => Before,
        "after" => After,
        _ => throw new UnknownFieldException(field.Name),
    };
}

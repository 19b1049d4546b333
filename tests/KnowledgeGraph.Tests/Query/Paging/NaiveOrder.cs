using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Text;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Tests.Query.Paging;

/// <summary>
/// Sorts as the contract words it: text by its folded key, dates by first day, then last, nulls last in both directions,
/// ties by far id, then relationship id, in the direction of the last key.
/// </summary>
internal sealed class NaiveOrder(IReadOnlyList<NaiveOrder.Key> keys) : IComparer<NaiveOrder.Row>
{
    /// <summary>A key of an order; its property may be the id.</summary>
    public sealed record Key(string Property, bool IsOnEdge, bool IsDescending)
    {
        /// <summary>As the API has it for a root field, or for a relationship field.</summary>
        public string Text(bool ofRelationship)
        {
            var key = $"{{\"{Property}\":\"{(IsDescending ? "DESC" : "ASC")}\"}}";
            return ofRelationship ? $"{{\"{(IsOnEdge ? "edge" : "node")}\":{key}}}" : key;
        }
    }

    /// <summary>A node of a listing, or a relationship with its far node.</summary>
    public sealed record Row(NodeRecord Node, RelationshipRecord? Edge)
    {
        public string Id => Edge?.Id ?? Node.Id;
    }

    public int Compare(Row? x, Row? y)
    {
        foreach (var key in keys)
        {
            if (key.Property == "id")
            {
                var ids = key.IsOnEdge ? string.CompareOrdinal(x!.Edge!.Id, y!.Edge!.Id) : string.CompareOrdinal(x!.Node.Id, y!.Node.Id);
                if (ids != 0) return key.IsDescending ? -ids : ids;
                continue;
            }
            var (left, right) = (Value(x!, key), Value(y!, key));
            if (left is null && right is null) continue;
            if (left is null || right is null) return left is null ? 1 : -1;
            var order = Compare(left, right);
            if (order != 0) return key.IsDescending ? -order : order;
        }
        var ties = string.CompareOrdinal(x!.Node.Id, y!.Node.Id);
        if (ties == 0) ties = string.CompareOrdinal(x.Edge?.Id, y.Edge?.Id);
        return keys[^1].IsDescending ? -ties : ties;
    }

    private static Value? Value(Row row, Key key) => (key.IsOnEdge ? row.Edge!.Properties : row.Node.Properties).GetValueOrDefault(key.Property);

    private static int Compare(Value left, Value right) => (left, right) switch
    {
        (TextValue one, TextValue other) => string.CompareOrdinal(SortKey.Of(one.Text), SortKey.Of(other.Text)),
        (IntervalValue one, IntervalValue other) => (one.Low, one.High).CompareTo((other.Low, other.High)),
        (BooleanValue one, BooleanValue other) => one.Flag.CompareTo(other.Flag),
        (IntegerValue one, IntegerValue other) => one.Number.CompareTo(other.Number),
        (FloatValue one, FloatValue other) => one.Number.CompareTo(other.Number),
        (DecimalValue one, DecimalValue other) => one.Number.CompareTo(other.Number),
        _ => throw new InvalidOperationException($"{left.Kind} and {right.Kind}"),
    };
}

using KnowledgeGraph.Records.Declarations;
using KnowledgeGraph.Storage.Graph;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Limits;

namespace KnowledgeGraph.Storage.Snapshots;

/// <summary>The indexes of one snapshot, built on demand and carried on to the next.</summary>
internal sealed class SnapshotIndexes
{
    private readonly SlotCache<IndexedOrder, SortedSlot> _sorted;
    private readonly SlotCache<ExactKey, EqualitySlot> _exact;
    private readonly SlotCache<(string Since, string Until), PeriodSlot> _periods;
    private readonly SlotCache<NeighbourKey, NeighbourSlot> _neighbours;

    public SnapshotIndexes(StoreLimits limits)
        : this(new(limits.SortedIndexes), new(limits.EqualityIndexes), new(capacity: 1), new(capacity: 1))
    {
    }

    private SnapshotIndexes(
        SlotCache<IndexedOrder, SortedSlot> sorted, SlotCache<ExactKey, EqualitySlot> exact, SlotCache<(string, string), PeriodSlot> periods,
        SlotCache<NeighbourKey, NeighbourSlot> neighbours) =>
        (_sorted, _exact, _periods, _neighbours) = (sorted, exact, periods, neighbours);

    public int SortedCount => _sorted.Count;

    /// <summary>The indexes after a write.</summary>
    /// <param name="before">The snapshot of before.</param>
    /// <param name="nodes">The nodes.</param>
    /// <param name="relationships">The relationships.</param>
    /// <param name="links">The links.</param>
    /// <param name="touchedNodes">The nodes that may differ.</param>
    /// <param name="touchedRelationships">The relationships that may differ.</param>
    public SnapshotIndexes Carry(
        GraphSnapshot before, Elements nodes, Elements relationships, GraphLinks links, int[] touchedNodes, IReadOnlyCollection<int> touchedRelationships) =>
        new(
            _sorted.Carry(slot => slot.Carry(touchedNodes)),
            _exact.Carry(slot => slot.Carry(before.Nodes, nodes, touchedNodes)),
            _periods.Carry(slot => slot.Carry(relationships, touchedRelationships)),
            _neighbours.Carry(slot => HasRelabelled(before.Nodes, nodes, touchedNodes)
                ? null
                : slot.Carry(nodes, links, EndsOf(before, relationships, links, touchedNodes, touchedRelationships))));

    public SortedIndex Order(GraphSnapshot snapshot, IReadOnlyList<string> labels, IReadOnlyList<OrderTerm> terms)
    {
        var numbers = new int[labels.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = NumberOf(snapshot, labels[i]);
        return _sorted.Get(new IndexedOrder(numbers, terms), static key => new SortedSlot(key)).Get(snapshot);
    }

    public EqualityIndex Exact(GraphSnapshot snapshot, string label, string key) =>
        _exact.Get(new ExactKey(NumberOf(snapshot, label), key), static key => new EqualitySlot(key)).Get(snapshot.Nodes);

    public PeriodIndex Periods(GraphSnapshot snapshot, string since, string until) =>
        _periods.Get((since, until), static keys => new PeriodSlot(keys)).Get(snapshot.Relationships);

    public NeighbourIndex Neighbours(GraphSnapshot snapshot, IReadOnlyCollection<string> labels, IReadOnlyCollection<string> types)
    {
        bool[] isType = [.. snapshot.Catalog.RelationshipTypes.Select(type => types.Contains(type.Name))];
        bool[] isLabel = [.. snapshot.Catalog.Labels.Select(labels.Contains)];
        return _neighbours.Get(new NeighbourKey(isType, isLabel), static key => new NeighbourSlot(key)).Get(snapshot.Nodes, snapshot.AllLinks);
    }

    // What it is counted among may be another then, at all that it is joined to.
    private static bool HasRelabelled(Elements before, Elements after, int[] touched) =>
        touched.Any(node => before.KindOf(node) is >= 0 and var old && after.KindOf(node) is >= 0 and var now && old != now);

    private static HashSet<int> EndsOf(
        GraphSnapshot before, Elements relationships, GraphLinks links, int[] touchedNodes, IReadOnlyCollection<int> touchedRelationships)
    {
        HashSet<int> ends = [.. touchedNodes];
        foreach (var relationship in touchedRelationships)
        {
            if (before.TypeOf(relationship) >= 0) ends.UnionWith([before.From(relationship), before.To(relationship)]);
            if (relationships.KindOf(relationship) >= 0) ends.UnionWith([links.From[relationship], links.To[relationship]]);
        }
        return ends;
    }

    private static int NumberOf(GraphSnapshot snapshot, string label) => snapshot.Catalog.LabelNumber(label) is >= 0 and var number
        ? number
        : throw new ArgumentException($"The catalog has no label '{label}'.", nameof(label));
}

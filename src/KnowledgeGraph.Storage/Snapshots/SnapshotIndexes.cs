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

    public SnapshotIndexes(StoreLimits limits)
        : this(new(limits.SortedIndexes), new(limits.EqualityIndexes), new(capacity: 1))
    {
    }

    private SnapshotIndexes(
        SlotCache<IndexedOrder, SortedSlot> sorted, SlotCache<ExactKey, EqualitySlot> exact, SlotCache<(string, string), PeriodSlot> periods) =>
        (_sorted, _exact, _periods) = (sorted, exact, periods);

    public int SortedCount => _sorted.Count;

    /// <summary>The indexes after a write.</summary>
    /// <param name="before">The nodes of before.</param>
    /// <param name="nodes">The nodes.</param>
    /// <param name="relationships">The relationships.</param>
    /// <param name="touchedNodes">The nodes that may differ.</param>
    /// <param name="touchedRelationships">The relationships that may differ.</param>
    public SnapshotIndexes Carry(
        Elements before, Elements nodes, Elements relationships, int[] touchedNodes, IReadOnlyCollection<int> touchedRelationships) => new(
        _sorted.Carry(slot => slot.Carry(touchedNodes)),
        _exact.Carry(slot => slot.Carry(before, nodes, touchedNodes)),
        _periods.Carry(slot => slot.Carry(relationships, touchedRelationships)));

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

    private static int NumberOf(GraphSnapshot snapshot, string label) => snapshot.Catalog.LabelNumber(label) is >= 0 and var number
        ? number
        : throw new ArgumentException($"The catalog has no label '{label}'.", nameof(label));
}

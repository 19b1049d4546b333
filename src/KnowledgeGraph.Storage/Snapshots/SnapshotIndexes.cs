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

    public SnapshotIndexes(StoreLimits limits)
        : this(new(limits.SortedIndexes), new(limits.EqualityIndexes))
    {
    }

    private SnapshotIndexes(SlotCache<IndexedOrder, SortedSlot> sorted, SlotCache<ExactKey, EqualitySlot> exact) => (_sorted, _exact) = (sorted, exact);

    public int SortedCount => _sorted.Count;

    public SnapshotIndexes Carry(Elements before, Elements after, int[] touchedNodes) => new(
        _sorted.Carry(slot => slot.Carry(touchedNodes)),
        _exact.Carry(slot => slot.Carry(before, after, touchedNodes)));

    public SortedIndex Order(GraphSnapshot snapshot, IReadOnlyList<string> labels, IReadOnlyList<OrderTerm> terms)
    {
        var numbers = new int[labels.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = NumberOf(snapshot, labels[i]);
        return _sorted.Get(new IndexedOrder(numbers, terms), static key => new SortedSlot(key)).Get(snapshot);
    }

    public EqualityIndex Exact(GraphSnapshot snapshot, string label, string key) =>
        _exact.Get(new ExactKey(NumberOf(snapshot, label), key), static key => new EqualitySlot(key)).Get(snapshot.Nodes);

    private static int NumberOf(GraphSnapshot snapshot, string label) => snapshot.Catalog.LabelNumber(label) is >= 0 and var number
        ? number
        : throw new ArgumentException($"The catalog has no label '{label}'.", nameof(label));
}

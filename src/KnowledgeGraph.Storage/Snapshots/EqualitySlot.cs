using System.Collections.Immutable;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Storage.Snapshots;

/// <summary>The place of one equality index in the cache: built when first asked for, carried on by the writer.</summary>
internal sealed class EqualitySlot(ExactKey key, EqualityIndex? carried = null)
{
    // Above this, building anew on the next use is as good.
    private const int FewTouched = 1024;
    private readonly Lock _building = new();
    private volatile EqualityIndex? _index = carried;

    public EqualityIndex Get(Elements nodes)
    {
        if (_index is { } index) return index;
        lock (_building)
            return _index ??= Build(nodes);
    }

    /// <summary>The slot after a write that touched these nodes; null if nobody had asked for the index, or too many changed.</summary>
    public EqualitySlot? Carry(Elements before, Elements after, int[] touched)
    {
        if (_index is not { } index || touched.Length > FewTouched) return null;
        var nodesOf = index.NodesOf.ToBuilder();
        foreach (var node in touched)
        {
            var (old, now) = (ValueOf(before, node), ValueOf(after, node));
            if (Equals(old, now)) continue;
            if (old is not null) Remove(nodesOf, old, node);
            if (now is not null) Add(nodesOf, now, node);
        }
        return new EqualitySlot(key, new EqualityIndex(nodesOf.ToImmutable()));
    }

    private Value? ValueOf(Elements nodes, int node) => nodes.KindOf(node) == key.Label ? nodes.Column(key.Key)[node] : null;

    private EqualityIndex Build(Elements nodes)
    {
        var lists = new Dictionary<Value, List<int>>();
        for (var node = 0; node < nodes.Limit; node++)
        {
            if (ValueOf(nodes, node) is not { } value) continue;
            if (!lists.TryGetValue(value, out var list)) lists.Add(value, list = []);
            list.Add(node);
        }
        return new EqualityIndex(lists.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.ToArray()));
    }

    private static void Add(ImmutableDictionary<Value, int[]>.Builder nodesOf, Value value, int node)
    {
        var nodes = nodesOf.GetValueOrDefault(value, []);
        var at = ~Array.BinarySearch(nodes, node);
        nodesOf[value] = [.. nodes.AsSpan(0, at), node, .. nodes.AsSpan(at)];
    }

    private static void Remove(ImmutableDictionary<Value, int[]>.Builder nodesOf, Value value, int node)
    {
        var nodes = nodesOf[value];
        var at = Array.BinarySearch(nodes, node);
        if (nodes.Length == 1) nodesOf.Remove(value);
        else nodesOf[value] = [.. nodes.AsSpan(0, at), .. nodes.AsSpan(at + 1)];
    }
}

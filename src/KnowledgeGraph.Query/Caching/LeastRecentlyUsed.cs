using System.Collections.Concurrent;

namespace KnowledgeGraph.Query.Caching;

/// <summary>
/// A bounded map for many readers: when it is full the entry that was longest not used goes. Reading takes no lock; adding to a full
/// map looks at every entry, which is little against the making of what is added (a parsed document, a plan).
/// </summary>
internal sealed class LeastRecentlyUsed<TKey, TValue>(int capacity, IEqualityComparer<TKey> comparer)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Entry> _entries = new(comparer);
    private readonly Lock _adding = new();
    private long _clock;

    public int Count => _entries.Count;

    public ConcurrentDictionary<TKey, Entry>.AlternateLookup<TAlternate> By<TAlternate>()
        where TAlternate : notnull, allows ref struct => _entries.GetAlternateLookup<TAlternate>();

    /// <summary>Keeps the value, unless another was quicker: then that one, so that all who made the same thing go on with the same.</summary>
    /// <returns>The value that is kept.</returns>
    public TValue Add(TKey key, TValue value)
    {
        lock (_adding)
        {
            if (_entries.TryGetValue(key, out var known)) return Use(known);
            while (_entries.Count >= capacity) _entries.TryRemove(_entries.MinBy(entry => entry.Value.UsedAt).Key, out _);
            _entries[key] = new Entry(value, Interlocked.Increment(ref _clock));
            return value;
        }
    }

    public TValue Use(Entry entry)
    {
        entry.UsedAt = Interlocked.Increment(ref _clock);
        return entry.Value;
    }

    internal sealed class Entry(TValue value, long usedAt)
    {
        public TValue Value { get; } = value;

        public long UsedAt { get; set; } = usedAt;
    }
}

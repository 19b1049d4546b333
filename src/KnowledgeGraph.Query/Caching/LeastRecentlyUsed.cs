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
    private long _clock;

    public int Count => _entries.Count;

    public ConcurrentDictionary<TKey, Entry>.AlternateLookup<TAlternate> By<TAlternate>()
        where TAlternate : notnull, allows ref struct => _entries.GetAlternateLookup<TAlternate>();

    public void Add(TKey key, TValue value)
    {
        while (_entries.Count >= capacity)
        {
            var (oldest, _) = _entries.MinBy(entry => entry.Value.UsedAt);
            _entries.TryRemove(oldest, out _);
        }
        _entries[key] = new Entry(value, Interlocked.Increment(ref _clock));
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

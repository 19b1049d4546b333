using System.Collections.Concurrent;

namespace KnowledgeGraph.Storage.Snapshots;

/// <summary>
/// Up to a number of slots by key; the least recently used leaves. Found without a lock. The number may be passed by
/// as many slots as there are threads adding one at the same moment.
/// </summary>
internal sealed class SlotCache<TKey, TSlot>(int capacity)
    where TKey : notnull
    where TSlot : class
{
    private readonly ConcurrentDictionary<TKey, Entry> _entries = new();
    private long _clock;

    public int Count => _entries.Count;

    public TSlot Get(TKey key, Func<TKey, TSlot> create)
    {
        var now = Interlocked.Increment(ref _clock);
        if (!_entries.TryGetValue(key, out var entry))
        {
            entry = _entries.GetOrAdd(key, static (added, make) => new Entry(make(added)), create);
            entry.LastUse = now;
            if (_entries.Count > capacity) _entries.TryRemove(_entries.MinBy(pair => pair.Value.LastUse));
        }
        entry.LastUse = now;
        return entry.Slot;
    }

    /// <summary>The cache of the next snapshot: each slot carried on, or left out where that gives null.</summary>
    public SlotCache<TKey, TSlot> Carry(Func<TSlot, TSlot?> carry)
    {
        var next = new SlotCache<TKey, TSlot>(capacity) { _clock = Interlocked.Read(ref _clock) };
        foreach (var (key, entry) in _entries)
        {
            if (carry(entry.Slot) is { } slot) next._entries[key] = new Entry(slot) { LastUse = entry.LastUse };
        }
        return next;
    }

    private sealed class Entry(TSlot slot)
    {
        private long _lastUse;

        public TSlot Slot { get; } = slot;

        public long LastUse
        {
            get => Interlocked.Read(ref _lastUse);
            set => Interlocked.Exchange(ref _lastUse, value);
        }
    }
}

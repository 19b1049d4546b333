using System.Collections.Concurrent;
using KnowledgeGraph.Query.Caching;

namespace KnowledgeGraph.Query.Answers;

/// <summary>
/// Answers in memory, up to a number of bytes; those that were not used for long go first. Finding takes no lock: an answer that is found
/// is marked, and gets a second life when its turn to go comes.
/// </summary>
internal sealed class AnswerMemory(long limit)
{
    // What an entry costs beside its bytes: objects, dictionary, list.
    private const int Overhead = 400;

    private readonly ConcurrentDictionary<byte[], Entry> _entries = new(BytesComparer.Instance);
    private readonly LinkedList<Entry> _byAge = new();
    private readonly Lock _changing = new();
    private long _bytes;

    /// <summary>How many there are.</summary>
    public int Count => _entries.Count;

    /// <summary>How many bytes they take, about.</summary>
    public long Bytes => Volatile.Read(ref _bytes);

    /// <summary>The answer under a key, or null.</summary>
    public CachedAnswer? Find(ReadOnlySpan<byte> key)
    {
        if (!_entries.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(key, out var entry)) return null;
        entry.IsUsed = true;
        return entry.Answer;
    }

    /// <summary>Keeps an answer, in place of another under the same key.</summary>
    public void Add(byte[] key, CachedAnswer answer)
    {
        var entry = new Entry(key, answer);
        if (entry.Size > limit) return;
        lock (_changing)
        {
            if (_entries.TryGetValue(key, out var old)) Remove(old);
            // Each entry has at most one second life in a row, however many readers mark it meanwhile.
            var lives = _byAge.Count;
            while (_bytes + entry.Size > limit)
            {
                var oldest = _byAge.First!.Value;
                Remove(oldest);
                if (oldest.IsUsed && lives-- > 0) Append(oldest);
                oldest.IsUsed = false;
            }
            Append(entry);
        }
    }

    /// <summary>Lets go of an answer that is no longer true, unless another has its place by now.</summary>
    public void Remove(ReadOnlySpan<byte> key, CachedAnswer answer)
    {
        lock (_changing)
        {
            if (_entries.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(key, out var entry) && ReferenceEquals(entry.Answer, answer)) Remove(entry);
        }
    }

    private void Append(Entry entry)
    {
        _entries[entry.Key] = entry;
        _byAge.AddLast(entry.Place);
        _bytes += entry.Size;
    }

    private void Remove(Entry entry)
    {
        _entries.TryRemove(entry.Key, out _);
        _byAge.Remove(entry.Place);
        _bytes -= entry.Size;
    }

    private sealed class Entry
    {
        public Entry(byte[] key, CachedAnswer answer)
        {
            (Key, Answer) = (key, answer);
            Place = new LinkedListNode<Entry>(this);
        }

        public byte[] Key { get; }

        public CachedAnswer Answer { get; }

        public LinkedListNode<Entry> Place { get; }

        public long Size => Key.Length + Answer.Body.Length + Overhead;

        public bool IsUsed { get; set; }
    }
}

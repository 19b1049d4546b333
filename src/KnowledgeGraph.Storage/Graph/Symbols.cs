using KnowledgeGraph.Storage.Limits;

namespace KnowledgeGraph.Storage.Graph;

/// <summary>
/// Numbers for ids, shared by all snapshots of a generation. An id keeps its number for good, even while it is deleted,
/// so this one table serves old and new snapshots at once: each knows by its own columns which numbers live in it.
/// The writer starts a new generation when too many numbers are dead (see <see cref="StoreLimits.DeadNumbers"/>). Whoever
/// makes a snapshot of what was out of one of now numbers what is not in the graph any more, beside the writer.
/// </summary>
/// <remarks>
/// A hash table with open addressing, for writers in turn and any number of readers without a lock: an entry is complete
/// before its slot points to it, and a larger table is complete before it replaces the smaller one. (A concurrent
/// dictionary costs an object an id, which the garbage collector then visits.)
/// </remarks>
internal sealed class Symbols
{
    private const int MinCapacity = 64;
    private readonly Lock _adding = new();
    private volatile Table _table = new(MinCapacity);

    /// <summary>How many numbers were given; the next one.</summary>
    public int Count { get; private set; }

    public int Find(string id) => _table.Find(id, id.GetHashCode(StringComparison.Ordinal));

    /// <summary>The number of the id, a new one if it has none.</summary>
    public int Add(string id)
    {
        var hash = id.GetHashCode(StringComparison.Ordinal);
        if (_table.Find(id, hash) is >= 0 and var known) return known;
        lock (_adding)
        {
            var table = _table;
            if (table.Find(id, hash) is >= 0 and var number) return number;
            if (Count == table.Capacity) _table = table = table.Doubled();
            table.Add(Count, id, hash);
            return Count++;
        }
    }

    // Twice as many slots as ids, so that a search ends after a step or two.
    private sealed class Table(int capacity)
    {
        private readonly string[] _ids = new string[capacity];
        private readonly int[] _hashes = new int[capacity];
        private readonly int[] _slots = new int[2 * capacity];

        public int Capacity => _ids.Length;

        public int Find(string id, int hash)
        {
            var mask = _slots.Length - 1;
            for (var slot = hash & mask; ; slot = (slot + 1) & mask)
            {
                var number = Volatile.Read(ref _slots[slot]) - 1;
                if (number < 0) return -1;
                if (_hashes[number] == hash && string.Equals(_ids[number], id, StringComparison.Ordinal)) return number;
            }
        }

        public void Add(int number, string id, int hash)
        {
            (_ids[number], _hashes[number]) = (id, hash);
            var mask = _slots.Length - 1;
            var slot = hash & mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & mask;
            Volatile.Write(ref _slots[slot], number + 1);
        }

        public Table Doubled()
        {
            var larger = new Table(2 * Capacity);
            for (var number = 0; number < Capacity; number++)
                larger.Add(number, _ids[number], _hashes[number]);
            return larger;
        }
    }
}

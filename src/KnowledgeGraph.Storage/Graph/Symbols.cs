using System.Text;
using KnowledgeGraph.Records.Text;
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
/// before its slot points to it, and a larger table is complete before it replaces the smaller one. The ids themselves lie
/// as UTF-8 in an <see cref="IdArena"/>: an id as a string, and as a value with its JSON, would take 190 bytes, and here takes 32 and its place in the table.
/// </remarks>
internal sealed class Symbols
{
    private const int FewestSlots = 128;
    private readonly Lock _adding = new();
    private readonly IdArena _ids = new();
    private volatile Table _table;

    public Symbols() => _table = new Table(_ids, FewestSlots);

    /// <summary>How many numbers were given; the next one.</summary>
    public int Count { get; private set; }

    /// <summary>The id of a number that was given, as UTF-8. Its bytes compare as the id's UTF-16 does: ids have no code point above U+FFFF.</summary>
    public ReadOnlySpan<byte> Utf8Of(int number) => _table.Utf8Of(number);

    public string TextOf(int number) => Encoding.UTF8.GetString(Utf8Of(number));

    /// <summary>Compares two ids by code unit.</summary>
    public int Compare(int x, int y) => Utf8Of(x).SequenceCompareTo(Utf8Of(y));

    /// <summary>Compares an id to a text by code unit.</summary>
    public int Compare(int number, string id)
    {
        using var utf8 = new Utf8Text(id, stackalloc byte[Utf8Text.FewBytes]);
        return Utf8Of(number).SequenceCompareTo(utf8.Bytes);
    }

    public int Find(string id)
    {
        using var utf8 = new Utf8Text(id, stackalloc byte[Utf8Text.FewBytes]);
        return Find(utf8.Bytes);
    }

    public int Find(ReadOnlySpan<byte> utf8) => _table.Find(utf8);

    /// <summary>The number of the id, a new one if it has none.</summary>
    public int Add(string id)
    {
        using var utf8 = new Utf8Text(id, stackalloc byte[Utf8Text.FewBytes]);
        return Add(utf8.Bytes);
    }

    /// <inheritdoc cref="Add(string)"/>
    public int Add(ReadOnlySpan<byte> utf8)
    {
        if (_table.Find(utf8) is >= 0 and var known) return known;
        lock (_adding)
        {
            var table = _table;
            if (table.Find(utf8) is >= 0 and var number) return number;
            if (Count == table.Capacity) _table = table = table.Doubled();
            table.Add(Count, _ids.Add(utf8));
            return Count++;
        }
    }

    // At most two thirds of the slots are taken, so that a search ends after a few steps.
    private sealed class Table(IdArena ids, int slots)
    {
        private readonly uint[] _places = new uint[slots / 3 * 2];
        private readonly int[] _slots = new int[slots];

        public int Capacity => _places.Length;

        public ReadOnlySpan<byte> Utf8Of(int number) => ids.At(_places[number]);

        public int Find(ReadOnlySpan<byte> id)
        {
            var mask = _slots.Length - 1;
            for (var slot = Utf8Hash.Of(id) & mask; ; slot = (slot + 1) & mask)
            {
                var number = Volatile.Read(ref _slots[slot]) - 1;
                if (number < 0 || Utf8Of(number).SequenceEqual(id)) return number;
            }
        }

        public void Add(int number, uint place)
        {
            _places[number] = place;
            var mask = _slots.Length - 1;
            var slot = Utf8Hash.Of(ids.At(place)) & mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & mask;
            Volatile.Write(ref _slots[slot], number + 1);
        }

        public Table Doubled()
        {
            var larger = new Table(ids, 2 * _slots.Length);
            for (var number = 0; number < Capacity; number++)
                larger.Add(number, _places[number]);
            return larger;
        }
    }
}

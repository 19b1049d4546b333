using System.Collections.Concurrent;

namespace KnowledgeGraph.Storage;

/// <summary>
/// Numbers for ids, shared by all snapshots of a generation. An id keeps its number for good, even while it is deleted,
/// so this one table serves old and new snapshots at once: each knows by its own columns which numbers live in it.
/// The writer starts a new generation when too many numbers are dead (see <see cref="StoreLimits.DeadNumbers"/>).
/// </summary>
internal sealed class Symbols
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>How many numbers were given; the next one.</summary>
    public int Count { get; private set; }

    public int Find(string id) => _numbers.TryGetValue(id, out var number) ? number : -1;

    /// <summary>The number of the id, a new one if it has none. For the writer alone.</summary>
    public int Add(string id)
    {
        if (_numbers.TryGetValue(id, out var number))
            return number;
        number = Count;
        Count = number + 1;
        _numbers[id] = number;
        return number;
    }
}

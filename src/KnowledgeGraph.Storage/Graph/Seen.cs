namespace KnowledgeGraph.Storage.Graph;

/// <summary>
/// A set of nodes that is emptied at once, however many it holds: each node is marked with the turn in which it was added. Its array is as long as
/// the graph has nodes, so it is lent out and given back. It belongs to one thread at a time.
/// </summary>
public sealed class Seen : IDisposable
{
    // Each takes four bytes a node of the largest graph that it was used for. A question has up to three at once.
    private static readonly Seen?[] Kept = new Seen?[3 * Environment.ProcessorCount];
    private int[] _turns = [];
    private int _turn;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    private Seen()
    {
    }

    /// <summary>An empty set for nodes below a limit.</summary>
    public static Seen Rent(int nodeLimit)
    {
        var seen = Take() ?? new Seen();
        seen.Fit(nodeLimit);
        seen.Clear();
        return seen;
    }

    /// <summary>Makes room for nodes below a limit, where more have come to hand.</summary>
    public void Fit(int nodeLimit)
    {
        if (_turns.Length < nodeLimit) Array.Resize(ref _turns, Math.Max(nodeLimit, 2 * _turns.Length));
    }

    /// <summary>Empties it.</summary>
    public void Clear()
    {
        if (_turn == int.MaxValue)
        {
            Array.Clear(_turns);
            _turn = 0;
        }
        _turn++;
        Count = 0;
    }

    /// <summary>Adds a node; false if it is there already.</summary>
    public bool Add(int node)
    {
        if (_turns[node] == _turn) return false;
        _turns[node] = _turn;
        Count++;
        return true;
    }

    /// <summary>Whether a node is there.</summary>
    public bool Has(int node) => _turns[node] == _turn;

    /// <summary>Gives it back.</summary>
    public void Dispose()
    {
        for (var place = 0; place < Kept.Length; place++)
        {
            if (Interlocked.CompareExchange(ref Kept[place], this, null) is null) return;
        }
    }

    private static Seen? Take()
    {
        for (var place = 0; place < Kept.Length; place++)
        {
            if (Kept[place] is not null && Interlocked.Exchange(ref Kept[place], null) is { } seen) return seen;
        }
        return null;
    }
}

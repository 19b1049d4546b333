namespace KnowledgeGraph.Analysis.Paths.Searching;

/// <summary>One side of a search: the places of nodes that it has met, level by level.</summary>
internal sealed class SearchSide
{
    private const int FirstLength = 64;

    private int[] _places = new int[FirstLength];
    private int _count;
    private int _levelBegin;

    /// <summary>The number of the last level.</summary>
    public int Level { get; private set; }

    /// <summary>All places, level by level.</summary>
    public ReadOnlySpan<int> All => _places.AsSpan(0, _count);

    /// <summary>The places of the last level.</summary>
    public ReadOnlySpan<int> Last => _places.AsSpan(_levelBegin, _count - _levelBegin);

    /// <summary>Begins anew with one place as level 0.</summary>
    public void Begin(int place)
    {
        (_count, _levelBegin, Level) = (0, 0, 0);
        Add(place);
    }

    /// <summary>Begins the next level, and tells where the one before it stands among all.</summary>
    public (int Begin, int End) NextLevel()
    {
        var before = (_levelBegin, _count);
        _levelBegin = _count;
        Level++;
        return before;
    }

    /// <summary>Adds a place to the last level.</summary>
    public void Add(int place)
    {
        if (_count == _places.Length) Array.Resize(ref _places, 2 * _count);
        _places[_count++] = place;
    }
}

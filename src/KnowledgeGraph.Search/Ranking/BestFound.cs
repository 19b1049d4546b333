namespace KnowledgeGraph.Search.Ranking;

/// <summary>Collects what is found, each entity once with its most points, and gives the best.</summary>
/// <param name="least">The fewest points that count.</param>
internal sealed class BestFound(int least)
{
    private readonly List<Found> _found = [];
    private readonly int[] _counts = new int[Found.Whole + 1];
    private Dictionary<(object, int), int>? _places;

    /// <summary>Adds an entity that may have been added before.</summary>
    public void AddAgain(Found found)
    {
        if (found.Points < least) return;
        _places ??= _found.Index().ToDictionary(entry => ((object)entry.Item.Segment, entry.Item.Entity), entry => entry.Index);
        if (!_places.TryGetValue((found.Segment, found.Entity), out var place))
        {
            _places.Add((found.Segment, found.Entity), _found.Count);
            Add(found);
        }
        else if (_found[place].Points < found.Points)
        {
            _counts[_found[place].Points]--;
            _counts[found.Points]++;
            _found[place] = found;
        }
    }

    /// <summary>Adds an entity for the first time.</summary>
    public void Add(Found found)
    {
        if (found.Points < least) return;
        _found.Add(found);
        _counts[found.Points]++;
    }

    /// <summary>The best of them in their order, at most so many. However many were found, no more are ever sorted.</summary>
    public List<Found> Best(int limit)
    {
        var (cut, above) = (Found.Whole, 0);
        while (cut > least && above + _counts[cut] < limit) above += _counts[cut--];
        var kept = new PriorityQueue<Found, Found>(Comparer<Found>.Create((one, other) => Found.Compare(other, one)));
        foreach (var found in _found)
        {
            if (found.Points < cut) continue;
            if (kept.Count < limit) kept.Enqueue(found, found);
            else if (Found.Compare(found, kept.Peek()) < 0) kept.EnqueueDequeue(found, found);
        }
        var best = new List<Found>(kept.Count);
        while (kept.TryDequeue(out var found, out _)) best.Add(found);
        best.Reverse();
        return best;
    }
}

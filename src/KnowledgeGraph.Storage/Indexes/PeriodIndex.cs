using System.Runtime.CompilerServices;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>When each relationship of a snapshot holds; for the links of hubs also how many hold on a date, without looking at them.</summary>
public sealed class PeriodIndex
{
    // Below this, to look at each costs about as much as to search two arrays, and those would cost memory.
    private const int ManyLinks = 64;
    private readonly Chunks<Period> _periods;
    private readonly ConditionalWeakTable<Link[], SortedPeriods> _ofLists;

    // A list of links is made anew when one of them is put again, so what was counted of a list holds as long as the list.
    internal PeriodIndex(Chunks<Period> periods, ConditionalWeakTable<Link[], SortedPeriods>? ofLists = null) =>
        (_periods, _ofLists) = (periods, ofLists ?? []);

    /// <summary>When the relationship of this number holds.</summary>
    public Period this[int relationship] => _periods[relationship];

    /// <summary>
    /// How many links of a node hold at some day of these; with <paramref name="isDatedOnly"/> only those with a date count. Null where the node has few.
    /// </summary>
    public int? Count(Adjacency links, int node, long first, long last, bool isDatedOnly) => OfHub(links, node)?.Count(first, last, isDatedOnly);

    /// <summary>The periods of a node's links, one behind the other in their order; empty where the node has few.</summary>
    public ReadOnlySpan<Period> OfLinks(Adjacency links, int node) => OfHub(links, node) is { } periods ? periods.InOrder : default;

    private SortedPeriods? OfHub(Adjacency links, int node) => links.ListOf(node) is { Length: >= ManyLinks } list
        ? _ofLists.GetValue(list, all => new SortedPeriods(Array.ConvertAll(all, link => _periods[link.Relationship])))
        : null;

    internal PeriodIndex Carry(IEnumerable<int> touched, Func<int, Period> periodOf)
    {
        var next = new ChunksBuilder<Period>(_periods);
        foreach (var relationship in touched) next[relationship] = periodOf(relationship);
        return new PeriodIndex(next.Build(), _ofLists);
    }
}

/// <summary>The periods of a list by their bounds: those that begin too late and those that end too early are all that do not hold.</summary>
internal sealed class SortedPeriods
{
    private readonly int[] _since;
    private readonly int[] _until;
    private readonly int _undated;

    // Begun after they ended: they may be too late and too early at once, and are looked at one by one.
    private readonly Period[] _reversed;

    public SortedPeriods(Period[] periods)
    {
        InOrder = periods;
        var ordered = Array.FindAll(periods, period => period.Since <= period.Until);
        _reversed = Array.FindAll(periods, period => period.Since > period.Until);
        _undated = ordered.Count(period => !period.IsDated);
        _since = [.. ordered.Select(period => period.Since)];
        _until = [.. ordered.Select(period => period.Until)];
        Array.Sort(_since);
        Array.Sort(_until);
    }

    public Period[] InOrder { get; }

    public int Count(long first, long last, bool isDatedOnly)
    {
        var (late, early) = (_since.Length - Below(_since, last + 1), Below(_until, first));
        return _since.Length - (isDatedOnly ? _undated : 0) - late - early + _reversed.Count(period => period.Meets(first, last));
    }

    // How many are less than the bound.
    private static int Below(int[] sorted, long bound)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (sorted[middle] < bound) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}

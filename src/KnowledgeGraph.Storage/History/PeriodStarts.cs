using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Storage.History;

/// <summary>
/// When anything in a graph began to be as it is or was: by which changes, at which moments. It is taken over from one snapshot to the next,
/// so that only what changed is looked at. Records of one load share one value, which is read once.
/// </summary>
internal sealed class PeriodStarts
{
    private const int MaxRead = 1_000_000;
    private readonly IPastProjection _projection;
    private readonly Dictionary<Value, IReadOnlyList<PeriodStart>> _read = new(ReferenceEqualityComparer.Instance);
    private readonly SortedSet<DateTimeOffset> _moments = [];
    private readonly SortedDictionary<long, DateTimeOffset> _changes = [];
    private GraphSnapshot? _snapshot;

    /// <param name="projection">Reads periods.</param>
    public PeriodStarts(IPastProjection projection) => _projection = projection;

    /// <summary>Looks at what a snapshot has and the last one had not.</summary>
    public void Follow(GraphSnapshot snapshot)
    {
        if (ReferenceEquals(snapshot, _snapshot)) return;
        if (_snapshot?.HasNumbersOf(snapshot) == false) Forget();
        foreach (var (label, key) in _projection.PeriodKeys)
        {
            var column = snapshot.NodeColumn(key);
            foreach (var node in ColumnDifference.Of(_snapshot, snapshot, key))
            {
                if (column[node] is { } periods && snapshot.LabelOf(node) is >= 0 and var number && snapshot.Catalog.Labels[number] == label) Add(periods);
            }
        }
        _snapshot = snapshot;
    }

    /// <summary>The last moment at which anything began, up to this one; null before the first.</summary>
    public DateTimeOffset? Floor(DateTimeOffset moment) =>
        _moments.Count > 0 && _moments.Min <= moment ? _moments.GetViewBetween(_moments.Min, moment).Max : null;

    /// <summary>Whether anything began after a moment.</summary>
    public bool HasAfter(DateTimeOffset moment) => _moments.Count > 0 && _moments.Max > moment;

    /// <summary>The last change that began anything by a moment; 0 before the first.</summary>
    public long ChangeBy(DateTimeOffset moment) => _changes.Where(change => change.Value <= moment).Select(change => change.Key).DefaultIfEmpty(0).Max();

    /// <summary>The moment of the last change that began anything, up to one; null before the first.</summary>
    public DateTimeOffset? MomentOf(long change) =>
        _changes.Where(known => known.Key <= change).Select(known => (DateTimeOffset?)known.Value).LastOrDefault();

    /// <summary>Whether a record may have been otherwise than it is.</summary>
    public bool MayDiffer(Value periods, Moment then)
    {
        var starts = Read(periods);
        return then.Choose(at => starts.Any(start => start.At > at), number => starts.Any(start => start.Change > number));
    }

    // Another database may be behind it, whose changes are others.
    private void Forget()
    {
        _moments.Clear();
        _changes.Clear();
        _read.Clear();
        _snapshot = null;
    }

    private void Add(Value periods)
    {
        if (_read.ContainsKey(periods)) return;
        foreach (var start in Read(periods))
        {
            _moments.Add(start.At);
            // A change counts as happening when the latest of what it began did: what a file dates back lies before it.
            if (!_changes.TryGetValue(start.Change, out var at) || at < start.At) _changes[start.Change] = start.At;
        }
    }

    private IReadOnlyList<PeriodStart> Read(Value periods)
    {
        if (_read.TryGetValue(periods, out var starts)) return starts;
        if (_read.Count == MaxRead) _read.Clear();
        return _read[periods] = _projection.StartsOf(periods);
    }
}

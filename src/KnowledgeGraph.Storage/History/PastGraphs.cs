using System.Globalization;
using System.Threading.Channels;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Snapshots;
using KnowledgeGraph.Storage.Writing;

namespace KnowledgeGraph.Storage.History;

/// <summary>
/// What a graph held at earlier times: the snapshot of now, brought back to what it was and sharing with it whatever was the same. A few
/// states are kept for whoever asks again, and follow what comes to be known of them.
/// </summary>
/// <param name="present">The graph as it is.</param>
/// <param name="projection">Works out what it was.</param>
/// <param name="options">What it may take.</param>
public sealed class PastGraphs(IPresent present, IPastProjection projection, HistoryOptions options) : IPastGraphs
{
    private readonly Lock _gate = new();
    private readonly Channel<bool> _turn = Channel.CreateBounded<bool>(1);
    private readonly PeriodStarts _starts = new(projection);
    private readonly List<PastState> _kept = [];
    private PastGraph? _now;

    /// <summary>How it stands, for readiness: a server can do without it.</summary>
    public HealthPart Part
    {
        get
        {
            var (status, problem) = present.State;
            return new HealthPart("history", problem is null, IsRequired: false, status, problem);
        }
    }

    /// <summary>Whether the graph as it is lies in memory, so that asking for it copies nothing.</summary>
    public bool IsPresentAtHand => present.IsAtHand;

    /// <summary>A snapshot, record by record.</summary>
    public static IGraphRecords RecordsOf(GraphSnapshot snapshot) => new PastGraph(snapshot);

    /// <inheritdoc/>
    public async ValueTask<IGraphRecords> AtAsync(Moment moment, CancellationToken cancellation) => await GraphAtAsync(moment, cancellation);

    /// <summary>The graph as it is.</summary>
    /// <exception cref="PastGraphException">It is not in memory.</exception>
    public ValueTask<GraphSnapshot> PresentAsync(CancellationToken cancellation) => present.CurrentAsync(cancellation);

    /// <summary>The graph as it was.</summary>
    /// <exception cref="PastGraphException">The change has not happened yet, or it would take more memory than is allowed.</exception>
    public async ValueTask<GraphSnapshot> SnapshotAtAsync(Moment moment, CancellationToken cancellation) =>
        (await GraphAtAsync(moment, cancellation)).Snapshot;

    private async ValueTask<PastGraph> GraphAtAsync(Moment moment, CancellationToken cancellation)
    {
        var now = await present.CurrentAsync(cancellation);
        if (moment is Moment.AfterChange { Number: var number } && number > now.ChangeNumber)
        {
            throw new PastGraphException(
                PastGraphProblem.NotYet, $"There is no change {number} yet; the last is {now.ChangeNumber}. Give a number up to that.");
        }
        PastState state;
        lock (_gate)
        {
            _starts.Follow(now);
            if (Key(moment, now) is not { } key) return NowOf(now);
            state = StateOf(key, now);
        }
        // Whoever gives up leaves the work to those who wait with it, and to whoever asks next.
        return await state.Graph.WaitAsync(cancellation);
    }

    // Moments between which nothing began are one; null is the present.
    private Moment? Key(Moment moment, GraphSnapshot now) => moment.Choose<Moment?>(
        at => _starts.HasAfter(at) ? new Moment.Known(_starts.Floor(at) ?? DateTimeOffset.MinValue) : null,
        number => number == now.ChangeNumber ? null : moment);

    private PastGraph NowOf(GraphSnapshot now) => ReferenceEquals(_now?.Snapshot, now) ? _now : _now = new PastGraph(now);

    private PastState StateOf(Moment key, GraphSnapshot now)
    {
        var known = _kept.Find(state => state.Key == key);
        if (known is null) MakeRoom();
        else _kept.Remove(known);
        // What was worked out of a graph that has been filled anew is of no use; a failure is one until something changes.
        var state = known is not null && ReferenceEquals(known.Present, now) ? known
            : known is { Graph.IsFaulted: false } && known.Present.HasNumbersOf(now) ? PastState.Begin(key, now, FollowedAsync(known, key, now))
            : PastState.Begin(key, now, Task.Run(() => DeriveAsync(key, now)));
        _kept.Add(state);
        return state;
    }

    // Nobody makes this machine work out more states at once than it keeps.
    private void MakeRoom()
    {
        if (_kept.Count < options.Kept) return;
        var oldest = _kept.FindIndex(state => state.Graph.IsCompleted);
        if (oldest < 0) throw new PastGraphException(PastGraphProblem.NotReady, "Other states of earlier times are being worked out. Try again in a moment.");
        _kept.RemoveAt(oldest);
    }

    // What has come to be known since may be of then too, which is rare: then it is worked out anew.
    private async Task<PastGraph> FollowedAsync(PastState known, Moment key, GraphSnapshot now)
    {
        var graph = await known.Graph;
        return await Task.Run(() => DiffersAsync(key, graph, now, known.Present)) ? await DeriveAsync(key, now) : graph;
    }

    private async Task<bool> DiffersAsync(Moment then, PastGraph graph, GraphSnapshot now, GraphSnapshot since)
    {
        if (then is Moment.AfterChange) return false;
        var (number, at) = MarkOf(then);
        var records = Records(now, since, _ => true);
        return number != graph.Snapshot.ChangeNumber || await projection.BackAsync(graph, records, then, at, CancellationToken.None) is not null;
    }

    private async Task<PastGraph> DeriveAsync(Moment then, GraphSnapshot now)
    {
        // One after the other: each may take a processor for as long as a load does.
        await _turn.Writer.WriteAsync(true);
        try
        {
            return await WorkOutAsync(then, now);
        }
        finally
        {
            _turn.Reader.TryRead(out _);
        }
    }

    private async Task<PastGraph> WorkOutAsync(Moment then, GraphSnapshot now)
    {
        var (number, at) = MarkOf(then);
        var write = await projection.BackAsync(new PastGraph(now), Records(now, since: null, MayDiffer), then, at, CancellationToken.None);
        if (write is not null && RecordSize.Of(write) is var bytes && bytes > options.Bytes)
        {
            throw new PastGraphException(PastGraphProblem.TooLarge,
                $"What was then differs from what is now by about {bytes >> 20} MB; at most {options.Bytes >> 20} MB are allowed (--history-memory). "
                + "Ask for a later moment, or give it more.");
        }
        var builder = new SnapshotBuilder(now);
        if (write is not null) builder.Apply(write);
        return new PastGraph(builder.Build(number, now.AllMeta.SetItem(StoreSummary.LoadedAtKey, at.ToString("O", CultureInfo.InvariantCulture))));

        bool MayDiffer(Value periods)
        {
            lock (_gate) return _starts.MayDiffer(periods, then);
        }
    }

    // The records of now whose periods differ from those of another snapshot, or that have any.
    private List<NodeRecord> Records(GraphSnapshot now, GraphSnapshot? since, Func<Value, bool> isWanted)
    {
        var records = new List<NodeRecord>();
        foreach (var (label, key) in projection.PeriodKeys)
        {
            var column = now.NodeColumn(key);
            foreach (var node in ColumnDifference.Of(since, now, key))
            {
                if (column[node] is not { } periods || now.LabelOf(node) < 0 || now.LabelNameOf(node) != label) continue;
                if (isWanted(periods)) records.Add(now.NodeRecord(node));
            }
        }
        return records;
    }

    private (long Number, DateTimeOffset At) MarkOf(Moment then)
    {
        lock (_gate)
        {
            return then.Choose(at => (_starts.ChangeBy(at), at), number => (number, _starts.MomentOf(number) ?? DateTimeOffset.MinValue));
        }
    }
}

using System.Threading.Channels;
using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Query.Turns;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Questions.Keeping;

/// <summary>
/// Results that take a while to work out, each of one state of the graph: whoever asks for one that is being worked out waits with the others, and
/// whoever gives up leaves the work to them and to who asks next. One is worked out at a time, since it may take all processors; the last few are kept,
/// and who asks for one more than that while all are being worked out waits for room.
/// </summary>
/// <typeparam name="T">The result.</typeparam>
/// <param name="most">How many are kept, those that are being worked out among them.</param>
/// <param name="kind">What they are called where they are counted.</param>
internal sealed class KeptResults<T>(int most, string kind)
{
    private readonly Lock _gate = new();
    private readonly Channel<bool> _turn = Channel.CreateBounded<bool>(1);
    private readonly List<Entry> _entries = [];

    /// <summary>The result of a state by a key.</summary>
    /// <param name="snapshot">The state; null where the key tells all that the result is of, so that it holds for any state that gives this key.</param>
    /// <param name="key">What is asked, in full.</param>
    /// <param name="work">Works it out.</param>
    /// <param name="cancellation">Ends the wait, and not the work.</param>
    public async Task<T> GetAsync(GraphSnapshot? snapshot, string key, Func<T> work, CancellationToken cancellation)
    {
        var entry = await EntryAsync(snapshot, key, work, cancellation);
        try
        {
            return await entry.Result.WaitAsync(cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref entry.Waiting);
        }
    }

    private async Task<Entry> EntryAsync(GraphSnapshot? snapshot, string key, Func<T> work, CancellationToken cancellation)
    {
        while (true)
        {
            Task oldest;
            lock (_gate)
            {
                // A state that nobody reads any more must not be kept alive by what was found in it.
                _entries.RemoveAll(entry => entry.Snapshot is { } state && !state.TryGetTarget(out _));
                var known = _entries.Find(entry => entry.Key == key && entry.IsOf(snapshot));
                if (known is null && HasRoom()) known = new Entry(snapshot is null ? null : new WeakReference<GraphSnapshot>(snapshot), key);
                if (known is not null)
                {
                    Interlocked.Increment(ref known.Waiting);
                    known.Result ??= Task.Run(() => WorkAsync(known, work), CancellationToken.None);
                    _entries.Remove(known);
                    _entries.Add(known);
                    return known;
                }
                oldest = Task.WhenAny(_entries.Select(entry => entry.Result));
            }
            await oldest.WaitAsync(cancellation);
        }
    }

    private bool HasRoom()
    {
        if (_entries.Count < most) return true;
        var oldest = _entries.FindIndex(entry => entry.Result.IsCompleted);
        if (oldest >= 0) _entries.RemoveAt(oldest);
        return oldest >= 0;
    }

    private async Task<T> WorkAsync(Entry entry, Func<T> work)
    {
        await _turn.Writer.WriteAsync(true);
        try
        {
            if (!IsWanted(entry)) throw new OperationCanceledException();
            KeepingTelemetry.Count(kind);
            return await YieldingScheduler.Background.RunAsync(work, CancellationToken.None);
        }
        catch (Exception failure) when (failure is not WorkExceededException)
        {
            // That it is too much is a result. Any other failure may pass: whoever asks next has it tried again.
            lock (_gate) _entries.Remove(entry);
            throw;
        }
        finally
        {
            _turn.Reader.TryRead(out _);
        }
    }

    // What all have given up before it began need not be begun. It goes while nobody can find it, so that nobody waits for it in vain.
    private bool IsWanted(Entry entry)
    {
        lock (_gate)
        {
            if (Volatile.Read(ref entry.Waiting) > 0) return true;
            _entries.Remove(entry);
            return false;
        }
    }

    private sealed class Entry(WeakReference<GraphSnapshot>? snapshot, string key)
    {
        public int Waiting;

        public WeakReference<GraphSnapshot>? Snapshot { get; } = snapshot;

        public string Key { get; } = key;

        public Task<T> Result { get; set; } = null!;

        public bool IsOf(GraphSnapshot? state) => Snapshot is null ? state is null : Snapshot.TryGetTarget(out var of) && ReferenceEquals(of, state);
    }
}

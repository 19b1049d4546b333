using System.Threading.Channels;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Questions.Keeping;

/// <summary>
/// Results that take a while to work out, each of one state of the graph: whoever asks for one that is being worked out waits with the others, and
/// whoever gives up leaves the work to them and to who asks next. One is worked out at a time, since it may take all processors; the last few are kept.
/// </summary>
/// <typeparam name="T">The result.</typeparam>
/// <param name="most">How many are kept, those that are being worked out among them.</param>
internal sealed class KeptResults<T>(int most)
{
    private readonly Lock _gate = new();
    private readonly Channel<bool> _turn = Channel.CreateBounded<bool>(1);
    private readonly List<Entry> _entries = [];

    /// <summary>The result of a state by a key.</summary>
    /// <param name="snapshot">The state.</param>
    /// <param name="key">What is asked, in full.</param>
    /// <param name="work">Works it out.</param>
    /// <param name="cancellation">Ends the wait, and not the work.</param>
    /// <exception cref="GraphQLException">Too many others are being worked out.</exception>
    public Task<T> GetAsync(GraphSnapshot snapshot, string key, Func<T> work, CancellationToken cancellation)
    {
        lock (_gate)
        {
            // A state that nobody reads any more must not be kept alive by what was found in it.
            _entries.RemoveAll(entry => !entry.Snapshot.TryGetTarget(out _));
            var known = _entries.Find(entry => entry.Key == key && entry.Snapshot.TryGetTarget(out var of) && ReferenceEquals(of, snapshot));
            if (known is null)
            {
                MakeRoom();
                known = new Entry(new WeakReference<GraphSnapshot>(snapshot), key, Task.Run(() => WorkAsync(work), CancellationToken.None));
            }
            else
            {
                _entries.Remove(known);
            }
            _entries.Add(known);
            return known.Result.WaitAsync(cancellation);
        }
    }

    private void MakeRoom()
    {
        if (_entries.Count < most) return;
        var oldest = _entries.FindIndex(entry => entry.Result.IsCompleted);
        if (oldest < 0) throw new GraphQLException(ErrorCode.StoreUnavailable, "Other questions to the whole graph are being worked out. Try again in a moment.");
        _entries.RemoveAt(oldest);
    }

    private async Task<T> WorkAsync(Func<T> work)
    {
        await _turn.Writer.WriteAsync(true);
        try
        {
            return work();
        }
        finally
        {
            _turn.Reader.TryRead(out _);
        }
    }

    private sealed record Entry(WeakReference<GraphSnapshot> Snapshot, string Key, Task<T> Result);
}

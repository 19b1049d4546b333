namespace KnowledgeGraph.Bolt;

/// <summary>A client that reads its own writes, whichever server of a cluster answers: each piece of work waits for what the ones before it have seen. Safe for several callers at once.</summary>
public sealed class BoltSession
{
    private readonly BoltDriver _driver;
    private Bookmarks _bookmarks;

    internal BoltSession(BoltDriver driver, Bookmarks bookmarks)
    {
        _driver = driver;
        _bookmarks = bookmarks;
    }

    /// <summary>What this session has seen; another session can start from it.</summary>
    public Bookmarks Bookmarks => Volatile.Read(ref _bookmarks);

    /// <summary>Runs query texts as <see cref="BoltDriver.RunAsync(IReadOnlyList{QueryText}, IReadOnlyList{IRecordSink}, RunOptions, CancellationToken)"/> does.</summary>
    /// <exception cref="BoltException">It failed.</exception>
    public async ValueTask RunAsync(IReadOnlyList<QueryText> texts, IReadOnlyList<IRecordSink?>? sinks, RunOptions? options = null, CancellationToken cancellation = default)
    {
        var before = Bookmarks;
        See(before, await _driver.RunAsync(texts, sinks, After(before, options ?? RunOptions.Read), cancellation));
    }

    /// <summary>Runs work in a writing transaction as <see cref="BoltDriver.WriteAsync(Func{BoltTransaction, CancellationToken, ValueTask}, RunOptions, CancellationToken)"/> does.</summary>
    /// <exception cref="BoltException">It failed.</exception>
    public async ValueTask WriteAsync(Func<BoltTransaction, CancellationToken, ValueTask> work, RunOptions? options = null, CancellationToken cancellation = default)
    {
        var before = Bookmarks;
        See(before, await _driver.WriteAsync(work, After(before, options ?? RunOptions.Write), cancellation));
    }

    private static RunOptions After(Bookmarks before, RunOptions options) => options with { Bookmarks = options.Bookmarks.With(before), IsBookmarkTracked = true };

    /// <summary>The new mark stands for those that led to it; where another caller came in between, both are kept.</summary>
    private void See(Bookmarks before, Bookmarks seen)
    {
        if (seen.IsEmpty) return;
        while (true)
        {
            var current = Bookmarks;
            var next = ReferenceEquals(current, before) ? seen : current.With(seen);
            if (ReferenceEquals(Interlocked.CompareExchange(ref _bookmarks, next, current), current)) return;
        }
    }
}

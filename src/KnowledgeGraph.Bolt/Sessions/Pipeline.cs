using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Bolt;

/// <summary>
/// Runs statements in one write and one round trip: a single one as RUN, PULL, which commits itself; several, or a
/// managed one, as BEGIN, RUN, PULL, RUN, PULL, …, COMMIT. A hot path: nothing is allocated beside the sinks' own.
/// </summary>
internal sealed class Pipeline(BoltOptions options, Leases leases)
{
    /// <summary>Checks a list of statements against its sinks and the limit.</summary>
    /// <exception cref="UsageException">They do not match, or there are too many.</exception>
    public void Check(IReadOnlyList<Statement> statements, IReadOnlyList<IRecordSink?>? sinks)
    {
        if (sinks is not null && sinks.Count != statements.Count) throw new UsageException($"There are {statements.Count} statements and {sinks.Count} sinks. Give each statement one, or null.");
        if (statements.Count > options.FlushStatements) throw new UsageException($"There are {statements.Count} statements for one flush; at most {options.FlushStatements} go. Send fewer, each over a list, or raise {nameof(BoltOptions.FlushStatements)}.");
    }

    /// <summary>Runs statements once.</summary>
    /// <param name="statements">At least one.</param>
    /// <param name="sinks">One for each, or null for one that nobody reads; null if nobody reads any.</param>
    /// <param name="run">How.</param>
    /// <param name="within">How long it may take, the wait for a connection included.</param>
    /// <param name="isManaged">True for an explicit transaction even for a single statement, so that it can be repeated.</param>
    /// <param name="cancellation">Stops it, in the database too.</param>
    /// <returns>The bookmark, if it was asked for.</returns>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Bookmarks> RunOnceAsync(IReadOnlyList<Statement> statements, IReadOnlyList<IRecordSink?>? sinks, RunOptions run, TimeSpan within, bool isManaged, CancellationToken cancellation)
    {
        var begun = options.Time.GetTimestamp();
        var taking = leases.TakeAsync(run, within, cancellation);
        var waits = !taking.IsCompleted;
        var lease = await taking;
        var call = ClientCall.Begin(lease.Connection, options, statements.Count);
        try
        {
            Begin(sinks);
            var writes = run.Mode == AccessMode.Write;
            var timeout = waits ? Left(within, options.Time.GetElapsedTime(begun)) : within;
            var header = new TransactionHeader(run.Mode, options.Database, run.Bookmarks, timeout);
            var connection = lease.Connection;
            if (statements.Count == 1 && !isManaged)
            {
                connection.QueueStatement(statements[0], sinks?[0], header);
            }
            else
            {
                connection.Queue(new Begin(header));
                QueueAll(connection, statements, sinks);
                connection.Queue(new Commit(), sink: null, commits: writes);
            }

            await connection.ExchangeAsync(timeout, writes || run.TrackBookmark, cancellation);
            call.End();
            return connection.Bookmark is { } bookmark ? Bookmarks.Of(bookmark) : Bookmarks.None;
        }
        catch (Exception failure)
        {
            call.End(failure);
            if (failure is BoltException known) leases.Report(lease, known);
            throw;
        }
        finally
        {
            lease.GiveBack();
        }
    }

    /// <summary>What is left of a time; never nothing, so that work whose time is just over still tells so by itself.</summary>
    public static TimeSpan Left(TimeSpan whole, TimeSpan passed)
    {
        var least = TimeSpan.FromMilliseconds(1);
        return whole - passed > least ? whole - passed : least;
    }

    /// <summary>Queues statements within an explicit transaction.</summary>
    public static void QueueAll(BoltConnection connection, IReadOnlyList<Statement> statements, IReadOnlyList<IRecordSink?>? sinks)
    {
        for (var i = 0; i < statements.Count; i++) connection.QueueStatement(statements[i], sinks?[i], header: null);
    }

    /// <summary>Tells sinks that rows come, perhaps anew.</summary>
    public static void Begin(IReadOnlyList<IRecordSink?>? sinks)
    {
        for (var i = 0; i < sinks?.Count; i++) sinks[i]?.OnBegin();
    }
}

using System.Runtime.CompilerServices;
using KnowledgeGraph.Bolt.Connections;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Bolt.Telemetry;

namespace KnowledgeGraph.Bolt.Transactions;

/// <summary>
/// Runs query texts in one write and one round trip: a single one as RUN, PULL, which commits itself; several, or a managed one, as
/// BEGIN, RUN, PULL, RUN, PULL, …, COMMIT. A hot path: beside what the sinks take, a request costs less than 2 KB of memory.
/// </summary>
/// <param name="database">The database; null for the server's default one.</param>
/// <param name="maxTexts">The most query texts in one flush.</param>
/// <param name="time">The clock.</param>
/// <param name="leases">Lends the connections.</param>
internal sealed class Pipeline(string? database, int maxTexts, TimeProvider time, Leases leases)
{
    /// <summary>Checks a list of query texts against its sinks and the limit.</summary>
    /// <exception cref="UsageException">They do not match, or there are too many.</exception>
    public void Check(IReadOnlyList<QueryText> texts, IReadOnlyList<IRecordSink?>? sinks)
    {
        if (sinks is not null && sinks.Count != texts.Count)
            throw new UsageException($"There are {texts.Count} query texts and {sinks.Count} sinks. Give each query text one, or null.");
        if (texts.Count > maxTexts)
        {
            throw new UsageException(
                $"There are {texts.Count} query texts for one flush; at most {maxTexts} go. Send fewer, each over a list, or raise MaxTextsPerFlush.");
        }
    }

    /// <summary>Runs query texts once.</summary>
    /// <param name="texts">At least one.</param>
    /// <param name="sinks">One for each, or null for one that nobody reads; null if nobody reads any.</param>
    /// <param name="run">How.</param>
    /// <param name="within">How long it may take, the wait for a connection included.</param>
    /// <param name="isManaged">True for an explicit transaction even for a single query text, so that it can be repeated.</param>
    /// <param name="cancellation">Stops it, in the database too.</param>
    /// <returns>The bookmark, if it was asked for.</returns>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Bookmarks> RunOnceAsync(
        IReadOnlyList<QueryText> texts,
        IReadOnlyList<IRecordSink?>? sinks,
        RunOptions run,
        TimeSpan within,
        bool isManaged,
        CancellationToken cancellation)
    {
        var begun = time.GetTimestamp();
        var taking = leases.TakeAsync(run, within, cancellation);
        var waits = !taking.IsCompleted;
        var lease = await taking;
        var connection = lease.Connection;
        var call = Measure(connection, texts.Count);
        try
        {
            Begin(sinks);
            var writes = run.Mode == AccessMode.Write;
            var timeout = waits ? Deadline.Left(within, time.GetElapsedTime(begun)) : within;
            var header = HeaderOf(run, timeout);
            if (texts.Count == 1 && !isManaged)
            {
                connection.QueueText(texts[0], sinks?[0], header);
            }
            else
            {
                connection.Queue(new Begin(header));
                QueueAll(connection, texts, sinks);
                connection.Queue(new Commit(), sink: null, isCommit: writes);
            }

            await connection.ExchangeAsync(timeout, writes || run.IsBookmarkTracked, cancellation);
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

    /// <summary>What a transaction on this database is to be.</summary>
    public TransactionHeader HeaderOf(RunOptions run, TimeSpan timeout) => new(run.Mode, database, run.Bookmarks, timeout);

    /// <summary>Measures a flush over a connection from now on.</summary>
    public ClientCall Measure(BoltConnection connection, int texts) => ClientCall.Begin(connection.Address, database, time, texts);

    /// <summary>Queues query texts within an explicit transaction.</summary>
    public static void QueueAll(BoltConnection connection, IReadOnlyList<QueryText> texts, IReadOnlyList<IRecordSink?>? sinks)
    {
        for (var i = 0; i < texts.Count; i++) connection.QueueText(texts[i], sinks?[i], header: null);
    }

    /// <summary>Tells sinks that rows come, perhaps anew.</summary>
    public static void Begin(IReadOnlyList<IRecordSink?>? sinks)
    {
        for (var i = 0; i < sinks?.Count; i++) sinks[i]?.OnBegin();
    }
}

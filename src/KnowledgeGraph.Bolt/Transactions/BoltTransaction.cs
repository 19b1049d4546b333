using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.Queries;

namespace KnowledgeGraph.Bolt.Transactions;

/// <summary>
/// An explicit transaction on one connection. BEGIN leaves together with the first query texts. Used by one caller at a
/// time; disposing it without a commit undoes it and gives the connection back.
/// </summary>
public sealed class BoltTransaction : IAsyncDisposable
{
    private readonly Pipeline _pipeline;
    private readonly RunOptions _run;
    private readonly TimeSpan _timeout;
    private readonly Leases _leases;
    private readonly Leases.Lease _lease;
    private State _state = State.NotBegun;

    internal BoltTransaction(Pipeline pipeline, RunOptions run, TimeSpan timeout, Leases leases, Leases.Lease lease)
    {
        _pipeline = pipeline;
        _run = run;
        _timeout = timeout;
        _leases = leases;
        _lease = lease;
    }

    private enum State
    {
        NotBegun,
        Open,
        Ended,
        Disposed,
    }

    /// <summary>Runs a query text and hands its rows on.</summary>
    /// <param name="text">The query text.</param>
    /// <param name="sink">Takes the rows; null to throw them away.</param>
    /// <param name="cancellation">Stops it, in the database too; the transaction is over then.</param>
    /// <exception cref="BoltException">It failed; the transaction is undone.</exception>
    public ValueTask RunAsync(QueryText text, IRecordSink? sink = null, CancellationToken cancellation = default) =>
        RunAsync([text], [sink], cancellation);

    /// <summary>Runs query texts in one write and one round trip and hands their rows on.</summary>
    /// <param name="texts">The query texts, in order.</param>
    /// <param name="sinks">One for each, null where nobody reads; null if nobody reads any.</param>
    /// <param name="cancellation">Stops them, in the database too; the transaction is over then.</param>
    /// <exception cref="BoltException">One failed; the transaction is undone.</exception>
    public async ValueTask RunAsync(
        IReadOnlyList<QueryText> texts, IReadOnlyList<IRecordSink?>? sinks, CancellationToken cancellation = default)
    {
        CheckUsable();
        _pipeline.Check(texts, sinks);
        if (texts.Count == 0) return;
        Pipeline.Begin(sinks);
        if (_state == State.NotBegun) _lease.Connection.Queue(new Begin(_pipeline.HeaderOf(_run, _timeout)));
        Pipeline.QueueAll(_lease.Connection, texts, sinks);
        await ExchangeAsync(State.Open, texts.Count, cancellation);
    }

    /// <summary>Keeps what was done.</summary>
    /// <returns>The bookmark; none if nothing was run.</returns>
    /// <exception cref="TransportException">
    /// With <see cref="TransportFault.CommitUnknown"/>: the connection was lost, and whether the work was kept is unknown.
    /// </exception>
    /// <exception cref="BoltException">It could not be kept.</exception>
    public async ValueTask<Bookmarks> CommitAsync(CancellationToken cancellation = default)
    {
        CheckUsable();
        if (_state == State.NotBegun)
        {
            _state = State.Ended;
            return Bookmarks.None;
        }

        _lease.Connection.Queue(new Commit(), sink: null, isCommit: _run.Mode == AccessMode.Write);
        await ExchangeAsync(State.Ended, texts: 0, cancellation);
        return _lease.Connection.Bookmark is { } bookmark ? Bookmarks.Of(bookmark) : Bookmarks.None;
    }

    /// <summary>Undoes what was done.</summary>
    /// <exception cref="BoltException">The server did not answer; it undoes the transaction by itself then.</exception>
    public async ValueTask RollbackAsync(CancellationToken cancellation = default)
    {
        CheckUsable();
        if (_state == State.Open)
        {
            _lease.Connection.Queue(new Rollback());
            await ExchangeAsync(State.Ended, texts: 0, cancellation);
        }

        _state = State.Ended;
    }

    /// <summary>Undoes the transaction unless it has ended, and gives the connection back.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_state == State.Disposed) return;
        var open = _state == State.Open;
        _state = State.Disposed;

        // RESET undoes as ROLLBACK does, and if it fails the connection is closed, which undoes it too.
        if (open) await _lease.Connection.TryResetAsync();
        _lease.GiveBack();
    }

    private async ValueTask ExchangeAsync(State after, int texts, CancellationToken cancellation)
    {
        var call = _pipeline.Measure(_lease.Connection, texts);
        try
        {
            await _lease.Connection.ExchangeAsync(_timeout, isBookmarkTracked: true, cancellation);
            _state = after;
            call.End();
        }
        catch (Exception failure)
        {
            call.End(failure);

            // A cancellation that came before anything was sent has left the server's transaction open.
            var isLeftOpen = failure is OperationCanceledException && _state == State.Open && !_lease.Connection.IsBroken;
            if (isLeftOpen) await _lease.Connection.TryResetAsync();
            _state = State.Ended;
            if (failure is BoltException known) _leases.Report(_lease, known);
            throw;
        }
    }

    private void CheckUsable()
    {
        if (_state is State.Ended or State.Disposed) throw new UsageException("The transaction has ended. Begin another.");
    }
}

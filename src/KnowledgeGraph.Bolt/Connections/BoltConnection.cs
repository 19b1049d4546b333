using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using KnowledgeGraph.Bolt.Addresses;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.Queries;

namespace KnowledgeGraph.Bolt.Connections;

/// <summary>
/// One connection, used by one caller at a time: queue any number of messages, then <see cref="ExchangeAsync"/> sends
/// them in one write and receives all responses. It leaves the connection ready for the next exchange, or broken.
/// </summary>
internal sealed class BoltConnection : IAsyncDisposable
{
    private static readonly TimeSpan GoodbyeTime = TimeSpan.FromSeconds(1);

    private readonly Stream _stream;
    private readonly ConnectionOptions _options;
    private readonly TimeProvider _time;
    private readonly ProtocolFeature _features;
    private readonly Inbox _inbox;
    private readonly Outbox _outbox;
    private readonly RequestGuard _guard;
    private readonly ResponseReader _responses;
    private bool _inTransaction;
    private bool _willBeInTransaction;
    private bool _closed;

    public BoltConnection(Stream stream, ServerAddress address, ProtocolVersion version, ConnectionOptions options, TimeProvider time)
    {
        _stream = stream;
        _options = options;
        _time = time;
        _features = version.GetFeatures();
        _inbox = new Inbox(options.MaxMessageBytes);
        _outbox = new Outbox(options.MaxMessageBytes);
        _guard = new RequestGuard(stream, time, options.ResetTimeout);
        _responses = new ResponseReader(_guard, options.OnNotification);
        Address = address;
        Version = version;
        OpenedAt = IdleSince = time.GetTimestamp();
    }

    public ServerAddress Address { get; }

    public ProtocolVersion Version { get; }

    /// <summary>The server's agent, such as "Neo4j/5.26.0"; empty before it was greeted.</summary>
    public string Server => _responses.Greeting?.Server ?? "";

    /// <summary>When it was opened, by the clock.</summary>
    public long OpenedAt { get; }

    /// <summary>When it was last given back, by the clock.</summary>
    public long IdleSince { get; set; }

    /// <summary>When it was last lent, by the clock; 0 while nobody measures that.</summary>
    public long LentAt { get; set; }

    /// <summary>The credentials in force.</summary>
    public AuthToken? Auth { get; private set; }

    /// <summary>True if it is of no further use.</summary>
    public bool IsBroken => _guard.IsBroken;

    /// <summary>True if an explicit transaction is open on the server.</summary>
    public bool IsInTransaction => _inTransaction;

    /// <summary>The routing table that the last exchange brought.</summary>
    public RoutingTable? Routing => _responses.Routing;

    /// <summary>The bookmark that the last exchange brought; null if none, or if none was tracked.</summary>
    public string? Bookmark => _responses.Bookmark;

    /// <summary>Queues a request.</summary>
    /// <param name="request">The message.</param>
    /// <param name="sink">Who takes its rows.</param>
    /// <param name="isCommit">True if writes are kept by it.</param>
    /// <param name="text">The Cypher text whose rows it asks for.</param>
    /// <exception cref="UsageException">It cannot be written; all that was queued is taken back.</exception>
    public void Queue<TRequest>(in TRequest request, IRecordSink? sink = null, bool isCommit = false, ReadOnlyMemory<byte> text = default)
        where TRequest : struct, IRequest
    {
        try
        {
            var start = _outbox.Begin();
            request.Write(_outbox.Writer, _features);
            _outbox.End(start);
            _responses.Expect(new ExpectedResponse(TRequest.Tag, sink, isCommit, text));
            if (TRequest.Tag == MessageTag.Begin) _willBeInTransaction = true;
            else if (TRequest.Tag is MessageTag.Commit or MessageTag.Rollback or MessageTag.Reset) _willBeInTransaction = false;
        }
        catch
        {
            TakeBack();
            throw;
        }
    }

    /// <summary>Queues a query text, whose rows are pulled, or thrown away if nobody takes them.</summary>
    /// <param name="text">The query text.</param>
    /// <param name="sink">Who takes the rows.</param>
    /// <param name="header">The transaction to be made for it; null within an explicit one.</param>
    public void QueueText(in QueryText text, IRecordSink? sink, TransactionHeader? header)
    {
        Queue(new Run(text, header), sink);
        var isCommit = header is { Mode: AccessMode.Write };
        if (sink is null) Queue(new Discard(), sink: null, isCommit, text.Utf8);
        else Queue(new Pull(), sink, isCommit, text.Utf8);
    }

    /// <summary>Takes back all that is queued and not sent.</summary>
    public void TakeBack()
    {
        _outbox.Clear();
        _responses.Clear();
        _willBeInTransaction = _inTransaction;
    }

    /// <summary>Sends what is queued in one write and receives every response.</summary>
    /// <param name="timeout">After this long the requests are stopped.</param>
    /// <param name="isBookmarkTracked">True to keep the bookmark of what is committed.</param>
    /// <param name="cancellation">Stops the requests in the database too.</param>
    /// <exception cref="ServerException">A request failed; the ones after it were ignored.</exception>
    /// <exception cref="TransportException">The connection was lost or out of step, or time was up.</exception>
    /// <exception cref="OperationCanceledException">The requests were cancelled.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask ExchangeAsync(TimeSpan timeout, bool isBookmarkTracked, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            TakeBack();
            cancellation.ThrowIfCancellationRequested();
        }

        _responses.Begin();
        _responses.IsBookmarkTracked = isBookmarkTracked;
        await RoundTripAsync(timeout, cancellation);
        if (_responses.SinkFailure is { } thrown)
        {
            _inTransaction = _willBeInTransaction = false;
            ExceptionDispatchInfo.Throw(thrown);
        }

        // A stop that came too late to matter is no failure: what was committed stays committed. But it undoes a
        // transaction that was to stay open.
        var wasStopped = _guard.Reason != StopReason.None;
        if (_responses.Failure is null && !_responses.HasIgnored && !(wasStopped && _willBeInTransaction))
        {
            _inTransaction = _willBeInTransaction;
            return;
        }

        _inTransaction = _willBeInTransaction = false;
        if (Stopped(cancellation) is { } stopped) throw stopped;
        if (_responses.Failure is not { } failure)
        {
            _guard.Break();
            throw new TransportException(TransportFault.Protocol, $"{Address} ignored a request without a failure before it.");
        }

        if (failure.Request is MessageTag.Hello or MessageTag.Logon || failure.Error.IsAuthentication) _guard.Break();
        else await TryResetAsync();
        throw failure.Error;
    }

    /// <summary>Greets the server and gives the credentials, in one write.</summary>
    /// <exception cref="ServerException">The credentials are wrong.</exception>
    /// <exception cref="TransportException">The server is too old, or was lost.</exception>
    public async ValueTask GreetAsync(AuthToken auth, IReadOnlyDictionary<string, string>? routing, CancellationToken cancellation)
    {
        Queue(new Hello(_options.UserAgent, auth, routing, _options.OnNotification is not null));
        if (_features.HasFlag(ProtocolFeature.Logon)) Queue(new Logon(auth));
        try
        {
            await ExchangeAsync(_options.ConnectTimeout, isBookmarkTracked: false, cancellation);
        }
        finally
        {
            // An old server is named as such, whatever else it had to say.
            if (_responses.Greeting is { } greeting) ServerVersion.Check(greeting.Server, Address.ToString());
        }

        Auth = auth;
        _guard.Silence = _responses.Greeting?.Silence;
    }

    /// <summary>Changes the credentials in one round trip.</summary>
    /// <exception cref="ServerException">They are wrong; the connection is broken.</exception>
    public async ValueTask LogonAgainAsync(AuthToken auth, CancellationToken cancellation)
    {
        if (!_features.HasFlag(ProtocolFeature.Logon)) throw new UsageException($"Bolt {Version} cannot change credentials. Open the driver anew.");
        Queue(new Logoff());
        Queue(new Logon(auth));
        await ExchangeAsync(_options.ConnectTimeout, isBookmarkTracked: false, cancellation);
        Auth = auth;
    }

    /// <summary>Makes the connection ready again, or asks whether it still lives.</summary>
    /// <returns>False if it does not; it is broken then.</returns>
    public async ValueTask<bool> TryResetAsync()
    {
        Queue(new Reset());
        _responses.Begin();
        try
        {
            await RoundTripAsync(_options.ResetTimeout, CancellationToken.None);
            _inTransaction = false;
            if (_responses.Failure is not null || _guard.Reason != StopReason.None) _guard.Break();
        }
        catch (BoltException)
        {
            // Why it died is of no interest: it is replaced by another.
            _guard.Break();
        }

        return !IsBroken;
    }

    /// <summary>Says goodbye if that can still be done, and closes the stream.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_closed) return;
        _closed = true;
        if (!IsBroken)
        {
            TakeBack();
            Queue(new Goodbye());
            try
            {
                using var deadline = new Deadline(GoodbyeTime, _time);
                await _stream.WriteAsync(_outbox.Written, deadline.Token);
            }
            catch (Exception failure) when (IsTransport(failure) || failure is OperationCanceledException)
            {
                // A goodbye that nobody hears changes nothing.
            }
        }

        _guard.Break();
        _guard.Dispose();
        _inbox.Dispose();
        _outbox.Dispose();
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask RoundTripAsync(TimeSpan timeout, CancellationToken cancellation)
    {
        Task? sending = null;
        _guard.Begin(timeout);
        var registration = cancellation.UnsafeRegister(static guard => ((RequestGuard)guard!).Stop(StopReason.Cancelled), _guard);
        try
        {
            // A large flush may only end when we read: the server stops reading while nobody takes its answers.
            var flush = _guard.FlushAsync(_outbox.Written);
            if (!flush.IsCompleted) sending = flush.AsTask();
            else await flush;
            await ReceiveAsync();
            if (sending is not null) await sending;
            _outbox.Clear();
            if (_guard.TryEnd()) return;

            _responses.Expect(new ExpectedResponse(MessageTag.Reset, Sink: null, IsCommit: false));
            await ReceiveAsync();
            await _guard.EndResetAsync();
        }
        catch (Exception failure)
        {
            _guard.Break();
            if (sending is not null) await sending;
            throw Lost(failure, cancellation);
        }
        finally
        {
            await registration.DisposeAsync();
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask ReceiveAsync()
    {
        while (!_responses.IsComplete)
        {
            if (_inbox.TryRead(out var message))
            {
                _responses.Accept(message);
                continue;
            }

            var count = await _stream.ReadAsync(_inbox.GetFree());
            if (count == 0) throw new EndOfStreamException("the server closed the connection");
            _inbox.Advance(count);
            _guard.Received();
        }
    }

    private static bool IsTransport(Exception failure) => failure is IOException or ObjectDisposedException or SocketException or TransportException;

    private Exception Lost(Exception failure, CancellationToken cancellation)
    {
        if (_responses.SinkFailure is { } thrown) return thrown;
        if (Stopped(cancellation) is { } stopped) return stopped;
        if (failure is UsageException)
        {
            return new TransportException(
                TransportFault.Protocol, $"{Address} sent an answer of another form than Bolt {Version} has: {failure.Message}", failure);
        }

        if (failure is TransportException || !IsTransport(failure)) return failure;
        if (!_responses.IsCommitOwed) return new TransportException(TransportFault.Lost, $"The connection to {Address} was lost ({failure.Message}).", failure);
        return new TransportException(
            TransportFault.CommitUnknown,
            $"The connection to {Address} was lost while a commit was under way ({failure.Message}): whether it was kept is unknown. "
            + "Read before writing again.",
            failure);
    }

    private Exception? Stopped(CancellationToken cancellation) => _guard.Reason switch
    {
        StopReason.Cancelled => new OperationCanceledException("The query was cancelled, and stopped in the database.", cancellation),
        StopReason.Timeout => new TransportException(
            TransportFault.Timeout, $"A request to {Address} took longer than it may and was stopped. Ask for less, or raise its timeout."),
        StopReason.Silence => new TransportException(
            TransportFault.Lost, $"{Address} sent nothing for {_guard.Silence}, not even a sign of life, and counts as lost."),
        _ => null,
    };
}

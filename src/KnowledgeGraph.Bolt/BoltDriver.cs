using System.Runtime.CompilerServices;
using KnowledgeGraph.Bolt.Addresses;
using KnowledgeGraph.Bolt.Connections;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.Pooling;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Bolt.Routing;
using KnowledgeGraph.Bolt.Transactions;

namespace KnowledgeGraph.Bolt;

/// <summary>
/// A client of one Neo4j server or cluster: the entry to this project. One driver serves a whole process; it is safe for
/// any number of callers at once and holds the connections.
/// </summary>
/// <remarks>
/// The way of a request: <c>Transactions</c> (what is run, and again after transient errors), <c>Routing</c> (on which
/// server), <c>Pooling</c> (over which connection), <c>Connections</c> (in which exchange), <c>Messages</c> and
/// <c>PackStream</c> (as which bytes). Rows come back from the receive buffer into the caller's sinks.
/// </remarks>
public sealed class BoltDriver : IAsyncDisposable
{
    private readonly TimeProvider _time;
    private readonly TimeSpan _requestTimeout;
    private readonly ServerPools _pools;
    private readonly IServers _servers;
    private readonly Leases _leases;
    private readonly Pipeline _pipeline;
    private readonly Retries _retries;
    private AuthToken _auth;

    private BoltDriver(BoltOptions options, BoltUri uri, Dial dial, OtherEncryption? other)
    {
        _time = options.Time;
        _requestTimeout = options.RequestTimeout;
        _auth = options.Auth;
        Dictionary<string, string>? context =
            uri.IsRouted ? new(uri.Context, StringComparer.Ordinal) { ["address"] = uri.Address.ToString() } : null;
        var connector = new Connector(options.Connection, _time, context, dial, other);
        _pools = new ServerPools(address => new ConnectionPool(address, options.Pool, _time, () => Volatile.Read(ref _auth), connector.OpenAsync));
        _servers = context is null ? new SingleServer(_pools.For(uri.Address)) : NewRouter(uri.Address, context, options);
        _leases = new Leases(_servers);
        _pipeline = new Pipeline(options.Database, options.MaxTextsPerFlush, _time, _leases);
        _retries = new Retries(options.Retry, _time, options.Seed);
    }

    /// <summary>How the connections stand.</summary>
    public PoolStatistics Statistics => _pools.Statistics;

    /// <summary>Makes a driver. Nothing is sent yet: <see cref="VerifyAsync"/> asks whether the server is there.</summary>
    /// <exception cref="UsageException">An option is wrong; the message names it.</exception>
    public static BoltDriver Open(BoltOptions options)
    {
        var uri = Check(options);
        var opposite = new Dialer(uri.Encryption == Encryption.None ? Encryption.AnyCertificate : Encryption.None, roots: null);
        var dialer = new Dialer(uri.Encryption, options.Connection.TrustedRoots);
        return new BoltDriver(options, uri, dialer.DialAsync, new OtherEncryption(uri.Encryption, opposite.DialAsync));
    }

    /// <summary>Checks options without making a driver.</summary>
    /// <exception cref="UsageException">One is wrong; the message names it.</exception>
    public static void CheckOptions(BoltOptions options) => Check(options);

    internal static BoltDriver Open(BoltOptions options, Dial dial) => new(options, Check(options), dial, other: null);

    /// <summary>Connects, and says to what.</summary>
    /// <exception cref="BoltException">The server is out of reach, too old or refuses the credentials.</exception>
    public async ValueTask<ServerInfo> VerifyAsync(CancellationToken cancellation = default)
    {
        var lease = await _leases.TakeAsync(RunOptions.Read, _requestTimeout, cancellation);
        try
        {
            return new ServerInfo(lease.Connection.Address, lease.Connection.Server, lease.Connection.Version);
        }
        finally
        {
            lease.GiveBack();
        }
    }

    /// <summary>Runs one query text by itself; see the other overload.</summary>
    /// <exception cref="BoltException">It failed.</exception>
    public ValueTask<Bookmarks> RunAsync(
        QueryText text, IRecordSink? sink = null, RunOptions? options = null, CancellationToken cancellation = default) =>
        RunAsync(new[] { text }, new[] { sink }, options, cancellation);

    /// <summary>
    /// Sends all query texts in one write and hands their rows to the sinks in one round trip: a single one commits
    /// itself, several share one transaction. Reading work is repeated after transient errors, writing work is not.
    /// </summary>
    /// <param name="texts">The query texts; none does nothing.</param>
    /// <param name="sinks">One for each, null where nobody reads; null if nobody reads any.</param>
    /// <param name="options">Reading or writing, and how; null for <see cref="RunOptions.Read"/>.</param>
    /// <param name="cancellation">Stops the work, in the database too.</param>
    /// <returns>The bookmark of writing work, and of reading work if it was asked for.</returns>
    /// <exception cref="ServerException">The server refused a query text.</exception>
    /// <exception cref="TransportException">The server is out of reach, was lost, or was too slow.</exception>
    /// <exception cref="UsageException">
    /// The request cannot be sent: its parameters are not one whole map, a text has a lone surrogate, or it is too large.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ValueTask<Bookmarks> RunAsync(
        IReadOnlyList<QueryText> texts, IReadOnlyList<IRecordSink?>? sinks, RunOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= RunOptions.Read;
        _pipeline.Check(texts, sinks);
        if (texts.Count == 0) return new(Bookmarks.None);
        return options.Mode == AccessMode.Read
            ? RepeatAsync(texts, sinks, options, isManaged: false, cancellation)
            : _pipeline.RunOnceAsync(texts, sinks, options, TimeOf(options), isManaged: false, cancellation);
    }

    /// <summary>
    /// Sends all query texts in one write as one writing transaction, and repeats it after transient errors, whose work was certainly
    /// not kept.
    /// </summary>
    /// <param name="texts">The query texts; none does nothing.</param>
    /// <param name="sinks">One for each, null where nobody reads; null if nobody reads any.</param>
    /// <param name="options">How; the mode is writing whatever it says.</param>
    /// <param name="cancellation">Stops the work, in the database too.</param>
    /// <returns>The bookmark.</returns>
    /// <exception cref="BoltException">
    /// It failed for good; with <see cref="TransportFault.CommitUnknown"/> nobody knows whether it was kept.
    /// </exception>
    public ValueTask<Bookmarks> WriteAsync(
        IReadOnlyList<QueryText> texts, IReadOnlyList<IRecordSink?>? sinks, RunOptions? options = null, CancellationToken cancellation = default)
    {
        _pipeline.Check(texts, sinks);
        return texts.Count == 0 ? new(Bookmarks.None) : RepeatAsync(texts, sinks, Writing(options), isManaged: true, cancellation);
    }

    /// <summary>Runs work in a writing transaction, commits it, and repeats all of it after transient errors: the work must bear that.</summary>
    /// <param name="work">What to do; what it throws undoes the transaction and reaches the caller.</param>
    /// <param name="options">How; the mode is writing whatever it says.</param>
    /// <param name="cancellation">Stops the work, in the database too.</param>
    /// <returns>The bookmark.</returns>
    /// <exception cref="BoltException">
    /// It failed for good; with <see cref="TransportFault.CommitUnknown"/> nobody knows whether it was kept.
    /// </exception>
    public async ValueTask<Bookmarks> WriteAsync(
        Func<BoltTransaction, CancellationToken, ValueTask> work, RunOptions? options = null, CancellationToken cancellation = default)
    {
        var run = Writing(options);
        var attempts = _retries.Start();
        while (true)
        {
            TimeSpan delay;
            try
            {
                await using var transaction = await BeginAsync(run, cancellation);
                await work(transaction, cancellation);
                return await transaction.CommitAsync(cancellation);
            }
            catch (BoltException failure) when (_retries.TryAgain(failure, run.Retry, TimeSpan.MaxValue, ref attempts, out delay))
            {
                // The failure has decided how long to wait.
            }

            await _retries.WaitAsync(delay, cancellation);
        }
    }

    /// <summary>Opens a transaction that the caller ends. Nothing is repeated.</summary>
    /// <exception cref="BoltException">No connection can be had.</exception>
    public async ValueTask<BoltTransaction> BeginAsync(RunOptions? options = null, CancellationToken cancellation = default)
    {
        var run = options ?? RunOptions.Read;
        var timeout = TimeOf(run);
        return new BoltTransaction(_pipeline, run, timeout, _leases, await _leases.TakeAsync(run, timeout, cancellation));
    }

    /// <summary>Changes the credentials, as when a token is renewed: connections take the new ones over when they are next used.</summary>
    public void UseAuth(AuthToken auth) => Volatile.Write(ref _auth, auth);

    /// <summary>Closes the connections; those in use when they come back.</summary>
    public async ValueTask DisposeAsync()
    {
        await _pools.DisposeAsync();
        (_servers as IDisposable)?.Dispose();
    }

    private TimeSpan TimeOf(RunOptions run) => run.Timeout ?? _requestTimeout;

    private Router NewRouter(ServerAddress seed, Dictionary<string, string> context, BoltOptions options)
    {
        var tables = new TableSource(context, options.Database, options.Pool.AcquireTimeout, options.Connection.ConnectTimeout, _pools);
        return new Router(seed, tables, _time, _pools);
    }

    private static BoltUri Check(BoltOptions options)
    {
        options.Check();
        return BoltUri.Parse(options.Uri);
    }

    private static RunOptions Writing(RunOptions? options) => options switch
    {
        null => RunOptions.Write,
        { Mode: AccessMode.Write } => options,
        _ => options with { Mode = AccessMode.Write },
    };

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Bookmarks> RepeatAsync(
        IReadOnlyList<QueryText> texts, IReadOnlyList<IRecordSink?>? sinks, RunOptions options, bool isManaged, CancellationToken cancellation)
    {
        var attempts = _retries.Start();
        var whole = TimeOf(options);
        var left = whole;
        while (true)
        {
            TimeSpan delay;
            try
            {
                return await _pipeline.RunOnceAsync(texts, sinks, options, left, isManaged, cancellation);
            }
            catch (BoltException failure) when (_retries.TryAgain(failure, options.Retry, whole, ref attempts, out delay))
            {
                // The failure has decided how long to wait.
            }

            await _retries.WaitAsync(delay, cancellation);
            left = Deadline.Left(whole, _time.GetElapsedTime(attempts.StartedAt));
        }
    }
}

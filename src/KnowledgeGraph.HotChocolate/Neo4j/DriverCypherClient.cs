using KnowledgeGraph.Bolt;
using KnowledgeGraph.Query.Backends.Neo4j;
using KnowledgeGraph.Query.Backends.Neo4j.Clients;
using KnowledgeGraph.Query.Stores;
using KnowledgeGraph.Storage;
using Neo4j.Driver;
using AccessMode = Neo4j.Driver.AccessMode;
using Bookmarks = Neo4j.Driver.Bookmarks;

namespace KnowledgeGraph.HotChocolate.Neo4j;

/// <summary>
/// The client over Neo4j.Driver. Reads are one auto-commit statement, or a managed transaction where there are several or one has to be
/// repeated; writes are managed transactions. The driver cannot stop a statement under way. Who cancels a read, or whose time is up, leaves
/// at once, and the database ends it by the transaction's own timeout; a write that is cancelled ends after the statement that it is at.
/// </summary>
internal sealed class DriverCypherClient : ICypherClient
{
    private static readonly Version Oldest = new(5, 23);

    private readonly IDriver _driver;
    private readonly ClientFailures _failures;
    private readonly string? _database;

    // Reads wait for this client's own writes alone; each write follows the ones before, so the last mark is enough.
    private Bookmarks _written = Bookmarks.From();
    private volatile bool _isAway;
    private int _outages;

    /// <summary>A client; nothing is sent yet.</summary>
    public DriverCypherClient(Neo4jOptions options)
    {
        (Address, Limits) = (options.Uri.Split('?')[0], options.Limits);
        _failures = new ClientFailures(Address);
        _database = options.Database;
        _driver = GraphDatabase.Driver(
            options.Uri,
            options.User is { } user ? AuthTokens.Basic(user, options.Password ?? "") : AuthTokens.None,
            config => config
                .WithMaxConnectionPoolSize(Limits.Connections)
                .WithConnectionAcquisitionTimeout(Limits.ConnectionWait)
                .WithConnectionTimeout(Limits.ConnectTimeout)
                .WithMaxTransactionRetryTime(Limits.RetryTime)
                .WithFetchSize(Config.Infinite)
                .WithNotificationsDisabled()
                .WithUserAgent($"KnowledgeGraph/{ProductVersion.Text}"));
    }

    /// <inheritdoc/>
    public string Address { get; }

    /// <inheritdoc/>
    public Neo4jLimits Limits { get; }

    /// <inheritdoc/>
    public int Outages => Volatile.Read(ref _outages);

    /// <inheritdoc/>
    public async ValueTask<string> VerifyAsync(CancellationToken cancellation)
    {
        try
        {
            var agent = (await _driver.GetServerInfoAsync().WaitAsync(cancellation)).Agent;
            if (Version.TryParse(agent.Split('/', '-')[^1], out var version) && version >= Oldest) return agent;
            throw new StoreFailureException($"Neo4j at {Address} is {agent}; this program needs 5.23 or newer.");
        }
        catch (Neo4jException failure)
        {
            var known = DriverFailures.Of(failure);
            if (known.IsTransient && _failures.Find(known, TimeSpan.Zero) is { } passing) throw passing;
            throw new StoreFailureException(_failures.OnConnecting(known), failure);
        }
    }

    /// <inheritdoc/>
    public async ValueTask RunAsync(IReadOnlyList<Statement> statements, IReadOnlyList<IRecordSink?> sinks, TimeSpan timeout, CancellationToken cancellation)
    {
        var reader = new RowReader(cancellation);
        try
        {
            await ReadAsync(reader, statements, sinks, timeout).WaitAsync(timeout, cancellation);
            _isAway = false;
        }
        catch (Exception failure) when (DriverFailures.Find(failure) is { } known)
        {
            if (known is TransportException { IsTransient: true }) Miss();
            throw _failures.Find(known, timeout) ?? (Exception)known;
        }
        finally
        {
            reader.Leave();
        }
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(Func<ICypherTransaction, CancellationToken, ValueTask> work, TimeSpan timeout, CancellationToken cancellation)
    {
        await using var session = Open(AccessMode.Write);
        try
        {
            await session.ExecuteWriteAsync(runner => DriverFailures.UnwrapAsync(work(new DriverTransaction(runner), cancellation)), Limited(timeout));
            if (session.LastBookmarks is { Values.Length: > 0 } mark) Volatile.Write(ref _written, mark);
        }
        catch (Exception failure) when (DriverFailures.Find(failure) is { } known)
        {
            throw _failures.Find(known, timeout) ?? (Exception)known;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _driver.DisposeAsync();

    // The session is closed by the work itself, however long after its caller has left: no other may use it meanwhile.
    private async Task ReadAsync(RowReader reader, IReadOnlyList<Statement> statements, IReadOnlyList<IRecordSink?> sinks, TimeSpan timeout)
    {
        await using var session = Open(AccessMode.Read);
        if (statements.Count == 1 || _isAway)
        {
            try
            {
                await ReadOnceAsync(session, reader, statements, sinks, timeout);
                return;
            }
            catch (Neo4jException failure) when (failure.IsRetriable && !_isAway)
            {
                // What follows repeats it for as long as that may help.
            }
        }

        await session.ExecuteReadAsync(runner => reader.ReadAllAsync(runner, statements, sinks), Limited(timeout));
    }

    private static async Task ReadOnceAsync(
        IAsyncSession session, RowReader reader, IReadOnlyList<Statement> statements, IReadOnlyList<IRecordSink?> sinks, TimeSpan timeout)
    {
        if (statements.Count == 1)
        {
            await reader.ReadAsync(await session.RunAsync(RowReader.QueryOf(statements[0]), Limited(timeout)), sinks[0]);
            return;
        }

        await using var transaction = await session.BeginTransactionAsync(Limited(timeout));
        await reader.ReadAllAsync(transaction, statements, sinks);
        await transaction.CommitAsync();
    }

    private IAsyncSession Open(AccessMode mode) => _driver.AsyncSession(session =>
    {
        session.WithDefaultAccessMode(mode).WithBookmarks(Volatile.Read(ref _written));
        if (_database is not null) session.WithDatabase(_database);
    });

    private static Action<TransactionConfigBuilder> Limited(TimeSpan timeout) => transaction => transaction.WithTimeout(TimeSpan.FromMilliseconds(Math.Ceiling(timeout.TotalMilliseconds)));

    private void Miss()
    {
        if (_isAway) return;
        _isAway = true;
        Interlocked.Increment(ref _outages);
    }
}

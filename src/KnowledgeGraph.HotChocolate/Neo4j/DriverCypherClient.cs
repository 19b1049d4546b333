using KnowledgeGraph.Bolt.Connections;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Neo4j.Clients;
using Neo4j.Driver;
using AccessMode = Neo4j.Driver.AccessMode;
using Bookmarks = Neo4j.Driver.Bookmarks;

namespace KnowledgeGraph.HotChocolate.Neo4j;

/// <summary>
/// The client over Neo4j.Driver. Reads are one auto-commit query text, or a managed transaction where there are several or one has to be
/// repeated; writes are managed transactions. The driver cannot stop a query text under way. Who cancels a read, or whose time is up, leaves
/// at once, and the database ends it by the transaction's own timeout; a write that is cancelled ends after the query text that it is at.
/// </summary>
internal sealed class DriverCypherClient(Neo4jOptions options) : CypherClient(options)
{
    private readonly IDriver _driver = GraphDatabase.Driver(
        options.Uri,
        options.User is { } user ? AuthTokens.Basic(user, options.Password ?? "") : AuthTokens.None,
        config => config
            .WithMaxConnectionPoolSize(options.Limits.Connections)
            .WithConnectionAcquisitionTimeout(options.Limits.ConnectionWait)
            .WithConnectionTimeout(options.Limits.ConnectTimeout)
            .WithMaxTransactionRetryTime(options.Limits.RetryTime)
            .WithFetchSize(Config.Infinite)
            .WithNotificationsDisabled()
            .WithUserAgent($"KnowledgeGraph/{ProductVersion.Text}"));

    private readonly string? _database = options.Database;

    // Reads wait for this client's own writes alone; each write follows the ones before, so the last mark is enough.
    private Bookmarks _written = Bookmarks.From();

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => _driver.DisposeAsync();

    /// <inheritdoc/>
    protected override async ValueTask<string> ConnectAsync(CancellationToken cancellation)
    {
        var asked = _driver.GetServerInfoAsync().WaitAsync(cancellation);
        await DriverFailures.TellAsync(asked);
        var agent = (await asked).Agent;
        ServerVersion.Check(agent, Address);
        return agent;
    }

    /// <inheritdoc/>
    protected override async ValueTask ReadAsync(
        IReadOnlyList<QueryText> texts, IReadOnlyList<IRecordSink?> sinks, TimeSpan timeout, CancellationToken cancellation)
    {
        var reader = new RowReader(cancellation);
        try
        {
            await DriverFailures.TellAsync(ReadAsync(reader, texts, sinks, timeout).WaitAsync(timeout, cancellation));
        }
        finally
        {
            reader.Leave();
        }
    }

    /// <inheritdoc/>
    protected override async ValueTask CommitAsync(
        Func<ICypherTransaction, CancellationToken, ValueTask> work, TimeSpan timeout, CancellationToken cancellation)
    {
        await using var session = Open(AccessMode.Write);
        await DriverFailures.TellAsync(session.ExecuteWriteAsync(runner => work(new Transaction(runner), cancellation).AsTask(), Limited(timeout)));
        if (session.LastBookmarks is { Values.Length: > 0 } mark) Volatile.Write(ref _written, mark);
    }

    // The session is closed by the work itself, however long after its caller has left: no other may use it meanwhile.
    private async Task ReadAsync(RowReader reader, IReadOnlyList<QueryText> texts, IReadOnlyList<IRecordSink?> sinks, TimeSpan timeout)
    {
        // While the server is known to be gone this is tried once; what follows is repeated for as long as it may help.
        if (IsAway) await _driver.GetServerInfoAsync();
        await using var session = Open(AccessMode.Read);
        if (texts.Count == 1)
        {
            try
            {
                await reader.ReadAsync(await session.RunAsync(RowReader.QueryOf(texts[0]), Limited(timeout)), sinks[0]);
                return;
            }
            catch (Neo4jException failure) when (failure.IsRetriable)
            {
                // The managed transaction repeats it.
            }
        }

        await session.ExecuteReadAsync(runner => reader.ReadAllAsync(runner, texts, sinks), Limited(timeout));
    }

    private IAsyncSession Open(AccessMode mode) => _driver.AsyncSession(session =>
    {
        session.WithDefaultAccessMode(mode).WithBookmarks(Volatile.Read(ref _written));
        if (_database is not null) session.WithDatabase(_database);
    });

    private static Action<TransactionConfigBuilder> Limited(TimeSpan timeout) =>
        transaction => transaction.WithTimeout(TimeSpan.FromMilliseconds(Math.Ceiling(timeout.TotalMilliseconds)));

    // What fails goes back to the driver as its own, which repeats what it knows to be transient.
    private sealed class Transaction(IAsyncQueryRunner runner) : ICypherTransaction
    {
        public ValueTask RunAsync(IReadOnlyList<QueryText> texts, IReadOnlyList<IRecordSink?>? sinks, CancellationToken cancellation) =>
            new(new RowReader(cancellation).ReadAllAsync(runner, texts, sinks));
    }
}

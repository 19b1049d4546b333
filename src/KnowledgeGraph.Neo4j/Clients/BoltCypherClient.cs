using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Connections;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.Pooling;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Bolt.Transactions;
using KnowledgeGraph.Model.Stores;

namespace KnowledgeGraph.Neo4j.Clients;

/// <summary>The client over the product's own Bolt driver.</summary>
public sealed class BoltCypherClient : CypherClient
{
    private readonly BoltDriver _driver;
    private readonly RetryPolicy _retry;

    // The marks of this client's last writes: reads wait for these alone, so that what one reader saw never holds up another.
    private Bookmarks _written = Bookmarks.None;
    private RunOptions _reading = RunOptions.Read;

    private BoltCypherClient(BoltDriver driver, Neo4jOptions options) : base(options) =>
        (_driver, _retry) = (driver, new RetryPolicy { Time = options.Limits.ReadRetryTime });

    /// <summary>How the connections stand.</summary>
    internal PoolStatistics Statistics => _driver.Statistics;

    /// <summary>Makes a client. Nothing is sent yet.</summary>
    /// <exception cref="UsageException">The address or another setting is wrong; the message names it.</exception>
    public static BoltCypherClient Open(Neo4jOptions options) => new(BoltDriver.Open(Options(options)), options);

    /// <summary>Checks an address and the other settings without connecting.</summary>
    /// <exception cref="UsageException">One is wrong; the message names it.</exception>
    internal static void Check(Neo4jOptions options) => BoltDriver.CheckOptions(Options(options));

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => _driver.DisposeAsync();

    /// <inheritdoc/>
    protected override async ValueTask<string> ConnectAsync(CancellationToken cancellation) => (await _driver.VerifyAsync(cancellation)).Agent;

    /// <inheritdoc/>
    protected override async ValueTask ReadAsync(
        IReadOnlyList<QueryText> texts, IReadOnlyList<IRecordSink?> sinks, TimeSpan timeout, CancellationToken cancellation) =>
        await _driver.RunAsync(texts, sinks, Reading(timeout), cancellation);

    /// <inheritdoc/>
    protected override async ValueTask CommitAsync(
        Func<ICypherTransaction, CancellationToken, ValueTask> work, TimeSpan timeout, CancellationToken cancellation)
    {
        var options = RunOptions.Write with { Timeout = timeout, Bookmarks = Volatile.Read(ref _written) };
        See(await _driver.WriteAsync((transaction, stop) => work(new Transaction(transaction), stop), options, cancellation));
    }

    // Reads hardly ever differ in their options, so one instance serves them all until a write or another timeout comes.
    private RunOptions Reading(TimeSpan timeout)
    {
        var written = Volatile.Read(ref _written);
        var retry = IsAway ? RetryPolicy.Never : _retry;
        var reading = Volatile.Read(ref _reading);
        if (reading.Timeout == timeout && ReferenceEquals(reading.Bookmarks, written) && ReferenceEquals(reading.Retry, retry)) return reading;
        reading = new RunOptions { Timeout = timeout, Bookmarks = written, Retry = retry };
        Volatile.Write(ref _reading, reading);
        return reading;
    }

    // A write follows all that this client wrote before, so that its mark alone is enough; of two at once both are kept.
    private void See(Bookmarks mark)
    {
        if (mark.IsEmpty) return;
        while (true)
        {
            var before = Volatile.Read(ref _written);
            var next = Bookmarks.Of(before.Marks.TakeLast(1).Concat(mark.Marks));
            if (ReferenceEquals(Interlocked.CompareExchange(ref _written, next, before), before)) return;
        }
    }

    private static BoltOptions Options(Neo4jOptions options) => new()
    {
        Uri = options.Uri,
        Auth = options.User is { } user ? AuthToken.Basic(user, options.Password ?? "") : AuthToken.None,
        Database = options.Database,
        Connection = new ConnectionOptions
        {
            UserAgent = $"KnowledgeGraph/{ProductVersion.Text}",
            ConnectTimeout = options.Limits.ConnectTimeout,
            ResetTimeout = options.Limits.StopTimeout,
            OnNotification = options.OnNotice is { } tell ? new Notices(tell).Receive : null,
        },
        Pool = new PoolOptions { Connections = options.Limits.Connections, AcquireTimeout = options.Limits.ConnectionWait },
        Retry = new RetryPolicy { Time = options.Limits.RetryTime },
        Time = options.Time,
    };

    private sealed class Transaction(BoltTransaction transaction) : ICypherTransaction
    {
        public ValueTask RunAsync(IReadOnlyList<QueryText> texts, IReadOnlyList<IRecordSink?>? sinks, CancellationToken cancellation) =>
            transaction.RunAsync(texts, sinks, cancellation);
    }
}

using KnowledgeGraph.Bolt;
using KnowledgeGraph.Query.Stores;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Query.Backends.Neo4j.Clients;

/// <summary>The client over the product's own Bolt driver.</summary>
public sealed class BoltCypherClient : ICypherClient
{
    private readonly BoltDriver _driver;
    private readonly ClientFailures _failures;

    // The marks of this client's last writes: reads wait for these alone, so that what one reader saw never holds up another.
    private Bookmarks _written = Bookmarks.None;
    private RunOptions _reading = RunOptions.Read;
    private readonly RetryPolicy _retry;

    // Whether the last read found no server. Until one is answered each is tried once: nobody waits for a server that is known to be gone.
    private volatile bool _isAway;
    private int _outages;

    private BoltCypherClient(BoltDriver driver, Neo4jOptions options)
    {
        (_driver, Address, Limits) = (driver, options.Uri.Split('?')[0], options.Limits);
        _retry = new RetryPolicy { Time = options.Limits.ReadRetryTime };
        _failures = new ClientFailures(Address);
    }

    /// <inheritdoc/>
    public string Address { get; }

    /// <inheritdoc/>
    public Neo4jLimits Limits { get; }

    /// <inheritdoc/>
    public int Outages => Volatile.Read(ref _outages);

    /// <summary>How the connections stand.</summary>
    internal PoolStatistics Statistics => _driver.Statistics;

    /// <summary>Makes a client. Nothing is sent yet.</summary>
    /// <exception cref="UsageException">The address or another setting is wrong; the message names it.</exception>
    public static BoltCypherClient Open(Neo4jOptions options) => new(BoltDriver.Open(Options(options)), options);

    /// <summary>Checks an address and the other settings without connecting.</summary>
    /// <exception cref="UsageException">One is wrong; the message names it.</exception>
    internal static void Check(Neo4jOptions options) => BoltDriver.CheckOptions(Options(options));

    /// <inheritdoc/>
    public async ValueTask<string> VerifyAsync(CancellationToken cancellation)
    {
        try
        {
            return (await _driver.VerifyAsync(cancellation)).Agent;
        }
        catch (BoltException failure) when (failure.IsTransient)
        {
            throw _failures.Find(failure, TimeSpan.Zero)!;
        }
        catch (BoltException failure)
        {
            throw new StoreFailureException(_failures.OnConnecting(failure), failure);
        }
    }

    /// <inheritdoc/>
    public async ValueTask RunAsync(IReadOnlyList<Statement> statements, IReadOnlyList<IRecordSink?> sinks, TimeSpan timeout, CancellationToken cancellation)
    {
        try
        {
            await _driver.RunAsync(statements, sinks, Reading(timeout), cancellation);
            if (_isAway) _isAway = false;
        }
        catch (BoltException failure)
        {
            if (failure is TransportException { Fault: TransportFault.Unreachable or TransportFault.Lost }) Miss();
            else if (failure is ServerException) _isAway = false;
            if (_failures.Find(failure, timeout) is { } known) throw known;
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(Func<ICypherTransaction, CancellationToken, ValueTask> work, TimeSpan timeout, CancellationToken cancellation)
    {
        try
        {
            var options = RunOptions.Write with { Timeout = timeout, Bookmarks = Volatile.Read(ref _written) };
            See(await _driver.WriteAsync((transaction, stop) => work(new Transaction(transaction), stop), options, cancellation));
        }
        catch (BoltException failure)
        {
            if (_failures.Find(failure, timeout) is { } known) throw known;
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _driver.DisposeAsync();

    private void Miss()
    {
        if (_isAway) return;
        _isAway = true;
        Interlocked.Increment(ref _outages);
    }

    // Reads hardly ever differ in their options, so one instance serves them all until a write or another timeout comes.
    private RunOptions Reading(TimeSpan timeout)
    {
        var written = Volatile.Read(ref _written);
        var retry = _isAway ? RetryPolicy.Never : _retry;
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
        UserAgent = $"KnowledgeGraph/{ProductVersion.Text}",
        Pool = new PoolOptions { Connections = options.Limits.Connections, AcquireTimeout = options.Limits.ConnectionWait },
        ConnectTimeout = options.Limits.ConnectTimeout,
        ResetTimeout = options.Limits.StopTimeout,
        Retry = new RetryPolicy { Time = options.Limits.RetryTime },
        OnNotification = options.OnNotice is { } tell ? new Notices(tell).Receive : null,
        Time = options.Time,
    };

    private sealed class Transaction(BoltTransaction transaction) : ICypherTransaction
    {
        public ValueTask RunAsync(IReadOnlyList<Statement> statements, IReadOnlyList<IRecordSink?>? sinks, CancellationToken cancellation) =>
            transaction.RunAsync(statements, sinks, cancellation);
    }
}

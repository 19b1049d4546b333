using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Neo4j.Limits;
using KnowledgeGraph.Records.Errors;

namespace KnowledgeGraph.Neo4j.Clients;

/// <summary>
/// What every client has in common: failures in the words of users, and the count of outages. A driver under it throws
/// <see cref="BoltException"/>.
/// </summary>
/// <param name="options">Which server.</param>
public abstract class CypherClient(Neo4jOptions options) : ICypherClient
{
    private readonly ClientFailures _failures = new(AddressOf(options));
    private readonly ServerReports _reports = new(options.OnNews, AddressOf(options), options.Time);
    private volatile bool _isAway;
    private int _outages;

    /// <inheritdoc/>
    public string Address { get; } = AddressOf(options);

    /// <inheritdoc/>
    public Neo4jLimits Limits { get; } = options.Limits;

    /// <inheritdoc/>
    public int Outages => Volatile.Read(ref _outages);

    /// <summary>Whether the last read found no server. Until one is answered each is tried once: nobody waits for a server that is known to be gone.</summary>
    protected bool IsAway => _isAway;

    /// <inheritdoc/>
    public void Tell(string trouble) => options.OnNews?.Invoke(new ServerNews(trouble, IsTrouble: true, MayPass: false));

    /// <inheritdoc/>
    public async ValueTask<string> VerifyAsync(CancellationToken cancellation)
    {
        try
        {
            var server = await ConnectAsync(cancellation);
            _reports.Well();
            return server;
        }
        catch (BoltException failure) when (failure.IsTransient)
        {
            throw Told(failure, TimeSpan.Zero);
        }
        catch (BoltException failure)
        {
            throw new StoreFailureException(_failures.OnConnecting(failure), failure);
        }
    }

    /// <inheritdoc/>
    public async ValueTask RunAsync(IReadOnlyList<QueryText> texts, IReadOnlyList<IRecordSink?> sinks, TimeSpan timeout, CancellationToken cancellation)
    {
        try
        {
            await ReadAsync(texts, sinks, timeout, cancellation);
            if (_isAway) Return();
        }
        catch (BoltException failure)
        {
            if (failure is TransportException { Fault: TransportFault.Unreachable or TransportFault.Lost }) Miss();
            else if (failure is ServerException && _isAway) Return();
            throw Told(failure, timeout);
        }
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(Func<ICypherTransaction, CancellationToken, ValueTask> work, TimeSpan timeout, CancellationToken cancellation)
    {
        try
        {
            await CommitAsync(work, timeout, cancellation);
        }
        catch (BoltException failure)
        {
            throw Told(failure, timeout);
        }
    }

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Connects to a server that is new enough, and gives the name and version that it calls itself by.</summary>
    /// <exception cref="BoltException">That failed.</exception>
    protected abstract ValueTask<string> ConnectAsync(CancellationToken cancellation);

    /// <summary><see cref="ICypherClient.RunAsync"/> by the driver.</summary>
    /// <exception cref="BoltException">That failed.</exception>
    protected abstract ValueTask ReadAsync(IReadOnlyList<QueryText> texts, IReadOnlyList<IRecordSink?> sinks, TimeSpan timeout, CancellationToken cancellation);

    /// <summary><see cref="ICypherClient.WriteAsync"/> by the driver.</summary>
    /// <exception cref="BoltException">That failed.</exception>
    protected abstract ValueTask CommitAsync(Func<ICypherTransaction, CancellationToken, ValueTask> work, TimeSpan timeout, CancellationToken cancellation);

    private static string AddressOf(Neo4jOptions options) => options.Uri.Split('?')[0];

    // What keeps everybody from an answer is told to operators; what one operation asked too much of is not.
    private Exception Told(BoltException failure, TimeSpan timeout)
    {
        if (_failures.Find(failure, timeout) is not { } known) return _failures.OfTexts(failure);
        if (known.Errors[0].Code == ErrorCode.StoreUnavailable) _reports.Trouble(OperatorReason.Of(known), failure.IsTransient);
        return known;
    }

    private void Return()
    {
        _isAway = false;
        _reports.Well();
    }

    private void Miss()
    {
        if (_isAway) return;
        _isAway = true;
        Interlocked.Increment(ref _outages);
    }
}

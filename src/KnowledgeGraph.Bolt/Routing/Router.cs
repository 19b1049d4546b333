namespace KnowledgeGraph.Bolt;

/// <summary>
/// The servers of a neo4j:// address, found through a routing table that is fetched when there is none, when it has
/// expired, or when a loss has left nobody for the work at hand. One fetch at a time; the others wait for its table.
/// </summary>
/// <param name="seed">The address given, asked first, and last when all known routers fail.</param>
/// <param name="context">The routing context, the seed's own address included.</param>
/// <param name="options">The driver's options.</param>
/// <param name="pools">The pools.</param>
internal sealed class Router(ServerAddress seed, IReadOnlyDictionary<string, string> context, BoltOptions options, ServerPools pools) : IServers, IDisposable
{
    private readonly SemaphoreSlim _fetching = new(1, 1);
    private volatile Known? _known;
    private int _turn;

    public async ValueTask<ConnectionPool> ChooseAsync(AccessMode mode, Bookmarks bookmarks, TimeSpan within, CancellationToken cancellation)
    {
        var known = _known;
        if (!IsGood(known, mode)) known = await FetchWithinAsync(mode, bookmarks, within, cancellation);
        return LeastUsed(known!.Table.For(mode));
    }

    public void Report(ServerAddress server, BoltException failure)
    {
        if (_known is not { } known) return;
        if (failure is ServerException { IsNotLeader: true }) _known = known with { Table = known.Table.WithoutWriter(server) };
        else if (failure is TransportException { Fault: TransportFault.Unreachable or TransportFault.Lost or TransportFault.CommitUnknown }) _known = known with { Table = known.Table.Without(server) };
    }

    public void Dispose() => _fetching.Dispose();

    /// <summary>Of servers used equally little, each gets its turn.</summary>
    private ConnectionPool LeastUsed(IReadOnlyList<ServerAddress> servers)
    {
        var turn = (uint)Interlocked.Increment(ref _turn);
        ConnectionPool? best = null;
        var bestUse = int.MaxValue;
        for (var i = 0; i < servers.Count; i++)
        {
            var pool = pools.For(servers[(int)((turn + i) % servers.Count)]);
            var use = pool.Statistics.InUse;
            if (use >= bestUse) continue;
            best = pool;
            bestUse = use;
        }

        return best!;
    }

    private bool IsGood(Known? known, AccessMode mode) =>
        known is not null && known.Table.For(mode).Count > 0 && options.Time.GetElapsedTime(known.FetchedAt) < known.Table.TimeToLive;

    private async ValueTask<Known> FetchWithinAsync(AccessMode mode, Bookmarks bookmarks, TimeSpan within, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(within, options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            return await FetchAsync(mode, bookmarks, either.Token);
        }
        catch (OperationCanceledException failure) when (!cancellation.IsCancellationRequested)
        {
            throw new TransportException(TransportFault.Unreachable, $"No server of the cluster at {seed} told within {within} who can {(mode == AccessMode.Read ? "read" : "write")}.", failure);
        }
    }

    private async ValueTask<Known> FetchAsync(AccessMode mode, Bookmarks bookmarks, CancellationToken cancellation)
    {
        await _fetching.WaitAsync(cancellation);
        try
        {
            if (_known is { } fresh && IsGood(fresh, mode)) return fresh;

            BoltException? last = null;
            foreach (var router in Candidates())
            {
                try
                {
                    var table = await AskAsync(router, bookmarks, cancellation);
                    if (table is null || table.Routers.Count == 0 || table.For(mode).Count == 0) continue;
                    var known = new Known(table, options.Time.GetTimestamp());
                    _known = known;
                    await pools.KeepAsync(table.All().Append(seed).ToHashSet());
                    return known;
                }
                catch (BoltException failure) when (failure is TransportException { Fault: not TransportFault.Incompatible } or ServerException { IsAuthentication: false })
                {
                    last = failure;
                }
            }

            throw new TransportException(TransportFault.Unreachable, $"No server of the cluster at {seed} can {(mode == AccessMode.Read ? "read" : "write")} at present{(last is null ? "" : $" ({last.Message})")}.", last);
        }
        finally
        {
            _fetching.Release();
        }
    }

    private IEnumerable<ServerAddress> Candidates() => (_known?.Table.Routers ?? []).Append(seed).Distinct();

    private async ValueTask<RoutingTable?> AskAsync(ServerAddress router, Bookmarks bookmarks, CancellationToken cancellation)
    {
        var pool = pools.For(router);
        var connection = await pool.AcquireAsync(options.Pool.AcquireTimeout, cancellation);
        try
        {
            connection.Queue(new Route(context, bookmarks, options.Database));
            await connection.ExchangeAsync(options.ConnectTimeout, tracksBookmark: false, cancellation);
            return connection.Routing;
        }
        finally
        {
            pool.Release(connection);
        }
    }

    private sealed record Known(RoutingTable Table, long FetchedAt);
}

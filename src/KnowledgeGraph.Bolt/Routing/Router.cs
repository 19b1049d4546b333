using KnowledgeGraph.Bolt.Addresses;
using KnowledgeGraph.Bolt.Connections;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.Pooling;
using KnowledgeGraph.Bolt.Queries;

namespace KnowledgeGraph.Bolt.Routing;

/// <summary>
/// The servers of a neo4j:// address, found through a routing table that is fetched when there is none, when it has
/// expired, or when a loss has left nobody for the work at hand. One fetch at a time; the others wait for its table.
/// </summary>
/// <param name="seed">The address given, asked first, and last when all known routers fail.</param>
/// <param name="tables">Asks for tables.</param>
/// <param name="time">The clock.</param>
/// <param name="pools">The pools.</param>
internal sealed class Router(ServerAddress seed, TableSource tables, TimeProvider time, ServerPools pools) : IServers, IDisposable
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
        else if (failure is TransportException { Fault: TransportFault.Unreachable or TransportFault.Lost or TransportFault.CommitUnknown })
            _known = known with { Table = known.Table.Without(server) };
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
        known is not null && known.Table.For(mode).Count > 0 && time.GetElapsedTime(known.FetchedAt) < known.Table.TimeToLive;

    private async ValueTask<Known> FetchWithinAsync(AccessMode mode, Bookmarks bookmarks, TimeSpan within, CancellationToken cancellation)
    {
        using var deadline = new Deadline(within, time, cancellation);
        try
        {
            return await FetchAsync(mode, bookmarks, deadline.Token);
        }
        catch (OperationCanceledException failure) when (deadline.IsOver)
        {
            throw new TransportException(
                TransportFault.Unreachable, $"No server of the cluster at {seed} told within {within} who can {VerbOf(mode)}.", failure);
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
                    var table = await tables.AskAsync(router, bookmarks, cancellation);
                    if (table is null || table.Routers.Count == 0 || table.For(mode).Count == 0) continue;
                    var known = new Known(table, time.GetTimestamp());
                    _known = known;
                    await pools.KeepAsync(table.All().Append(seed).ToHashSet());
                    return known;
                }
                catch (BoltException failure) when (IsOfOneServer(failure))
                {
                    // What may pass is the better reason: a router that will answer later makes the others' refusals of no matter.
                    if (last is not { IsTransient: true }) last = failure;
                }
            }

            // If nothing that they said will change, neither will another try.
            if (last is { IsTransient: false }) throw last;
            var reason = last is null ? "" : $" ({last.Message})";
            throw new TransportException(
                TransportFault.Unreachable, $"No server of the cluster at {seed} can {VerbOf(mode)} at present{reason}.", last);
        }
        finally
        {
            _fetching.Release();
        }
    }

    // Another server may do better, unless all would refuse: wrong credentials, no such database, or versions that do not meet.
    private static bool IsOfOneServer(BoltException failure) =>
        failure is TransportException { Fault: not TransportFault.Incompatible } or ServerException { IsOfEveryServer: false };

    private static string VerbOf(AccessMode mode) => mode == AccessMode.Read ? "read" : "write";

    private IEnumerable<ServerAddress> Candidates() => (_known?.Table.Routers ?? []).Append(seed).Distinct();

    private sealed record Known(RoutingTable Table, long FetchedAt);
}

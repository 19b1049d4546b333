using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Opening;
using KnowledgeGraph.Server.Opening;
using KnowledgeGraph.Server.Redis;
using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Server.Serving;

/// <summary>
/// A graph as the server uses it: guarded, its kept answers in Redis where there is one, through which servers tell one another of changes.
/// Disposing it leaves the graph open.
/// </summary>
internal sealed class CachedGraph : IAsyncDisposable
{
    private readonly GuardedGraph _guarded;
    private readonly RedisConnection? _redis;

    private CachedGraph(OpenedGraph graph, ServerSettings settings, RedisConnection? redis)
    {
        _guarded = new GuardedGraph(graph, GraphOpener.Options(settings), redis?.Cache);
        _redis = redis;
        Graph = graph with { Runner = _guarded.Runner };
        if (settings.IsHistoryEager) graph.FillHistory();
    }

    /// <summary>The graph, its runner the guarded one.</summary>
    public OpenedGraph Graph { get; }

    /// <summary>How names, history, coalitions and texts stand, and Redis where it is used, for readiness: the server can do without any of them.</summary>
    public IEnumerable<Func<HealthPart>> Parts
    {
        get
        {
            yield return Graph.NamesPart;
            yield return Graph.HistoryPart;
            yield return Graph.CoalitionsPart;
            if (Graph.TextsPart() is not null) yield return () => Graph.TextsPart()!;
            if (_redis is { } redis) yield return () => HealthPart.Of("redis", isRequired: false, redis.Problem);
        }
    }

    /// <summary>Caches as the settings say.</summary>
    public static CachedGraph Of(OpenedGraph graph, ServerSettings settings, ILoggerFactory loggers)
    {
        if (settings.ResponseCacheBytes == 0 || settings.Redis is not { } address) return new CachedGraph(graph, settings, redis: null);
        var feed = graph.Store.Feed;
        var redis = new RedisConnection(address, new RedisLimits(), TimeProvider.System, feed.Suspect, loggers.CreateLogger<RedisConnection>());
        feed.Wrote += redis.Tell;
        return new CachedGraph(graph, settings, redis);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _guarded.Dispose();
        if (_redis is null) return;
        Graph.Store.Feed.Wrote -= _redis.Tell;
        await _redis.DisposeAsync();
    }
}

using KnowledgeGraph.Query.Answers;
using KnowledgeGraph.Server.Opening;
using KnowledgeGraph.Server.Redis;
using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Server.Serving;

/// <summary>Puts the response cache in front of a graph, in memory, and in Redis where there is one. Disposing it leaves the graph open.</summary>
internal sealed class CachedGraph : IAsyncDisposable
{
    private readonly RedisConnection? _redis;

    private CachedGraph(OpenedGraph graph, ResponseCache? cache, RedisConnection? redis) =>
        (Graph, Cache, _redis) = (cache is null ? graph : graph with { Runner = cache }, cache, redis);

    /// <summary>The graph, its runner the cache.</summary>
    public OpenedGraph Graph { get; }

    /// <summary>The cache; null where none is kept.</summary>
    public ResponseCache? Cache { get; }

    /// <summary>Caches as the settings say.</summary>
    public static CachedGraph Of(OpenedGraph graph, ServerSettings settings, ILoggerFactory loggers)
    {
        if (settings.ResponseCacheBytes == 0) return new CachedGraph(graph, cache: null, redis: null);
        var options = new ResponseCacheOptions { Bytes = settings.ResponseCacheBytes };
        var follower = graph.Store.Follower;
        if (settings.Redis is not { } address)
            return new CachedGraph(graph, new ResponseCache(graph.Runner, follower, graph.Model.Languages, options), redis: null);
        var redis = new RedisConnection(address, new RedisLimits(), TimeProvider.System, follower.Suspect, loggers.CreateLogger<RedisConnection>());
        follower.Wrote += redis.Tell;
        var shared = new SharedAnswers(new RedisCache(redis), graph.Model, follower.Parts, options, TimeProvider.System);
        return new CachedGraph(graph, new ResponseCache(graph.Runner, follower, graph.Model.Languages, options, shared), redis);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_redis is null) return;
        Graph.Store.Follower.Wrote -= _redis.Tell;
        await _redis.DisposeAsync();
    }
}

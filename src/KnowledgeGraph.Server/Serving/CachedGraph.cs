using KnowledgeGraph.Query.Answers;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Stores;
using KnowledgeGraph.Query.Telemetry;
using KnowledgeGraph.Server.Opening;
using KnowledgeGraph.Server.Redis;
using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Server.Serving;

/// <summary>
/// Puts before a graph the gate that bounds how many operations run at once, before it the response cache, in memory, and in Redis where
/// there is one, and before all what measures operations.
/// Disposing it leaves the graph open.
/// </summary>
internal sealed class CachedGraph : IAsyncDisposable
{
    private readonly OperationGate _gate;
    private readonly RedisConnection? _redis;
    private readonly IDisposable? _gauges;

    private CachedGraph(OpenedGraph graph, OperationGate gate, ResponseCache? cache, RedisConnection? redis)
    {
        Graph = graph with { Runner = new MeasuredRunner(cache ?? (IOperationRunner)gate) };
        _gate = gate;
        _redis = redis;
        _gauges = cache is null ? null : CacheGauges.Watch(cache);
    }

    /// <summary>The graph, its runner the cache.</summary>
    public OpenedGraph Graph { get; }

    /// <summary>How Redis stands, for readiness: the server can do without it. None where none is used.</summary>
    public Func<HealthPart>[] Parts => _redis is { } redis ? [() => HealthPart.Of("redis", isRequired: false, redis.Problem)] : [];

    /// <summary>Caches as the settings say.</summary>
    public static CachedGraph Of(OpenedGraph graph, ServerSettings settings, ILoggerFactory loggers)
    {
        var gate = new OperationGate(graph.Runner, settings.Limits.Query, TimeProvider.System);
        if (settings.ResponseCacheBytes == 0) return new CachedGraph(graph, gate, cache: null, redis: null);
        var options = new ResponseCacheOptions { Bytes = settings.ResponseCacheBytes };
        var follower = graph.Store.Follower;
        if (settings.Redis is not { } address)
            return new CachedGraph(graph, gate, new ResponseCache(gate, follower, graph.Model.Languages, options), redis: null);
        var redis = new RedisConnection(address, new RedisLimits(), TimeProvider.System, follower.Suspect, loggers.CreateLogger<RedisConnection>());
        follower.Wrote += redis.Tell;
        var rules = settings.Http.Introspection ? "" : " without introspection";
        var shared = new SharedAnswers(new RedisCache(redis), graph.Model, follower.Parts, options, TimeProvider.System, rules);
        return new CachedGraph(graph, gate, new ResponseCache(gate, follower, graph.Model.Languages, options, shared), redis);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _gauges?.Dispose();
        _gate.Dispose();
        if (_redis is null) return;
        Graph.Store.Follower.Wrote -= _redis.Tell;
        await _redis.DisposeAsync();
    }
}

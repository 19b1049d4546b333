using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Query.Answers;
using KnowledgeGraph.Query.Changes;
using KnowledgeGraph.Query.Measuring;
using KnowledgeGraph.Query.Operations;
using Microsoft.Extensions.Caching.Distributed;

namespace KnowledgeGraph.Opening;

/// <summary>
/// A graph as a server asks it. Before its runner stands the gate that bounds how many operations run at once, before that the response
/// cache, in memory and in a cache that servers share, and before all what measures operations. Disposing it leaves the graph open.
/// </summary>
public sealed class GuardedGraph : IDisposable
{
    private readonly OperationGate _gate;
    private readonly IDisposable? _gauges;
    private readonly IDisposable? _following;

    /// <summary>Guards a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">The options that it was opened with.</param>
    /// <param name="shared">The cache that servers share; null without one, and without use where no answers are kept.</param>
    public GuardedGraph(OpenedGraph graph, GraphOptions options, IDistributedCache? shared)
    {
        // A server fills its names before anybody searches, and they learn of changes before what is kept by them.
        _ = graph.Names!.Value;
        _gate = new OperationGate(graph.Runner, options.Limits, TimeProvider.System);
        IOperationRunner runner = _gate;
        if (options.ResponseCacheBytes > 0)
        {
            var limits = new ResponseCacheOptions { Bytes = options.ResponseCacheBytes };
            var follower = new ChangeFollower(new GraphParts(graph.Model), TimeProvider.System, graph.Store.Feed.MaxAge);
            _following = graph.Store.Feed.Register(follower);
            var rules = options.CanIntrospect ? "" : " without introspection";
            var answers = shared is null ? null : new SharedAnswers(shared, graph.Model, follower.Parts, limits, TimeProvider.System, rules);
            var cache = new ResponseCache(_gate, follower, limits, answers);
            _gauges = CacheGauges.Watch(cache);
            runner = cache;
        }

        Runner = new MeasuredRunner(runner);
    }

    /// <summary>Answers operations, from what is kept where that is still good.</summary>
    public IOperationRunner Runner { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _gauges?.Dispose();
        _gate.Dispose();
        // Last: an operation in course may still ask the cache, which must not believe for ever what it knew.
        _following?.Dispose();
    }
}

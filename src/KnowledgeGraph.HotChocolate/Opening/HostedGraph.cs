using System.Buffers;
using KnowledgeGraph.Evidence.Seeds;
using KnowledgeGraph.Evidence.Texts;
using KnowledgeGraph.Query.Answers;
using KnowledgeGraph.Query.Backends.Embedded;
using KnowledgeGraph.Query.Backends.Neo4j;
using KnowledgeGraph.Query.Backends.Neo4j.Clients;
using KnowledgeGraph.Query.Model;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Stores;
using KnowledgeGraph.Query.Telemetry;
using Microsoft.Extensions.Caching.Distributed;
using Schema = KnowledgeGraph.GraphQL.Types.Schema;

namespace KnowledgeGraph.HotChocolate.Opening;

/// <summary>
/// Opens the graph with the server and closes it with it: on Neo4j where there is a client among the services, else embedded; with a
/// response cache on Neo4j, shared where there is a distributed cache among them.
/// </summary>
internal sealed class HostedGraph(KnowledgeGraphOptions options, GraphModel model, Schema schema, IServiceProvider services)
    : IHostedService, IOperationRunner, IAsyncDisposable
{
    private IGraphStore? _store;
    private OperationGate? _gate;
    private IOperationRunner? _runner;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var texts = options.TextsFolder is { } folder ? TextFolder.Open(folder, cancellation: cancellationToken) : null;
        var client = services.GetService<ICypherClient>();
        _store = client is null
            ? EmbeddedStore.Open(model, options.DataFolder, TimeProvider.System, options.Limits, texts)
            : await Neo4jStore.OpenAsync(model, client, new Neo4jLimits(), TimeProvider.System, options.Limits, texts, cancellationToken);
        if (options.SeedFolder is { } seed && await _store.ChangeNumberAsync(cancellationToken) == 0)
            await new SeedLoader(model, _store, _store, TimeProvider.System).LoadAsync([seed], progress: null, cancellationToken);
        var logger = services.GetRequiredService<ILogger<HostedGraph>>();
        _gate = new OperationGate(
            new OperationRunner(model, schema, _store, options.Limits, fault => logger.LogError(fault, "An operation failed by a fault of the server.")), options.Limits, TimeProvider.System);
        _runner = new MeasuredRunner(client is null || options.ResponseCacheBytes == 0 ? _gate : Cached(_store, _gate));
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public ValueTask<OperationOutcome> RunAsync(OperationRequest request, IBufferWriter<byte> output, CancellationToken cancellation) =>
        (_runner ?? throw new InvalidOperationException("The graph is not open: it opens when the host starts.")).RunAsync(request, output, cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // The services' container does so once for each service that this is.
        if (Interlocked.Exchange(ref _store, null) is not { } store) return;
        _gate?.Dispose();
        await store.DisposeAsync();
    }

    private ResponseCache Cached(IGraphStore store, OperationGate gate)
    {
        var limits = new ResponseCacheOptions { Bytes = options.ResponseCacheBytes };
        var shared = services.GetService<IDistributedCache>() is { } cache ? new SharedAnswers(cache, model, store.Follower.Parts, limits, TimeProvider.System) : null;
        return new ResponseCache(gate, store.Follower, model.Languages, limits, shared);
    }
}

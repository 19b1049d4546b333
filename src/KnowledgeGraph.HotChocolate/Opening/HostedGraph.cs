using System.Buffers;
using KnowledgeGraph.Neo4j.Clients;
using Microsoft.Extensions.Caching.Distributed;

namespace KnowledgeGraph.HotChocolate.Opening;

/// <summary>
/// Opens the graph with the server and closes it with it: on Neo4j where there is a client among the services, else embedded, which keeps
/// no answers; kept ones are shared where there is a distributed cache among them.
/// </summary>
internal sealed class HostedGraph(GraphOptions options, ServedApi api, IServiceProvider services)
    : IHostedService, IOperationRunner, IAsyncDisposable
{
    // Asked for now: the container closes what it made last first, and the graph must close before what it stands on.
    private readonly ICypherClient? _neo4j = services.GetService<ICypherClient>();
    private readonly IDistributedCache? _cache = services.GetService<IDistributedCache>();
    private OpenedGraph? _graph;
    private GuardedGraph? _guarded;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var logger = services.GetRequiredService<ILogger<HostedGraph>>();
        _graph = await OpenedGraph.OpenAsync(
            options, api, _neo4j, fault => logger.LogError(fault, "An operation failed by a fault of the server."), cancellationToken);
        _guarded = new GuardedGraph(_graph, _neo4j is null ? options with { ResponseCacheBytes = 0 } : options, _cache);
    }

    /// <summary>Closes the graph, while the services that it stands on, such as the driver, are still there.</summary>
    public async Task StopAsync(CancellationToken cancellationToken) => await DisposeAsync();

    /// <inheritdoc/>
    public ValueTask<OperationOutcome> RunAsync(OperationRequest request, IBufferWriter<byte> output, CancellationToken cancellation) =>
        (_guarded ?? throw new InvalidOperationException("The graph is not open: it opens when the host starts."))
            .Runner.RunAsync(request, output, cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // The services' container does so once for each service that this is.
        if (Interlocked.Exchange(ref _graph, null) is not { } graph) return;
        _guarded?.Dispose();
        await graph.DisposeAsync();
    }
}

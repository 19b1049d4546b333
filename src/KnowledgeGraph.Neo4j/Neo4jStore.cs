using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Neo4j.Changes;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Neo4j.Limits;
using KnowledgeGraph.Neo4j.Reading;
using KnowledgeGraph.Neo4j.Running;
using KnowledgeGraph.Neo4j.Schema;
using KnowledgeGraph.Neo4j.Writing;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Neo4j;

/// <summary>
/// A graph in Neo4j. A plan becomes query texts once; each run sends them in one flush and turns their rows to JSON as they come.
/// Several servers may share one database.
/// </summary>
public sealed class Neo4jStore : IGraphStore, IPlanRunner
{
    private readonly ICypherClient _client;
    private readonly Neo4jLimits _limits;
    private readonly TimeProvider _time;
    private readonly ChangeFeed _feed;
    private readonly GraphWriter _writer;
    private readonly RecordReader _reader;
    private readonly GraphStreamer _streamer;
    private readonly ChangeReader _changes;
    private readonly LayoutWatch _watch;
    private readonly ChangePoller _poller;
    private readonly PlanExecutor _executor;
    private readonly IDisposable _gauges;

    private Neo4jStore(ICypherClient client, GraphLayout layout, TimeProvider time, QueryLimits queries, ITextSource? texts)
    {
        (_client, _limits, _time, Layout) = (client, client.Limits, time, layout);
        _feed = new ChangeFeed(time, _limits.AnswerPollAge);
        _watch = new LayoutWatch(client.Tell);
        _writer = new GraphWriter(client, layout, ModelCatalog.Of(layout.Model), _feed, _watch, time);
        _reader = new RecordReader(client, layout, _limits);
        _streamer = new GraphStreamer(client, layout, _limits);
        _changes = new ChangeReader(client, layout, _limits);
        _poller = new ChangePoller(SeeAsync, _feed, _limits.PollInterval, time);
        _executor = new PlanExecutor(client, layout, time, queries, texts);
        _gauges = StoreGauges.Watch(_executor.Gate, _poller, time);
    }

    /// <inheritdoc/>
    public string Description => $"Neo4j at {_client.Address}";

    /// <inheritdoc/>
    public IChangeFeed Feed => _feed;

    /// <summary>How the graph lies there.</summary>
    internal GraphLayout Layout { get; }

    /// <inheritdoc/>
    public IReadOnlyList<HealthPart> Parts =>
    [
        HealthPart.Of("changes", isRequired: true, _poller.Problem(_limits.ReadyPollAge)),
        .. _watch.Problem is { } problem ? (HealthPart[])[HealthPart.Of("layout", isRequired: false, problem)] : [],
    ];

    /// <summary>Connects over Bolt, and makes the database ready for the model: constraints, indexes, the count of changes.</summary>
    /// <param name="model">The model.</param>
    /// <param name="options">Where the database is.</param>
    /// <param name="queries">What an operation may ask for.</param>
    /// <param name="texts">Where source texts are at hand; null for none.</param>
    /// <param name="cancellation">Ends the opening.</param>
    /// <exception cref="UsageException">The address cannot be used, see <see cref="Neo4jOptions.Problem"/>.</exception>
    /// <exception cref="StorageException">The server cannot be used, or the database holds something else; nothing of it was altered.</exception>
    public static Task<Neo4jStore> OpenAsync(
        GraphModel model, Neo4jOptions options, QueryLimits queries, ITextSource? texts, CancellationToken cancellation) =>
        OpenAsync(model, BoltCypherClient.Open(options), options.Time, queries, texts, cancellation);

    /// <summary>The same over any client, which the store owns from now on.</summary>
    /// <param name="model">The model.</param>
    /// <param name="client">The way to the server, and the limits of the store.</param>
    /// <param name="time">The clock of changes and waits.</param>
    /// <param name="queries">What an operation may ask for.</param>
    /// <param name="texts">Where source texts are at hand; null for none.</param>
    /// <param name="cancellation">Ends the opening.</param>
    /// <exception cref="StorageException">The server cannot be used, or the database holds something else; nothing of it was altered.</exception>
    public static async Task<Neo4jStore> OpenAsync(
        GraphModel model, ICypherClient client, TimeProvider time, QueryLimits queries, ITextSource? texts, CancellationToken cancellation)
    {
        Neo4jStore? store = null;
        try
        {
            var layout = GraphLayout.Of(model);
            var schema = new DatabaseSchema(client, layout, client.Limits);
            var isLaidOut = await FirstContact.MakeAsync(PrepareAsync, client.Limits, time, cancellation);
            store = new Neo4jStore(client, layout, time, queries, texts);
            if (isLaidOut) return store;
            await Relayout.RunAsync(store, store, cancellation);
            await schema.MarkAsync(cancellation);
            return store;

            async ValueTask<bool> PrepareAsync(CancellationToken stop)
            {
                await client.VerifyAsync(stop);
                return await schema.PrepareAsync(stop);
            }
        }
        catch (Exception failure)
        {
            await (store?.DisposeAsync() ?? client.DisposeAsync());
            if (failure is GraphQLException known) throw new StoreFailureException(OperatorReason.Of(known), known);
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask RunAsync(BoundPlan plan, LimitedBuffer output, CancellationToken cancellation) => _executor.RunAsync(plan, output, cancellation);

    /// <inheritdoc/>
    public ValueTask<Change> ApplyAsync(GraphWrite write, CancellationToken cancellation) => _writer.ApplyAsync(write, cancellation);

    /// <inheritdoc/>
    public ValueTask FillAsync(IAsyncEnumerable<GraphWrite> writes, IProgress<FillProgress>? progress, CancellationToken cancellation) =>
        _writer.FillAsync(writes, cancellation);

    /// <inheritdoc/>
    public ValueTask<long> ChangeNumberAsync(CancellationToken cancellation) => _changes.NumberAsync(_limits.ReadTimeout, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<NodeRecord>> NodesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        _reader.NodesAsync(ids, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<NodeRecord>> NodesNamingAsync(
        string label, IReadOnlyList<string> keys, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        _reader.NodesNamingAsync(label, keys, ids, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RelationshipRecord>> RelationshipsAsync(IReadOnlyCollection<string> nodeIds, string? type, CancellationToken cancellation) =>
        _reader.RelationshipsAsync(nodeIds, type, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<TiedNode>> TiedNodesAsync(
        IReadOnlyCollection<string> ids, IReadOnlyCollection<string> types, CancellationToken cancellation) =>
        _reader.TiedNodesAsync(ids, types, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<NodeTie>> TiesAsync(
        IReadOnlyCollection<string> ids, IReadOnlyCollection<string> types, int limit, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return _reader.TiesAsync(ids, types, limit, cancellation);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<NodeRecord> NodesAsync(CancellationToken cancellation) => _streamer.NodesAsync(cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<RelationshipRecord> RelationshipsAsync(CancellationToken cancellation) => _streamer.RelationshipsAsync(cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<NodeRecord> NodesInOrderAsync(IReadOnlySet<string> labels, CancellationToken cancellation) =>
        _streamer.NodesAsync(cancellation).Where(node => labels.Contains(node.Label));

    /// <inheritdoc/>
    public IAsyncEnumerable<RelationshipRecord> RelationshipsInOrderAsync(string type, CancellationToken cancellation) =>
        _streamer.RelationshipsAsync(type, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Change>> ChangesAsync(long after, int limit, CancellationToken cancellation) =>
        _changes.AfterAsync(after, limit, cancellation);

    /// <inheritdoc/>
    public async ValueTask<string?> NotReadyAsync(CancellationToken cancellation)
    {
        try
        {
            await _changes.NumberSoonAsync(_time, cancellation);
            return null;
        }
        catch (GraphQLException failure)
        {
            return OperatorReason.Of(failure);
        }
        catch (StorageException failure)
        {
            return failure.Message;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<int> LayoutAsync(CancellationToken cancellation)
    {
        var layout = await _changes.LayoutAsync(cancellation);
        _watch.See(layout);
        return layout;
    }

    /// <inheritdoc/>
    public ValueTask<Change> BringUpToDateAsync(GraphWrite write, CancellationToken cancellation) =>
        _writer.ApplyAsync(StoreLayout.Noted(write), cancellation);

    /// <inheritdoc/>
    public ValueTask<StoreSummary> SummaryAsync(CancellationToken cancellation) => _changes.SummaryAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _gauges.Dispose();
        await _poller.DisposeAsync();
        _writer.Dispose();
        await _client.DisposeAsync();
        _executor.Dispose();
    }

    private async ValueTask<ChangesSeen> SeeAsync(long? known, CancellationToken cancellation)
    {
        var seen = await _changes.SeeSoonAsync(known, _time, cancellation);
        _watch.See(seen.Layout);
        return seen;
    }
}

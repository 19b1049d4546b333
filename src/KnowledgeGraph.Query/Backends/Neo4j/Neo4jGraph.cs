using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Query.Backends.Embedded;
using KnowledgeGraph.Query.Backends.Neo4j.Changes;
using KnowledgeGraph.Query.Backends.Neo4j.Clients;
using KnowledgeGraph.Query.Backends.Neo4j.Layout;
using KnowledgeGraph.Query.Backends.Neo4j.Reading;
using KnowledgeGraph.Query.Backends.Neo4j.Schema;
using KnowledgeGraph.Query.Backends.Neo4j.Writing;
using KnowledgeGraph.Query.Changes;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Query.Backends.Neo4j;

/// <summary>The records of a graph in Neo4j: written, read and followed. Running plans over them is the store's part.</summary>
internal sealed class Neo4jGraph : IChangeSink, IRecordReader, IGraphStream, IAsyncDisposable
{
    private readonly Neo4jLimits _limits;
    private readonly TimeProvider _time;
    private readonly GraphWriter _writer;
    private readonly RecordReader _reader;
    private readonly GraphStreamer _streamer;
    private readonly ChangeReader _changes;

    private Neo4jGraph(ICypherClient client, GraphLayout layout, Neo4jLimits limits, TimeProvider time)
    {
        (Client, Layout, _limits, _time) = (client, layout, limits, time);
        Follower = new ChangeFollower(new GraphParts(layout.Model), time, limits.AnswerPollAge);
        _writer = new GraphWriter(client, layout, ModelCatalog.Of(layout.Model), Follower, limits, time);
        _reader = new RecordReader(client, layout, limits);
        _streamer = new GraphStreamer(client, layout, limits);
        _changes = new ChangeReader(client, layout, limits);
        Poller = new ChangePoller((known, stop) => _changes.SeeSoonAsync(known, Follower, time, stop), Follower, limits.PollInterval, time);
    }

    /// <summary>The way to the server; owned.</summary>
    public ICypherClient Client { get; }

    /// <summary>How the graph lies there.</summary>
    public GraphLayout Layout { get; }

    /// <summary>Knows the last change, and what each touched.</summary>
    public ChangeFollower Follower { get; }

    /// <summary>Asks for changes.</summary>
    public ChangePoller Poller { get; }

    /// <summary>Connects, and makes the database ready for the model.</summary>
    /// <param name="client">The way to the server; owned from now on, also if opening fails.</param>
    /// <param name="model">The model.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="time">The clock of changes and waits.</param>
    /// <param name="cancellation">Ends the opening.</param>
    /// <exception cref="StoreFailureException">The server is out of reach, too old, or refuses the user.</exception>
    /// <exception cref="StoreFormatException">The database holds something else.</exception>
    public static async Task<Neo4jGraph> OpenAsync(ICypherClient client, GraphModel model, Neo4jLimits limits, TimeProvider time, CancellationToken cancellation)
    {
        Neo4jGraph? graph = null;
        try
        {
            await FirstContact.MakeAsync(client, limits, time, cancellation);
            var layout = GraphLayout.Of(model);
            var schema = new DatabaseSchema(client, layout, limits);
            var isLaidOut = await schema.PrepareAsync(cancellation);
            graph = new Neo4jGraph(client, layout, limits, time);
            if (isLaidOut) return graph;
            await Relayout.RunAsync(graph, graph, cancellation);
            await schema.MarkAsync(cancellation);
            return graph;
        }
        catch (Exception failure)
        {
            await (graph?.DisposeAsync() ?? client.DisposeAsync());
            if (failure is GraphQLException known) throw new StoreFailureException(known.Message, known);
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<Change> ApplyAsync(GraphWrite write, CancellationToken cancellation) => _writer.ApplyAsync(write, cancellation);

    /// <inheritdoc/>
    public ValueTask<long> ChangeNumberAsync(CancellationToken cancellation) => _changes.NumberAsync(_limits.ReadTimeout, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<NodeRecord>> NodesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) => _reader.NodesAsync(ids, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RelationshipRecord>> RelationshipsAsync(IReadOnlyCollection<string> nodeIds, string? type, CancellationToken cancellation) =>
        _reader.RelationshipsAsync(nodeIds, type, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<NodeRecord> NodesAsync(CancellationToken cancellation) => _streamer.NodesAsync(cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<RelationshipRecord> RelationshipsAsync(CancellationToken cancellation) => _streamer.RelationshipsAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Change>> ChangesAsync(long after, int limit, CancellationToken cancellation) => _changes.AfterAsync(after, limit, cancellation);

    /// <summary>Null while it can answer, else the reason why it cannot.</summary>
    public async ValueTask<string?> NotReadyAsync(CancellationToken cancellation)
    {
        try
        {
            await _changes.NumberSoonAsync(_time, cancellation);
            return null;
        }
        catch (GraphQLException failure)
        {
            return failure.Message;
        }
    }

    /// <summary>Null while the changes of other servers are seen, else the reason why they are not.</summary>
    public string? PollProblem() => Poller.Problem(_limits.ReadyPollAge);

    /// <summary>How much it holds and since when.</summary>
    public ValueTask<StoreSummary> SummaryAsync(CancellationToken cancellation) => _changes.SummaryAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Poller.DisposeAsync();
        _writer.Dispose();
        await Client.DisposeAsync();
    }
}

using System.Runtime.CompilerServices;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Query.Backends.Neo4j.Clients;
using KnowledgeGraph.Query.Backends.Neo4j.Statements;
using KnowledgeGraph.Query.Binding;
using KnowledgeGraph.Query.Changes;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Planning;
using KnowledgeGraph.Query.Stores;
using KnowledgeGraph.Query.Telemetry;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Query.Backends.Neo4j;

/// <summary>
/// A graph in Neo4j. A plan becomes statements once; each run sends them in one flush and turns their rows to JSON as they come.
/// Several servers may share one database.
/// </summary>
public sealed class Neo4jStore : IGraphStore
{
    private readonly Neo4jGraph _graph;
    private readonly Neo4jLimits _limits;
    private readonly QueryLimits _queries;
    private readonly ITextSource? _texts;
    private readonly PlanningGate _gate;
    private readonly Deadlines _deadlines;
    private readonly IDisposable _gauges;

    // Held as long as their plans are, and no longer.
    private readonly ConditionalWeakTable<Plan, Shape> _shapes = [];

    private Neo4jStore(Neo4jGraph graph, Neo4jLimits limits, TimeProvider time, QueryLimits queries, ITextSource? texts)
    {
        (_graph, _limits, _queries, _texts) = (graph, limits, queries, texts);
        _gate = new PlanningGate(limits, time);
        _deadlines = new Deadlines(queries.Timeout, time);
        _gauges = StoreGauges.Watch(_gate, graph.Poller, time);
    }

    /// <inheritdoc/>
    public string Description => $"Neo4j at {_graph.Client.Address}";

    /// <summary>Connects over Bolt, and makes the database ready for the model: constraints, indexes, the count of changes.</summary>
    /// <param name="model">The model.</param>
    /// <param name="options">Where the database is.</param>
    /// <param name="queries">What an operation may ask for.</param>
    /// <param name="texts">Where source texts are at hand; null for none.</param>
    /// <param name="cancellation">Ends the opening.</param>
    /// <exception cref="UsageException">The address is none, see <see cref="Neo4jOptions.Problem"/>.</exception>
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
        GraphModel model, ICypherClient client, TimeProvider time, QueryLimits queries, ITextSource? texts, CancellationToken cancellation) =>
        new(await Neo4jGraph.OpenAsync(client, model, client.Limits, time, cancellation), client.Limits, time, queries, texts);

    /// <inheritdoc/>
    public async ValueTask RunAsync(BoundPlan plan, JsonBuffer output, CancellationToken cancellation)
    {
        var shape = _shapes.TryGetValue(plan.Plan, out var known) ? known : _shapes.GetValue(plan.Plan, made => new Shape(PlanStatements.Of(_graph.Layout, made)));
        using var run = new PlanRun(shape.Statements, plan, _queries);
        if (run.Statements.Count > 0) await SendAsync(shape, run, plan.IsWarmUp, cancellation);
        run.Write(output, _texts);
    }

    /// <inheritdoc/>
    public ValueTask<Change> ApplyAsync(GraphWrite write, CancellationToken cancellation) => _graph.ApplyAsync(write, cancellation);

    /// <inheritdoc/>
    public ChangeFollower Follower => _graph.Follower;

    /// <inheritdoc/>
    public ValueTask<long> ChangeNumberAsync(CancellationToken cancellation) => _graph.ChangeNumberAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<NodeRecord>> NodesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) => _graph.NodesAsync(ids, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RelationshipRecord>> RelationshipsAsync(IReadOnlyCollection<string> nodeIds, string? type, CancellationToken cancellation) =>
        _graph.RelationshipsAsync(nodeIds, type, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<NodeRecord> NodesAsync(CancellationToken cancellation) => _graph.NodesAsync(cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<RelationshipRecord> RelationshipsAsync(CancellationToken cancellation) => _graph.RelationshipsAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Change>> ChangesAsync(long after, int limit, CancellationToken cancellation) => _graph.ChangesAsync(after, limit, cancellation);

    /// <inheritdoc/>
    public ValueTask<string?> NotReadyAsync(CancellationToken cancellation) => _graph.NotReadyAsync(cancellation);

    /// <inheritdoc/>
    public IReadOnlyList<HealthPart> Parts => [HealthPart.Of("changes", isRequired: true, _graph.PollProblem())];

    /// <inheritdoc/>
    public ValueTask<StoreSummary> SummaryAsync(CancellationToken cancellation) => _graph.SummaryAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _gauges.Dispose();
        await _graph.DisposeAsync();
        _deadlines.Dispose();
    }

    private async ValueTask SendAsync(Shape shape, PlanRun run, bool isWarmUp, CancellationToken cancellation)
    {
        var outages = _graph.Client.Outages;
        // A warm-up waits for as long as others have new shapes: its time begins with its turn.
        var hasTurn = isWarmUp && !shape.IsKnownSince(outages);
        if (hasTurn) await _gate.EnterAsync(isWarmUp: true, cancellation);
        using var deadline = _deadlines.Begin(cancellation);
        try
        {
            if (!hasTurn && !shape.IsKnownSince(outages))
            {
                await _gate.EnterAsync(isWarmUp: false, deadline.Token);
                hasTurn = true;
            }

            await _graph.Client.RunAsync(run.Statements, run.Sinks, shape.IsKnownSince(outages) ? _queries.Timeout : _limits.PlanningTimeout, deadline.Token);
            shape.KnownSince = outages;
        }
        catch (OperationCanceledException) when (deadline.IsOver)
        {
            throw _queries.TimedOut();
        }
        finally
        {
            if (hasTurn) _gate.Leave();
        }
    }

    /// <summary>What Neo4j is sent for a plan, and whether it has planned that.</summary>
    private sealed class Shape(PlanStatements statements)
    {
        private volatile int _knownSince = -1;

        public PlanStatements Statements { get; } = statements;

        /// <summary>After how many outages Neo4j has run it, and so planned it.</summary>
        public int KnownSince
        {
            set => _knownSince = value;
        }

        /// <summary>Whether Neo4j has planned it, and has been there ever since: one that was started anew has to plan it again.</summary>
        public bool IsKnownSince(int outages) => _knownSince == outages;
    }
}

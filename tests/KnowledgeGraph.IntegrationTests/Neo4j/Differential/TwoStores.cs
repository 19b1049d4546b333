using System.Buffers;
using System.Text;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Testing.Asking;

namespace KnowledgeGraph.IntegrationTests.Neo4j.Differential;

/// <summary>One model in both stores under one clock, each asked through the whole runner.</summary>
internal sealed class TwoStores : IAsyncDisposable
{
    private readonly List<Exception> _faults = [];
    private readonly SearchedApi _overEmbedded;
    private readonly SearchedApi _overNeo4j;
    private readonly OperationRunner _onEmbedded;
    private readonly OperationRunner _onNeo4j;

    private TwoStores(
        GraphModel model, EmbeddedStore embedded, Neo4jStore neo4j, TimeProvider clock, ITextSource? texts, IReadOnlyList<IRootField>? roots)
    {
        (Model, Embedded, Neo4j, Clock) = (model, embedded, neo4j, clock);
        _overEmbedded = new SearchedApi(model, embedded, clock, _faults.Add, roots, texts: texts);
        _overNeo4j = new SearchedApi(model, neo4j, clock, _faults.Add, roots, texts: texts);
        _onEmbedded = new OperationRunner(model, Schema, _overEmbedded.Plans, new QueryLimits(), _faults.Add);
        _onNeo4j = new OperationRunner(model, _overNeo4j.Schema, _overNeo4j.Plans, new QueryLimits(), _faults.Add);
        _overEmbedded.Attach(_onEmbedded);
        _overNeo4j.Attach(_onNeo4j);
    }

    public GraphModel Model { get; }

    public Schema Schema => _overEmbedded.Schema;

    public EmbeddedStore Embedded { get; }

    public Neo4jStore Neo4j { get; }

    /// <summary>The clock of both; its time stands still.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Both stores, to be loaded one after the other.</summary>
    public IReadOnlyList<IGraphStore> All => [Embedded, Neo4j];

    /// <summary>Opens both, empty.</summary>
    public static async Task<TwoStores> OpenEmptyAsync(GraphModel model, ITextSource? texts = null, IReadOnlyList<IRootField>? roots = null)
    {
        await Neo4jServer.EmptyAsync(Neo4jServer.Options);
        var clock = new StandingClock();
        var neo4j = await Neo4jStore.OpenAsync(
            model, BoltCypherClient.Open(Neo4jServer.Options), clock, new QueryLimits(), texts, TestContext.Current.CancellationToken);
        return new TwoStores(model, EmbeddedStore.Open(model, directory: null, clock), neo4j, clock, texts, roots);
    }

    /// <summary>The two answers.</summary>
    public async Task<(string Embedded, string Neo4j)> AskAsync(string document, string variables = "")
    {
        var answers = (await AskAsync(_onEmbedded, document, variables), await AskAsync(_onNeo4j, document, variables));
        return _faults.Count == 0 ? answers : throw new AggregateException($"{document}\n{variables}", _faults);
    }

    public async ValueTask DisposeAsync()
    {
        await _overEmbedded.DisposeAsync();
        await _overNeo4j.DisposeAsync();
        await Neo4j.DisposeAsync();
        await Embedded.DisposeAsync();
    }

    private static async Task<string> AskAsync(OperationRunner runner, string document, string variables)
    {
        var output = new ArrayBufferWriter<byte>();
        await runner.RunAsync(
            new OperationRequest { Document = Encoding.UTF8.GetBytes(document), Variables = Encoding.UTF8.GetBytes(variables) },
            output,
            TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2025, 1, 2, 3, 4, 5, TimeSpan.Zero);
    }
}

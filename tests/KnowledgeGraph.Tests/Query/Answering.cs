using System.Buffers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Evidence.Seeds;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Testing.Asking;

namespace KnowledgeGraph.Tests.Query;

/// <summary>A model, a store in memory with its names, and the runner over them: asks operations as a host would.</summary>
internal sealed class Answering : IDisposable
{
    private readonly SearchedApi _api;

    private Answering(GraphModel model, QueryLimits? limits, IReadOnlyList<IRootField>? roots = null)
    {
        Model = model;
        Store = EmbeddedStore.Open(model, directory: null, TimeProvider.System);
        _api = new SearchedApi(model, Store, TimeProvider.System, Faults.Add, roots, limits);
        Runner = new OperationRunner(model, Schema, _api.Plans, limits ?? new QueryLimits(), fault => Faults.Add(fault));
        _api.Attach(Runner);
    }

    public GraphModel Model { get; }

    public Schema Schema => _api.Schema;

    public EmbeddedStore Store { get; }

    public OperationRunner Runner { get; }

    public List<Exception> Faults { get; } = [];

    /// <summary>An empty store of a made-up model.</summary>
    public static Answering Over(string schema, QueryLimits? limits = null, IReadOnlyList<IRootField>? roots = null) =>
        new(ModelLoader.Load([("model.graphql", schema)]), limits, roots);

    /// <summary>An empty store of the repository's own model.</summary>
    public static Answering OverOwnModel(QueryLimits? limits = null) => new(ModelLoader.LoadFolder(Path.Combine(Requirement.RepositoryRoot(), "schema")), limits);

    /// <summary>The repository's own model, its seed loaded.</summary>
    public static async Task<Answering> OverSeedAsync(QueryLimits? limits = null)
    {
        var answering = OverOwnModel(limits);
        var loader = new SeedLoader(answering.Model, answering.Store, answering.Store, TimeProvider.System);
        await loader.LoadAsync([Path.Combine(Requirement.RepositoryRoot(), "seed")], progress: null, TestContext.Current.CancellationToken);
        return answering;
    }

    /// <summary>The response as text.</summary>
    public Task<string> AskAsync(string document, string variables = "") =>
        AskAsync(new OperationRequest
        {
            Document = Encoding.UTF8.GetBytes(document),
            Variables = Encoding.UTF8.GetBytes(variables),
        });

    /// <summary>The response, with the report of the cost, as text.</summary>
    public Task<string> AskWithCostAsync(string document, string variables = "") =>
        AskAsync(new OperationRequest
        {
            Document = Encoding.UTF8.GetBytes(document),
            Variables = Encoding.UTF8.GetBytes(variables),
            Caller = new Caller(IsCostReported: true),
        });

    /// <summary>The report of the cost; an error fails the test.</summary>
    public async Task<JsonElement> CostAsync(string document, string variables = "")
    {
        var response = await AskWithCostAsync(document, variables);
        var json = JsonDocument.Parse(response).RootElement;
        return json.TryGetProperty("errors", out _) ? throw new InvalidOperationException(response) : json.GetProperty("extensions").GetProperty("cost");
    }

    /// <summary>What the answer depends on, and the answer.</summary>
    public async Task<(AnswerReads Reads, string Answer)> ReadsAsync(string document, string variables = "")
    {
        var output = new ArrayBufferWriter<byte>();
        var outcome = await Runner.RunAsync(
            new OperationRequest { Document = Encoding.UTF8.GetBytes(document), Variables = Encoding.UTF8.GetBytes(variables) },
            output, TestContext.Current.CancellationToken);
        var answer = Encoding.UTF8.GetString(output.WrittenSpan);
        return outcome.Reads is { } reads ? (reads, answer) : throw new InvalidOperationException(answer);
    }

    /// <summary>The object under <c>data</c>; an error fails the test.</summary>
    public async Task<JsonElement> DataAsync(string document, string variables = "")
    {
        var response = await AskAsync(document, variables);
        var json = JsonDocument.Parse(response).RootElement;
        return json.TryGetProperty("errors", out _) ? throw new InvalidOperationException(response) : json.GetProperty("data");
    }

    /// <summary>The first error's code and message; an answer without errors fails the test.</summary>
    public async Task<(string Code, string Message)> ErrorAsync(string document, string variables = "")
    {
        var error = JsonDocument.Parse(await AskAsync(document, variables)).RootElement.GetProperty("errors")[0];
        return (error.GetProperty("extensions").GetProperty("code").GetString()!, error.GetProperty("message").GetString()!);
    }

    public void Dispose()
    {
        _api.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Store.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private async Task<string> AskAsync(OperationRequest request)
    {
        var output = new ArrayBufferWriter<byte>();
        await Runner.RunAsync(request, output, TestContext.Current.CancellationToken);
        return Faults.Count == 0 ? Encoding.UTF8.GetString(output.WrittenSpan) : throw new AggregateException(Faults);
    }
}

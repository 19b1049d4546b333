using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Testing.Asking;

namespace KnowledgeGraph.Benchmarks.Questions;

/// <summary>Asks questions of a graph in this process, as a host would.</summary>
internal sealed class Questioner : IAsyncDisposable
{
    private const int WarmUps = 20;
    private readonly SearchedApi _api;
    private readonly OperationRunner _runner;

    public Questioner(GraphModel model, IGraphStore store)
    {
        _api = new SearchedApi(model, store, TimeProvider.System, fault => throw fault);
        _runner = new OperationRunner(model, _api.Schema, _api.Plans, new QueryLimits(), fault => throw fault);
        _api.Attach(_runner);
    }

    /// <summary>How two are connected.</summary>
    public static (string, object) Paths(string from, string to) => (
        "query($from: ID!, $to: ID!) { paths(from: $from, to: $to) { totalShortest paths { length confidence "
        + "hops { kind from { id name } to { id name } edge { id } } } truncated { reason } } }",
        new { from, to = to == from ? $"{to}1" : to });

    /// <summary>Who is around.</summary>
    public static (string, object) Around(string of) => (
        "query($of: [ID!]!) { neighborhood(of: $of) { totalNodes totalEdges byRelationship { kind forward count } "
        + "nodes { id name degree } edges { kind from { id } to { id } edge { id } } } }",
        new { of = new[] { of } });

    /// <summary>What two have in common.</summary>
    public static (string, object) Common(string one, string other) => (
        "query($between: [ID!]!) { commonConnections(between: $between) { totalCount connections { score node { id name } } } }",
        new { between = new[] { one, other } });

    /// <summary>The entity with the most neighbours.</summary>
    public async Task<(string Id, int Degree)> HubAsync()
    {
        var answer = await AskAsync("{ centrality(measure: DEGREE, first: 1) { ranked { value node { id } } } }", new { });
        var first = answer.GetProperty("centrality").GetProperty("ranked")[0];
        return (first.GetProperty("node").GetProperty("id").GetString()!, (int)first.GetProperty("value").GetDouble());
    }

    /// <summary>Some neighbours of an entity.</summary>
    public async Task<string[]> AroundAsync(string id)
    {
        var answer = await AskAsync("query($of: [ID!]!) { neighborhood(of: $of, limit: 500) { nodes { id } } }", new { of = new[] { id } });
        return [.. answer.GetProperty("neighborhood").GetProperty("nodes").EnumerateArray().Skip(1).Select(node => node.GetProperty("id").GetString()!)];
    }

    /// <summary>How long a kind of question takes.</summary>
    public async Task<Row> TimeAsync(string name, int times, double most, Func<(string Document, object Variables)> next)
    {
        for (var i = 0; i < WarmUps; i++) await OneAsync(next());
        var took = new double[times];
        for (var i = 0; i < times; i++) took[i] = await OneAsync(next());
        Array.Sort(took);
        return new Row(name, took[times / 2], took[(int)(times * 0.99)], most);
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    private async Task<double> OneAsync((string Document, object Variables) question)
    {
        var asked = Stopwatch.GetTimestamp();
        await AskAsync(question.Document, question.Variables);
        return Stopwatch.GetElapsedTime(asked).TotalMilliseconds;
    }

    /// <summary>The data of an answer.</summary>
    /// <param name="document">What is asked.</param>
    /// <param name="variables">Its variables.</param>
    /// <param name="mayFail">Whether a root may be null, with an error.</param>
    public async Task<JsonElement> AskAsync(string document, object variables, bool mayFail = false)
    {
        var output = new ArrayBufferWriter<byte>();
        var request = new OperationRequest { Document = Encoding.UTF8.GetBytes(document), Variables = JsonSerializer.SerializeToUtf8Bytes(variables) };
        var outcome = await _runner.RunAsync(request, output, CancellationToken.None);
        if (outcome.Error is { } error && !mayFail) throw new InvalidOperationException($"{document}: {error}: {Encoding.UTF8.GetString(output.WrittenSpan)}");
        return JsonDocument.Parse(output.WrittenMemory).RootElement.GetProperty("data");
    }
}

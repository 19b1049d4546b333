using System.Runtime.InteropServices;
using System.Text.Json;
using KnowledgeGraph.HotChocolate.Api;
using KnowledgeGraph.Query.Json;

namespace KnowledgeGraph.HotChocolate.Operations;

/// <summary>What of a HotChocolate request the runner is asked, in whose name.</summary>
/// <param name="context">The request.</param>
/// <param name="hosting">Tells who asks.</param>
/// <param name="runner">Answers.</param>
internal sealed class GraphRun(RequestContext context, GraphHosting hosting, IOperationRunner runner)
{
    /// <summary>Bytes that an answer begins with.</summary>
    public const int FirstBytes = 16 * 1024;

    /// <summary>Bytes that an answer may have; the runner has a limit of its own, far below.</summary>
    public const int MostBytes = 1024 * 1024 * 1024;

    /// <summary>The HTTP request of an operation, a socket's too; null where a program asks the executor itself.</summary>
    public static HttpContext? HttpOf(RequestContext context) =>
        context.ContextData.TryGetValue(nameof(HttpContext), out var http) ? http as HttpContext : null;

    /// <summary>The operation for the runner, without variables.</summary>
    public OperationRequest RequestOf(GraphPart part) => new()
    {
        Document = part.Document,
        Caller = hosting.Caller(HttpOf(context)),
    };

    /// <summary>The variables as they were sent, for the runner coerces them by the API's own scalars: one entry a set.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> VariableSets() => context.Request switch
    {
        VariableBatchRequest { VariableValues.Document.RootElement: var sets } => [.. sets.EnumerateArray().Select(set => Utf8(set))],
        global::HotChocolate.Execution.OperationRequest one => [Utf8(one.VariableValues?.Document.RootElement)],
        _ => [default],
    };

    /// <summary>A run whose bytes are the result. One that throws leaves its buffer to the garbage collector.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="set">Which set of variables, of several.</param>
    public async ValueTask<OperationResult> AnswerAsync(OperationRequest request, int? set)
    {
        var answer = new LimitedBuffer(FirstBytes, MostBytes);
        return AnswerResult.Of(context, request.Caller, answer, await runner.RunAsync(request, answer, context.RequestAborted), set);
    }

    /// <summary>A run whose bytes HotChocolate reads while it executes.</summary>
    /// <param name="request">What is asked; nothing is run where it has no document.</param>
    /// <param name="graph">The API in the schema.</param>
    public async ValueTask<GraphAnswer> JoinAsync(OperationRequest request, GraphApi graph)
    {
        if (request.Document.IsEmpty) return new GraphAnswer(graph, runner, request, data: default, errors: []);
        using var output = new LimitedBuffer(FirstBytes, MostBytes);
        var outcome = await runner.RunAsync(request, output, context.RequestAborted);
        // Its values outlive the buffer: HotChocolate may still read them when a deferred part goes out.
        var json = JsonElement.Parse(output.Written);
        AnswerResult.TellWait(context, outcome);
        return new GraphAnswer(
            graph, runner, request,
            outcome.HasData ? json.GetProperty("data") : default,
            outcome.Error is null ? [] : AnswerErrors.Of(json.GetProperty("errors")));
    }

    private static ReadOnlyMemory<byte> Utf8(JsonElement? variables) =>
        variables is { } sent ? JsonMarshal.GetRawUtf8Value(sent).ToArray() : default(ReadOnlyMemory<byte>);
}

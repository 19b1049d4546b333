using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using HotChocolate.Execution.Instrumentation;
using HotChocolate.Execution.Processing;
using KnowledgeGraph.HotChocolate.Api;
using KnowledgeGraph.Query.Json;
using RequestDelegate = HotChocolate.Execution.RequestDelegate;

namespace KnowledgeGraph.HotChocolate.Operations;

/// <summary>
/// Hands operations that ask the graph alone to its runner, whole, and takes its bytes as the answer. It stands where HotChocolate would
/// run them field by field; which kinds of operations a transport allows is checked there, so only those that may run are taken.
/// </summary>
internal sealed class OperationMiddleware(RequestDelegate next, IOperationRunner runner, IOperationStreamer streamer, IExecutionDiagnosticEvents events)
{
    private const int FirstBytes = 16 * 1024;
    private const int MostBytes = 1024 * 1024 * 1024; // The runner has a limit of its own, far below.

    /// <summary>The middleware, over the runner and the streamer among the server's services.</summary>
    public static RequestMiddlewareConfiguration Create() => new(
        (server, next) => new OperationMiddleware(
            next, server.Services.GetRequiredService<IOperationRunner>(), server.Services.GetRequiredService<IOperationStreamer>(),
            server.SchemaServices.GetRequiredService<IExecutionDiagnosticEvents>()).InvokeAsync,
        "KnowledgeGraph");

    // What the transport does not allow goes on, and is refused before a field of it would run.
    private ValueTask InvokeAsync(RequestContext context) =>
        context.TryGetOperation(out var operation) && context.VariableValues.Length > 0
        && TextOf(context, operation) is { Length: > 0 } document && IsAllowed(operation.Kind, context.Request)
            ? AnswerAsync(context, operation.Kind, document)
            : next(context);

    private async ValueTask AnswerAsync(RequestContext context, OperationType kind, byte[] document)
    {
        using (events.ExecuteOperation(context))
        {
            var request = new OperationRequest
            {
                Document = document,
                OperationName = context.Request.OperationName,
                Variables = Utf8((context.Request as global::HotChocolate.Execution.OperationRequest)?.VariableValues?.Document.RootElement),
                Caller = new Caller(CallerOf(context)?.Request.Headers.AcceptLanguage),
            };
            if (kind == OperationType.Subscription) context.Result = new ResponseStream(() => Events(context, request, context.RequestAborted));
            else if (context.Request is VariableBatchRequest { VariableValues.Document: var sets }) context.Result = await RunAllAsync(context, request, sets);
            else context.Result = await RunAsync(context, request, set: null);
        }
    }

    // One after another: a batch is one client's turn.
    private async ValueTask<OperationResultBatch> RunAllAsync(RequestContext context, OperationRequest request, JsonDocument sets)
    {
        var results = new List<IExecutionResult>();
        foreach (var variables in sets.RootElement.EnumerateArray())
            results.Add(await RunAsync(context, request with { Variables = Utf8(variables) }, results.Count));
        return new OperationResultBatch([.. results]);
    }

    // A run that throws leaves its buffer to the garbage collector.
    private async ValueTask<OperationResult> RunAsync(RequestContext context, OperationRequest request, int? set)
    {
        var answer = new LimitedBuffer(FirstBytes, MostBytes);
        return AnswerResult.Of(context, answer, await runner.RunAsync(request, answer, context.RequestAborted), set);
    }

    // Each event has a buffer of its own, since HotChocolate may take the next before the last is written.
    private async IAsyncEnumerable<OperationResult> Events(
        RequestContext context, OperationRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var written = new ArrayBufferWriter<byte>();
        await foreach (var outcome in streamer.RunAsync(request, written, cancellation))
        {
            var answer = new LimitedBuffer(FirstBytes, MostBytes);
            answer.Write(written.WrittenSpan);
            written.ResetWrittenCount();
            yield return AnswerResult.Of(context, answer, outcome);
        }
    }

    // A GET changes nothing, and so on; a subscription takes one set of variables.
    private static bool IsAllowed(OperationType kind, IOperationRequest request) => kind switch
    {
        OperationType.Query => request.Flags.HasFlag(RequestFlags.AllowQuery),
        OperationType.Mutation => request.Flags.HasFlag(RequestFlags.AllowMutation),
        _ => request.Flags.HasFlag(RequestFlags.AllowSubscription) && request is not VariableBatchRequest,
    };

    /// <summary>The HTTP request of an operation, a socket's too; null where a program asks the executor itself.</summary>
    internal static HttpContext? CallerOf(RequestContext context) =>
        context.ContextData.TryGetValue(nameof(HttpContext), out var caller) ? caller as HttpContext : null;

    // Printed once for each operation that HotChocolate keeps; empty where the operation is not the graph's.
    private static byte[] TextOf(RequestContext context, Operation operation)
    {
        if (operation.Features.TryGet<DocumentText>(out var known)) return known.Utf8;
        var isOurs = OwnFields.AreAll(operation);
        var text = new DocumentText(isOurs ? Encoding.UTF8.GetBytes(context.OperationDocumentInfo.Document!.ToString(indented: false)) : []);
        operation.Features.SetSafe(text);
        return text.Utf8;
    }

    // As they were sent: the runner coerces them by the API's own scalars.
    private static ReadOnlyMemory<byte> Utf8(JsonElement? variables) => variables is { } sent ? JsonMarshal.GetRawUtf8Value(sent).ToArray() : default;

    private sealed record DocumentText(byte[] Utf8);
}

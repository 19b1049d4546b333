using System.Buffers;
using System.Runtime.CompilerServices;
using HotChocolate.Execution;
using HotChocolate.Execution.Processing;
using HotChocolate.Language;
using KnowledgeGraph.HotChocolate.Answers;
using KnowledgeGraph.HotChocolate.Api;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Operations;
using OperationRequest = KnowledgeGraph.Query.Operations.OperationRequest;
using RequestDelegate = HotChocolate.Execution.RequestDelegate;

namespace KnowledgeGraph.HotChocolate.Operations;

/// <summary>
/// Hands operations that ask the graph alone to its runner, whole, and takes its bytes as the answer. It stands where HotChocolate would
/// run them field by field, and so has to make the checks that are made there: which kinds of operations the transport allows.
/// </summary>
internal sealed class OperationMiddleware(RequestDelegate next, IOperationRunner runner, IOperationStreamer streamer)
{
    private const int FirstBytes = 16 * 1024;

    // The runner bounds its answers itself; what it writes around them (a report, errors) is small.
    private const int MostBytes = 1024 * 1024 * 1024;

    // Printed once for each document that HotChocolate keeps.
    private readonly ConditionalWeakTable<DocumentNode, byte[]> _texts = [];

    /// <summary>The middleware, over the runner among the server's services.</summary>
    public static RequestCoreMiddleware Create() => (server, next) => new OperationMiddleware(
        next, server.Services.GetRequiredService<IOperationRunner>(), server.Services.GetRequiredService<IOperationStreamer>()).InvokeAsync;

    private ValueTask InvokeAsync(IRequestContext context) =>
        context is { Operation: { } operation, Document: { } document, Variables: { Count: > 0 } variables } && OwnFields.AreAll(operation)
            ? AnswerAsync(context, operation, document, variables)
            : next(context);

    private async ValueTask AnswerAsync(
        IRequestContext context, IOperation operation, DocumentNode document, IReadOnlyList<IVariableValueCollection> variables)
    {
        if (!AllowedKinds.Allow(operation, context.Request.Flags))
        {
            context.Result = AllowedKinds.Refusal();
            return;
        }

        if (operation.Type == OperationType.Subscription && variables.Count > 1)
        {
            context.Result = AllowedKinds.BatchRefusal();
            return;
        }

        using (context.DiagnosticEvents.ExecuteOperation(context))
        {
            var request = Request(context, operation, document);
            if (operation.Type == OperationType.Subscription) context.Result = new ResponseStream(() => Events(context, With(request, variables[0]), context.RequestAborted));
            else if (variables.Count == 1) context.Result = await RunAsync(context, With(request, variables[0]), set: null);
            else context.Result = await RunAllAsync(context, request, variables);
        }
    }

    // One after another: a batch is one client's turn.
    private async ValueTask<OperationResultBatch> RunAllAsync(IRequestContext context, OperationRequest request, IReadOnlyList<IVariableValueCollection> variables)
    {
        var results = new IExecutionResult[variables.Count];
        for (var set = 0; set < results.Length; set++) results[set] = await RunAsync(context, With(request, variables[set]), set);
        return new OperationResultBatch(results);
    }

    private async ValueTask<IOperationResult> RunAsync(IRequestContext context, OperationRequest request, int? set)
    {
        var output = new JsonBuffer(FirstBytes, MostBytes);
        try
        {
            return AnswerResult.Of(context, output, await runner.RunAsync(request, output, context.RequestAborted), set);
        }
        catch
        {
            output.Dispose();
            throw;
        }
    }

    // Each event has a buffer of its own, since HotChocolate may take the next before the last is written.
    private async IAsyncEnumerable<IOperationResult> Events(
        IRequestContext context, OperationRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var written = new ArrayBufferWriter<byte>();
        await foreach (var outcome in streamer.RunAsync(request, written, cancellation))
        {
            var output = new JsonBuffer(FirstBytes, MostBytes);
            output.Write(written.WrittenSpan);
            written.ResetWrittenCount();
            yield return AnswerResult.Of(context, output, outcome, set: null);
        }
    }

    private OperationRequest Request(IRequestContext context, IOperation operation, DocumentNode document) => new()
    {
        Document = _texts.GetValue(document, static node => System.Text.Encoding.UTF8.GetBytes(node.ToString(indented: false))),
        OperationName = operation.Definition.Name?.Value,
        AcceptLanguage = CallerOf(context)?.Request.Headers.AcceptLanguage,
    };

    private static OperationRequest With(OperationRequest request, IVariableValueCollection variables) => request with { Variables = VariablesJson.Of(variables) };

    /// <summary>The HTTP request of an operation, a socket's too; null where a program asks the executor itself.</summary>
    internal static HttpContext? CallerOf(IRequestContext context) => context.ContextData.TryGetValue(nameof(HttpContext), out var caller) ? caller as HttpContext : null;
}

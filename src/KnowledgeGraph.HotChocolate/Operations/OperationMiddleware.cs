using System.Buffers;
using System.Runtime.CompilerServices;
using HotChocolate.Execution.Instrumentation;
using KnowledgeGraph.HotChocolate.Api;
using KnowledgeGraph.Query.Json;
using RequestDelegate = HotChocolate.Execution.RequestDelegate;

namespace KnowledgeGraph.HotChocolate.Operations;

/// <summary>
/// Stands before HotChocolate's execution, and asks the runner once for all that an operation wants of the graph. What is the graph's alone is
/// answered by the runner's bytes; otherwise HotChocolate executes, and the graph's fields read from them. Which kinds of operations a transport
/// allows is checked here too, since whole ones never come to where HotChocolate checks it.
/// </summary>
internal sealed class OperationMiddleware(
    RequestDelegate next, GraphApi graph, GraphHosting hosting, IOperationRunner runner, IOperationStreamer streamer, IExecutionDiagnosticEvents events)
{
    /// <summary>The middleware of a schema.</summary>
    /// <param name="graph">The API in it.</param>
    /// <param name="hosting">Tells who asks.</param>
    /// <param name="runner">Finds the runner among the server's services.</param>
    /// <param name="streamer">Finds the streamer.</param>
    public static RequestMiddlewareConfiguration Create(
        GraphApi graph, GraphHosting hosting, Func<IServiceProvider, IOperationRunner> runner, Func<IServiceProvider, IOperationStreamer> streamer) => new(
        (server, next) => new OperationMiddleware(
            next, graph, hosting, runner(server.Services), streamer(server.Services),
            server.SchemaServices.GetRequiredService<IExecutionDiagnosticEvents>()).InvokeAsync,
        "KnowledgeGraph");

    // What the transport does not allow goes on, and is refused before a field of it would run.
    private ValueTask InvokeAsync(RequestContext context)
    {
        if (!context.TryGetOperation(out var operation) || context.VariableValues.Length == 0 || !IsAllowed(operation.Kind, context.Request))
            return next(context);
        var part = GraphPart.Of(operation, graph);
        var run = new GraphRun(context, hosting, runner);
        return part.IsWhole ? AnswerAsync(context, operation.Kind, run, run.RequestOf(part)) : JoinAsync(context, operation.Kind, run, part);
    }

    private async ValueTask AnswerAsync(RequestContext context, OperationType kind, GraphRun run, OperationRequest request)
    {
        using (events.ExecuteOperation(context))
        {
            var sets = run.VariableSets();
            if (kind == OperationType.Subscription) context.Result = new ResponseStream(
                () => Events(context, request with { Variables = sets[0] }, context.RequestAborted));
            else if (context.Request is VariableBatchRequest) context.Result = await AnswerAllAsync(run, request, sets);
            else context.Result = await run.AnswerAsync(request with { Variables = sets[0] }, set: null);
        }
    }

    // One after another: a batch is one client's turn.
    private static async ValueTask<OperationResultBatch> AnswerAllAsync(GraphRun run, OperationRequest request, IReadOnlyList<ReadOnlyMemory<byte>> sets)
    {
        var results = new List<IExecutionResult>();
        foreach (var variables in sets) results.Add(await run.AnswerAsync(request with { Variables = variables }, results.Count));
        return new OperationResultBatch([.. results]);
    }

    // Only queries are joined: the fields of a mutation run one after another, and those of the graph would come first.
    private async ValueTask JoinAsync(RequestContext context, OperationType kind, GraphRun run, GraphPart part)
    {
        var request = run.RequestOf(kind == OperationType.Query ? part : part with { Document = [] });
        var (sets, answers) = (run.VariableSets(), new GraphAnswers());
        for (var i = 0; i < context.VariableValues.Length; i++)
            answers.Add(context.VariableValues[i], await run.JoinAsync(request with { Variables = sets[i] }, graph));
        context.ContextData[nameof(GraphAnswer)] = answers;
        if (part.Split is { } split && answers.HaveData) await split.RunAsync(context, answers, next);
        else await next(context);
    }

    // Each event has a buffer of its own, since HotChocolate may take the next before the last is written.
    private async IAsyncEnumerable<OperationResult> Events(
        RequestContext context, OperationRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var written = new ArrayBufferWriter<byte>();
        await foreach (var outcome in streamer.RunAsync(request, written, cancellation))
        {
            var answer = new LimitedBuffer(GraphRun.FirstBytes, GraphRun.MostBytes);
            answer.Write(written.WrittenSpan);
            written.ResetWrittenCount();
            yield return AnswerResult.Of(context, request.Caller, answer, outcome);
        }
    }

    // A GET changes nothing, and so on; a subscription takes one set of variables.
    private static bool IsAllowed(OperationType kind, IOperationRequest request) => kind switch
    {
        OperationType.Query => request.Flags.HasFlag(RequestFlags.AllowQuery),
        OperationType.Mutation => request.Flags.HasFlag(RequestFlags.AllowMutation),
        _ => request.Flags.HasFlag(RequestFlags.AllowSubscription) && request is not VariableBatchRequest,
    };
}

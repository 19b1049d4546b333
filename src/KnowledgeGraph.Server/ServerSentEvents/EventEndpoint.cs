using System.Buffers;
using System.IO.Pipelines;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Limits;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Streaming;

namespace KnowledgeGraph.Server.ServerSentEvents;

/// <summary>
/// <c>/graphql</c> for clients that accept <c>text/event-stream</c>: GraphQL over server-sent events in the mode of distinct connections
/// (the protocol of graphql-sse). One request is one operation; its answers are <c>next</c> events, the end is a <c>complete</c> event.
/// <para>
/// What is not a request is refused here as elsewhere; once it is one, whatever is wrong with its operation is told by an event, since
/// browsers show no other answer. A flush waits for the client's reading, so a slow reader slows the source of its answers; one that reads nothing for
/// <see cref="StreamLimits.SendTime"/> is cut off.
/// </para>
/// </summary>
/// <param name="answers">Runs operations.</param>
/// <param name="gate">Counts open streams.</param>
/// <param name="limits">The limits.</param>
/// <param name="time">The clock.</param>
/// <param name="stopping">Ends all streams when the server is told to end.</param>
internal sealed class EventEndpoint(AnswerStream answers, StreamGate gate, StreamLimits limits, TimeProvider time, CancellationToken stopping)
{
    /// <summary>Answers a request that was read into the exchange, or says why it is not one.</summary>
    public async ValueTask<Refusal?> RunAsync(HttpContext context, Exchange exchange, bool get)
    {
        if (RequestReader.Slice(context, exchange, get, out var parameters) is { } malformed) return malformed;
        if (!gate.TryEnter(out var place)) return gate.Full;
        using var open = place;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        Begin(context.Response);
        try
        {
            var outcomes = answers.RunAsync(parameters, CallerOf.Headers(context.Request.Headers), queriesOnly: get, exchange.Response, end.Token);
            await SendAsync(outcomes, exchange.Response, context.Response.BodyWriter, end);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
        {
            // The stream ends without its last event, so that the client connects again.
        }

        return null;
    }

    private static void Begin(HttpResponse response)
    {
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        // nginx holds answers back unless it is told not to.
        response.Headers["X-Accel-Buffering"] = "no";
    }

    private async Task SendAsync(IAsyncEnumerable<OperationOutcome> outcomes, LimitedBuffer answer, PipeWriter output, CancellationTokenSource end)
    {
        // The client learns at once that it is connected.
        await FlushAsync(output, end.Token);
        await using var next = outcomes.GetAsyncEnumerator(end.Token);
        while (await NextAsync(next, output, end))
        {
            output.Write("event: next\ndata: "u8);
            output.Write(answer.Written);
            output.Write("\n\n"u8);
            await FlushAsync(output, end.Token);
        }

        // To a browser, an event without a line of data is not an event.
        output.Write("event: complete\ndata:\n\n"u8);
        await FlushAsync(output, end.Token);
    }

    // Waits for the next answer, with a comment now and then, by which proxies and we ourselves learn that the client is still there.
    private async ValueTask<bool> NextAsync(IAsyncEnumerator<OperationOutcome> outcomes, PipeWriter output, CancellationTokenSource end)
    {
        var next = outcomes.MoveNextAsync();
        if (next.IsCompleted) return await next;
        var waiting = next.AsTask();
        try
        {
            while (await Task.WhenAny(waiting, Task.Delay(limits.KeepAlive, time, end.Token)) != waiting && !end.IsCancellationRequested)
            {
                output.Write(":\n\n"u8);
                await FlushAsync(output, end.Token);
            }

            return await waiting;
        }
        finally
        {
            // No stream can be left in the middle of a step.
            if (!waiting.IsCompleted) await end.CancelAsync();
            await ((Task)waiting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async ValueTask FlushAsync(PipeWriter output, CancellationToken cancellation)
    {
        var flush = output.FlushAsync(cancellation);
        if (flush.IsCompletedSuccessfully) return;
        using var deadline = new Deadline(limits.SendTime, time, cancellation);
        try
        {
            await flush.AsTask().WaitAsync(deadline.Token);
        }
        catch (OperationCanceledException exception) when (deadline.IsOver)
        {
            throw new IOException("The client has not read its event stream for too long.", exception);
        }
    }
}

using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Limits;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Operations;

/// <summary>
/// Runs the operations of a batch one after another, each by itself, and writes their answers in order as one array. They share one time
/// (<see cref="FixedLimits.BatchTime"/>), one cost (that of a single operation: once it is spent, the rest is not run) and one size of
/// the answer (<see cref="HttpLimits.MaxResponseBytes"/>).
/// </summary>
/// <param name="runner">Answers operations.</param>
/// <param name="documents">Finds their documents.</param>
/// <param name="max">The most operations; 0 for no batches.</param>
/// <param name="maxCost">What they may cost together.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Is told of faults of the server.</param>
internal sealed class Batch(IOperationRunner runner, DocumentChoice documents, int max, long maxCost, TimeProvider time, ILogger logger)
{
    private static readonly Refusal TimeIsOver = Refusal.Of(
        ErrorCode.Timeout,
        $"The batch took longer than {FixedLimits.BatchTime.TotalSeconds} s, and this operation was not run to its end. Send fewer at a time.");

    /// <summary>Whether a body is a batch that may be run.</summary>
    public bool Takes(ReadOnlySpan<byte> body) => max > 0 && BatchBody.IsArray(body);

    /// <summary>Answers a batch in the exchange's buffer, or says why it cannot be run.</summary>
    public async ValueTask<Refusal?> RunAsync(HttpContext context, Exchange exchange)
    {
        if (BatchBody.Read(exchange.Body.WrittenMemory, max, out var entries) is { } refusal) return refusal;
        using var deadline = new Deadline(FixedLimits.BatchTime, time, context.RequestAborted);
        try
        {
            var spent = 0L;
            for (var i = 0; i < entries.Count; i++)
            {
                exchange.Response.GetSpan(1)[0] = i == 0 ? (byte)'[' : (byte)',';
                exchange.Response.Advance(1);
                var begin = exchange.Response.Length;
                var (cost, unanswered) = spent < maxCost ? await AnswerAsync(context, exchange, entries[i], deadline) : (0, TooDear(spent));
                spent += cost;
                if (unanswered is null) continue;
                exchange.Response.Truncate(begin);
                unanswered.WriteTo(exchange.Response);
            }

            exchange.Response.GetSpan(1)[0] = (byte)']';
            exchange.Response.Advance(1);
            return null;
        }
        catch (GraphQLException full)
        {
            // Not even the error of an operation has room.
            return Refusal.Of(full.Errors[0].Code, full.Errors[0].Message);
        }
    }

    private Refusal TooDear(long spent) => Refusal.Of(
        ErrorCode.CostExceeded,
        $"The operations before this one in the batch cost {spent} together; at most {maxCost} is allowed (MaxCost). "
        + "Send the rest in another request.");

    private async ValueTask<(long Cost, Refusal? Refusal)> AnswerAsync(
        HttpContext context, Exchange exchange, ReadOnlyMemory<byte> entry, Deadline deadline)
    {
        exchange.Unescaped.Clear();
        if (JsonBody.Read(entry, exchange.Unescaped, out var parameters) is { } malformed) return (0, malformed);
        if (documents.Choose(parameters, out var document, out var registration) is { } unknown) return (0, unknown);
        if (deadline.IsOver) return (0, TimeIsOver);
        var request = new OperationRequest
        {
            Document = document,
            OperationName = parameters.OperationName,
            Variables = parameters.Variables,
            Caller = CallerOf.Headers(context.Request.Headers),
        };
        try
        {
            var outcome = await runner.RunAsync(request, exchange.Response, deadline.Token);
            if (outcome.HasData && registration is not null) documents.Register(registration, document);
            return (outcome.Cost, null);
        }
        catch (OperationCanceledException) when (deadline.IsOver)
        {
            return (0, TimeIsOver);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return (0, Fault.Refuse(exception, logger));
        }
    }
}

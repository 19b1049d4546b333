using System.Runtime.CompilerServices;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Limits;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Streaming;

/// <summary>
/// The answers to one request of any transport that can send several: finds the document, runs it, and turns each failure into a last answer.
/// </summary>
/// <param name="streamer">Answers operations.</param>
/// <param name="documents">Finds their documents.</param>
/// <param name="logger">Is told of faults of the server.</param>
internal sealed class AnswerStream(IOperationStreamer streamer, DocumentChoice documents, ILogger logger)
{
    /// <summary>
    /// Runs a request. While an outcome is handed out, <paramref name="answer"/> holds its answer, which is forgotten when the next is
    /// asked for.
    /// </summary>
    /// <param name="parameters">The request; its slices stay until the end.</param>
    /// <param name="caller">The caller.</param>
    /// <param name="queriesOnly">Whether nothing may run that changes something.</param>
    /// <param name="answer">Takes the answers.</param>
    /// <param name="cancellation">Ends the operation.</param>
    public async IAsyncEnumerable<OperationOutcome> RunAsync(
        RequestParameters parameters, Caller caller, bool queriesOnly, LimitedBuffer answer, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (documents.Choose(parameters, out var document, out var registration) is { } unknown)
        {
            unknown.WriteTo(answer);
            yield return unknown.Outcome;
            yield break;
        }

        var request = new OperationRequest
        {
            Document = document,
            OperationName = parameters.OperationName,
            Variables = parameters.Variables,
            Caller = caller,
            IsQueriesOnly = queriesOnly,
        };
        await using var answers = streamer.RunAsync(request, answer, cancellation).GetAsyncEnumerator(cancellation);
        while (true)
        {
            answer.Reset(FixedLimits.KeptBufferBytes);
            var (outcome, isLast) = await NextAsync(answers, answer);
            if (outcome is not { } next) yield break;
            if (next.HasData && registration is not null) documents.Register(registration, document);
            registration = null;
            yield return next;
            if (isLast) yield break;
        }
    }

    private async ValueTask<(OperationOutcome? Outcome, bool IsLast)> NextAsync(IAsyncEnumerator<OperationOutcome> answers, LimitedBuffer answer)
    {
        try
        {
            return await answers.MoveNextAsync() ? (answers.Current, false) : (null, true);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            answer.Clear();
            var refusal = Fault.Refuse(exception, logger);
            refusal.WriteTo(answer);
            return (refusal.Outcome, true);
        }
    }
}

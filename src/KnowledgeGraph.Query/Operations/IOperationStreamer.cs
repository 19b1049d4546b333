using System.Buffers;

namespace KnowledgeGraph.Query.Operations;

/// <summary>
/// Answers operations of all kinds one answer after another: the seam below transports that can send more than one.
/// A query or mutation has one answer, a subscription one for each event. Answers are made as they are taken: whoever takes them slowly
/// slows their source, and whoever stops taking them (or cancels) ends it.
/// </summary>
public interface IOperationStreamer
{
    /// <summary>
    /// Runs one operation. For each outcome that is handed out the output holds one whole response, as an <see cref="IOperationRunner"/> writes
    /// it, which the caller takes out before it asks for the next. A mistake of the client never throws: it is the only answer.
    /// </summary>
    /// <param name="request">The operation; where <see cref="OperationRequest.IsQueriesOnly"/> is set, nothing that changes something may run.</param>
    /// <param name="output">Takes the answers; empty whenever the next one is asked for.</param>
    /// <param name="cancellation">Ends the operation.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    IAsyncEnumerable<OperationOutcome> RunAsync(OperationRequest request, IBufferWriter<byte> output, CancellationToken cancellation);
}

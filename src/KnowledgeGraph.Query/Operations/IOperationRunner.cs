using System.Buffers;

namespace KnowledgeGraph.Query.Operations;

/// <summary>
/// Answers GraphQL operations: the seam between a host and all that lies below it. Hosts call this and nothing beneath.
/// </summary>
public interface IOperationRunner
{
    /// <summary>
    /// Runs one operation and writes the whole response, <c>{"data":…}</c> or <c>{"errors":…}</c>, as UTF-8 JSON; or
    /// <c>{"errors":…,"data":…}</c>, where fields failed alone: each of them is null, and has an error with its path.
    /// A mistake of the client never throws: it is in the response and in the outcome.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller gave up; what was written so far means nothing.</exception>
    ValueTask<OperationOutcome> RunAsync(OperationRequest request, IBufferWriter<byte> output, CancellationToken cancellation);
}

using System.Buffers;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Query.Operations;

/// <summary>Operations with one answer each, as streams: what there is while the API has no subscriptions.</summary>
/// <param name="runner">Answers them.</param>
public sealed class SingleAnswers(IOperationRunner runner) : IOperationStreamer
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<OperationOutcome> RunAsync(
        OperationRequest request, IBufferWriter<byte> output, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return await runner.RunAsync(request, output, cancellation);
    }
}

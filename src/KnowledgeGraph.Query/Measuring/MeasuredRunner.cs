using System.Buffers;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Telemetry;

namespace KnowledgeGraph.Query.Measuring;

/// <summary>
/// Measures operations that somebody waits for, whoever answers them: the outermost runner, before any cache. While nobody listens it only
/// hands them on, without a state of its own.
/// </summary>
/// <param name="runner">Answers them.</param>
public sealed class MeasuredRunner(IOperationRunner runner) : IOperationRunner
{
    /// <inheritdoc/>
    public ValueTask<OperationOutcome> RunAsync(OperationRequest request, IBufferWriter<byte> output, CancellationToken cancellation) =>
        QueryTelemetry.HasListeners && !request.IsWarmUp ? MeasureAsync(request, output, cancellation) : runner.RunAsync(request, output, cancellation);

    private async ValueTask<OperationOutcome> MeasureAsync(OperationRequest request, IBufferWriter<byte> output, CancellationToken cancellation)
    {
        using var call = new OperationCall();
        var counted = new Counted(output);
        try
        {
            var outcome = await runner.RunAsync(request with { Observer = call }, counted, cancellation);
            call.End(outcome, counted.Bytes);
            return outcome;
        }
        catch (OperationCanceledException)
        {
            call.Abandon();
            throw;
        }
    }

    private sealed class Counted(IBufferWriter<byte> output) : IBufferWriter<byte>
    {
        public long Bytes { get; private set; }

        public void Advance(int count)
        {
            output.Advance(count);
            Bytes += count;
        }

        public Memory<byte> GetMemory(int sizeHint = 0) => output.GetMemory(sizeHint);

        public Span<byte> GetSpan(int sizeHint = 0) => output.GetSpan(sizeHint);
    }
}

using System.Buffers;
using System.Text;
using KnowledgeGraph.Query.Operations;

namespace KnowledgeGraph.Benchmarks.Scale;

/// <summary>Asks operations in process.</summary>
internal sealed class Asked(IOperationRunner runner)
{
    private readonly ArrayBufferWriter<byte> _output = new();

    /// <summary>The answer; one with errors ends the benchmark.</summary>
    public async Task<string> Async(string document, string variables)
    {
        _output.ResetWrittenCount();
        await runner.RunAsync(
            new OperationRequest { Document = Encoding.UTF8.GetBytes(document), Variables = Encoding.UTF8.GetBytes(variables) },
            _output, CancellationToken.None);
        var answer = Encoding.UTF8.GetString(_output.WrittenSpan);
        return answer.Contains("\"errors\":", StringComparison.Ordinal) ? throw new InvalidOperationException(answer) : answer;
    }
}

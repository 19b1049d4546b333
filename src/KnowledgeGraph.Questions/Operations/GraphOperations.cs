using System.Buffers;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Operations;

namespace KnowledgeGraph.Questions.Operations;

/// <summary>
/// Asks the graph operations of the product's own: so what a question is answered from is filtered, ordered and paged as any client's is, the
/// same on every store, in one round trip.
/// </summary>
internal sealed class GraphOperations
{
    // Above what an answer may have by default, so that a refusal is the runner's, which says what to do.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1_000 };
    private IOperationRunner? _runner;

    /// <summary>Who answers from now on.</summary>
    public void Attach(IOperationRunner runner) => _runner = runner;

    /// <summary>The <c>data</c> of the answer.</summary>
    /// <exception cref="GraphQLException">The graph is not open, or gave no answer.</exception>
    public async ValueTask<JsonElement> AskAsync(GraphOperation operation, CancellationToken cancellation)
    {
        var runner = _runner ?? throw new GraphQLException(ErrorCode.StoreUnavailable, "The graph is not open yet. Try again in a moment.");
        var output = new ArrayBufferWriter<byte>();
        var request = new OperationRequest { Document = operation.Document, Variables = operation.Variables, IsQueriesOnly = true };
        var outcome = await runner.RunAsync(request, output, cancellation);
        using var answer = JsonDocument.Parse(output.WrittenMemory, Deep);
        if (outcome.Error is { } code) throw new GraphQLException(code, answer.RootElement.GetProperty("errors")[0].GetProperty("message").GetString()!);
        return answer.RootElement.GetProperty("data").Clone();
    }
}

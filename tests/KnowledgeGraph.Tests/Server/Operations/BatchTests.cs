using System.Buffers;
using System.Text;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Limits;
using KnowledgeGraph.Server.Operations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace KnowledgeGraph.Tests.Server.Operations;

/// <summary>The operations of a batch share one time and one size.</summary>
public class BatchTests
{
    private readonly ManualTime _time = new();
    private readonly Exchange _exchange = new(new HttpLimits());

    [Fact]
    public async Task When_the_time_is_over_the_rest_is_not_run_and_says_so()
    {
        var runner = new ScriptedRunner((_, output, _) =>
        {
            output.Write("""{"data":{}}"""u8);
            _time.Advance(FixedLimits.BatchTime / 2);
            return OperationOutcome.Complete;
        });

        await RunAsync(runner, """[{"query":"a"},{"query":"b"},{"query":"c"},{"query":"d"}]""");

        Assert.Equal(2, runner.Runs);
        Assert.Matches("""^\[\{"data":\{\}\},\{"data":\{\}\},\{"errors":\[.*TIMEOUT.*\]\},\{"errors":\[.*TIMEOUT.*\]\}\]$""", Answer);
    }

    [Fact]
    public async Task An_operation_that_is_stopped_by_the_time_says_so_and_leaves_nothing_half_written()
    {
        var runner = new ScriptedRunner((_, output, cancellation) =>
        {
            output.Write("""{"data":{"half":"""u8);
            _time.Advance(FixedLimits.BatchTime);
            cancellation.ThrowIfCancellationRequested();
            return OperationOutcome.Complete;
        });

        await RunAsync(runner, """[{"query":"a"}]""");

        Assert.Matches("""^\[\{"errors":\[.*TIMEOUT.*\]\}\]$""", Answer);
    }

    [Fact]
    public async Task An_operation_beyond_a_limit_has_its_error_in_its_place()
    {
        var runner = new ScriptedRunner((request, output, _) =>
        {
            output.Write("""{"data":{}"""u8);
            if (request.Document.Span.SequenceEqual("b"u8)) throw new GraphQLException(ErrorCode.LimitExceeded, "too much");
            output.Write("}"u8);
            return OperationOutcome.Complete;
        });

        await RunAsync(runner, """[{"query":"a"},{"query":"b"},{"query":"c"}]""");

        Assert.Equal("""[{"data":{}},{"errors":[{"message":"too much","extensions":{"code":"LIMIT_EXCEEDED"}}]},{"data":{}}]""", Answer);
    }

    private string Answer => Encoding.UTF8.GetString(_exchange.Response.Written);

    private async Task RunAsync(IOperationRunner runner, string body)
    {
        _exchange.Body.Write(Encoding.UTF8.GetBytes(body));
        var documents = new DocumentChoice(KnownDocuments.None, registered: null, isKnownOnly: false);
        var batch = new Batch(runner, documents, max: 10, maxCost: 1_000, _time, NullLogger.Instance);

        Assert.Null(await batch.RunAsync(new DefaultHttpContext(), _exchange));
    }

    private sealed class ScriptedRunner(Func<OperationRequest, IBufferWriter<byte>, CancellationToken, OperationOutcome> answer) : IOperationRunner
    {
        public int Runs { get; private set; }

        public ValueTask<OperationOutcome> RunAsync(OperationRequest request, IBufferWriter<byte> output, CancellationToken cancellation)
        {
            Runs++;
            return ValueTask.FromResult(answer(request, output, cancellation));
        }
    }
}

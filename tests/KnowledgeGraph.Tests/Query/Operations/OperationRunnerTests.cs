using System.Buffers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Tests.Query.Operations;

/// <summary>What a host learns of an operation: its response, and whether there is data in it.</summary>
public class OperationRunnerTests
{
    private static readonly GraphModel Model = ModelLoader.Load([("model.graphql", "type T @node { name: String! }")]);

    [Theory]
    [InlineData("{ ts { totalCount } }", null, null)]
    [InlineData("query A { ts { totalCount } } query B { ts { totalCount } }", "B", null)]
    [InlineData("query A { ts { totalCount } } query B { ts { totalCount } }", null, ErrorCode.InvalidArgument)]
    [InlineData("query A { ts { totalCount } }", "C", ErrorCode.InvalidArgument)]
    [InlineData("{ ts { totalCount }", null, ErrorCode.SyntaxError)]
    [InlineData("", null, ErrorCode.SyntaxError)]
    [InlineData("fragment F on T { id }", null, ErrorCode.ValidationFailed)]
    [InlineData("{ nothing }", null, ErrorCode.ValidationFailed)]
    public async Task The_outcome_has_data_or_the_code_of_the_first_error(string document, string? name, ErrorCode? code)
    {
        var (outcome, response) = await RunAsync(new Empty(), new OperationRequest { Document = Encoding.UTF8.GetBytes(document), OperationName = name });

        Assert.Equal(code, outcome.Error);
        Assert.Equal(code is null, outcome.HasData);
        Assert.Equal(code is null, response.TryGetProperty("data", out _));
        Assert.Equal(code is not null, response.TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task A_document_that_is_not_UTF8_is_a_syntax_error()
    {
        var (outcome, _) = await RunAsync(new Empty(), new OperationRequest { Document = new byte[] { (byte)'{', 0xC3, 0x28, (byte)'}' } });

        Assert.Equal(ErrorCode.SyntaxError, outcome.Error);
    }

    [Fact]
    public async Task A_fault_of_the_store_is_told_to_the_host_and_not_to_the_client()
    {
        var faults = new List<Exception>();

        var (outcome, response) = await RunAsync(new Broken(), new OperationRequest { Document = "{ ts { totalCount } }"u8.ToArray() }, faults.Add);

        Assert.Equal(ErrorCode.Internal, outcome.Error);
        Assert.IsType<NotSupportedException>(Assert.Single(faults));
        Assert.DoesNotContain("password", response.GetRawText(), StringComparison.Ordinal);
        Assert.False(response.TryGetProperty("data", out _));
    }

    [Fact]
    public async Task What_a_store_wrote_before_it_failed_is_not_sent()
    {
        var (_, response) = await RunAsync(new HalfWay(), new OperationRequest { Document = "{ ts { totalCount } }"u8.ToArray() });

        Assert.Equal("STORE_UNAVAILABLE", response.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.False(response.TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData("mutation { anything }")]
    [InlineData("subscription { anything }")]
    public async Task What_is_no_query_is_refused_where_only_queries_may_run(string document)
    {
        var (outcome, _) = await RunAsync(new Empty(), new OperationRequest { Document = Encoding.UTF8.GetBytes(document), IsQueriesOnly = true });

        Assert.True(outcome.IsNotAQuery);
        Assert.False(outcome.HasData);
    }

    private static async Task<(OperationOutcome Outcome, JsonElement Response)> RunAsync(
        IPlanRunner store, OperationRequest request, Action<Exception>? onFault = null)
    {
        var output = new ArrayBufferWriter<byte>();
        var outcome = await new OperationRunner(Model, ApiSchema.Of(Model), store, new QueryLimits(), onFault)
            .RunAsync(request, output, TestContext.Current.CancellationToken);
        return (outcome, JsonDocument.Parse(output.WrittenMemory).RootElement);
    }

    private sealed class Empty : IPlanRunner
    {
        public ValueTask RunAsync(BoundPlan plan, LimitedBuffer output, CancellationToken cancellation)
        {
            output.Write("{}"u8);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Broken : IPlanRunner
    {
        public ValueTask RunAsync(BoundPlan plan, LimitedBuffer output, CancellationToken cancellation) => throw new NotSupportedException("password=secret");
    }

    private sealed class HalfWay : IPlanRunner
    {
        public ValueTask RunAsync(BoundPlan plan, LimitedBuffer output, CancellationToken cancellation)
        {
            output.Write("{\"ts\":"u8);
            throw new GraphQLException(ErrorCode.StoreUnavailable, "The store is away. Try again.");
        }
    }
}

using System.Buffers;
using System.Diagnostics;
using System.Text;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Query.Answers;
using KnowledgeGraph.Query.Changes;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Measuring;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Query.Telemetry;
using KnowledgeGraph.Tests.Bolt.Telemetry;

namespace KnowledgeGraph.Tests.Query.Measuring;

/// <summary>An operation is a span and a few numbers, without its text and values; nobody who listens pays for it, and nobody else.</summary>
[Collection(Heard.Collection)]
public sealed class OperationTelemetryTests : IDisposable
{
    private readonly Answering _graph = Answering.Over("type Thing @node { name: String! }");
    private readonly MeasuredRunner _runner;

    public OperationTelemetryTests() => _runner = new MeasuredRunner(_graph.Runner);

    [Fact]
    public async Task An_operation_is_a_span_with_its_type_and_name()
    {
        using var heard = new Heard(QueryTelemetry.Name);
        using var parent = new Activity("a request").Start();

        await AskAsync("query Secretless { secret: things(where: { name: { eq: \"a secret\" } }) { totalCount } }");

        var span = Assert.Single(heard.Spans, span => span.TraceId == parent.TraceId);
        Assert.Equal("query graphql.operation.type=query graphql.operation.name=Secretless Unset", Heard.Text(span));
        Assert.DoesNotContain("secret", heard.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_is_refused_tells_its_code_and_nothing_else()
    {
        using var heard = new Heard(QueryTelemetry.Name);
        using var parent = new Activity("a request").Start();

        await AskAsync("query Secret { secret }");

        var span = Assert.Single(heard.Spans, span => span.TraceId == parent.TraceId);
        Assert.Equal("graphql error.type=VALIDATION_FAILED Error", Heard.Text(span));
        Assert.NotEmpty(heard.Values("knowledgegraph.errors", "error.type=VALIDATION_FAILED"));
    }

    [Fact]
    public async Task Answers_are_measured_in_time_and_bytes_and_plans_in_hits_and_misses()
    {
        using var heard = new Heard(QueryTelemetry.Name);
        var size = 0;

        for (var i = 0; i < 3; i++) size = (await AskAsync("{ onlyHere: things(first: 3) { totalCount } }")).Length;

        Assert.Contains(size, heard.Values("knowledgegraph.response.size", "graphql.operation.type=query"));
        Assert.NotEmpty(heard.Values("knowledgegraph.operation.duration", "graphql.operation.type=query"));
        Assert.NotEmpty(heard.Values("knowledgegraph.plan_cache.lookups", "knowledgegraph.cache.result=miss"));
        Assert.NotEmpty(heard.Values("knowledgegraph.plan_cache.lookups", "knowledgegraph.cache.result=hit"));
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_no_error_of_the_server()
    {
        using var heard = new Heard(QueryTelemetry.Name);
        using var parent = new Activity("a request").Start();
        var runner = new MeasuredRunner(new Abandoned());

        await Assert.ThrowsAsync<OperationCanceledException>(
            async () => await runner.RunAsync(Request("{ things { totalCount } }"), new ArrayBufferWriter<byte>(), CancellationToken.None));

        Assert.Equal("graphql error.type=cancelled Unset", Heard.Text(Assert.Single(heard.Spans, span => span.TraceId == parent.TraceId)));
    }

    [Fact]
    public async Task An_operation_that_its_caller_gives_up_keeps_its_type_and_name()
    {
        using var heard = new Heard(QueryTelemetry.Name);
        using var parent = new Activity("a request").Start();
        using var gone = new CancellationTokenSource();
        var runner = new MeasuredRunner(new OperationRunner(_graph.Model, _graph.Schema, new Left(gone), new QueryLimits()));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await runner.RunAsync(Request("query Patient { things { totalCount } }"), new ArrayBufferWriter<byte>(), gone.Token));

        Assert.Equal(
            "query graphql.operation.type=query graphql.operation.name=Patient error.type=cancelled Unset",
            Heard.Text(Assert.Single(heard.Spans, span => span.TraceId == parent.TraceId)));
    }

    [Fact]
    public async Task An_operation_behind_the_cache_has_its_type_and_name_whether_it_is_answered_or_given_up()
    {
        using var heard = new Heard(QueryTelemetry.Name);
        using var parent = new Activity("a request").Start();
        using var gone = new CancellationTokenSource();
        var feed = ChangeFeed.OfOnlyWriter(TimeProvider.System, new ChangeMark(0, 0));
        var follower = new ChangeFollower(new GraphParts(_graph.Model), TimeProvider.System, feed.MaxAge);
        using var following = feed.Register(follower);
        IOperationRunner Cached(IOperationRunner runner) =>
            new MeasuredRunner(new ResponseCache(runner, follower, new ResponseCacheOptions()));

        await Cached(_graph.Runner).RunAsync(Request("query Answered { things { totalCount } }"), new ArrayBufferWriter<byte>(), CancellationToken.None);
        var left = Cached(new OperationRunner(_graph.Model, _graph.Schema, new Left(gone), new QueryLimits()));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await left.RunAsync(Request("query Patient { things { totalCount } }"), new ArrayBufferWriter<byte>(), gone.Token));

        Assert.Equal(
            [
                "query graphql.operation.type=query graphql.operation.name=Answered Unset",
                "query graphql.operation.type=query graphql.operation.name=Patient error.type=cancelled Unset",
            ],
            heard.Spans.Where(span => span.TraceId == parent.TraceId).Select(Heard.Text));
    }

    [Fact]
    public async Task While_nobody_listens_measuring_allocates_nothing()
    {
        var runner = new MeasuredRunner(new Instant());
        var output = new ArrayBufferWriter<byte>();
        var request = Request("{ things { totalCount } }");
        for (var i = 0; i < 100; i++) await runner.RunAsync(request, output, CancellationToken.None);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 1_000; i++) await runner.RunAsync(request, output, CancellationToken.None);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    public void Dispose() => _graph.Dispose();

    private async Task<string> AskAsync(string document)
    {
        var output = new ArrayBufferWriter<byte>();
        await _runner.RunAsync(Request(document), output, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static OperationRequest Request(string document) => new() { Document = Encoding.UTF8.GetBytes(document) };

    private sealed class Abandoned : IOperationRunner
    {
        public ValueTask<OperationOutcome> RunAsync(OperationRequest request, IBufferWriter<byte> output, CancellationToken cancellation) =>
            throw new OperationCanceledException();
    }

    /// <summary>A store whose caller gives up while it works.</summary>
    private sealed class Left(CancellationTokenSource caller) : IPlanRunner
    {
        public async ValueTask RunAsync(BoundPlan plan, LimitedBuffer output, CancellationToken cancellation)
        {
            await caller.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellation);
        }
    }

    private sealed class Instant : IOperationRunner
    {
        public ValueTask<OperationOutcome> RunAsync(OperationRequest request, IBufferWriter<byte> output, CancellationToken cancellation) =>
            ValueTask.FromResult(OperationOutcome.Complete);
    }
}

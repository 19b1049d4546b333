using System.Buffers;
using System.Text;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Server.Documents;

namespace KnowledgeGraph.Tests.Server.Documents;

/// <summary>Known documents run ahead, one after another; what fails is named and stops nothing.</summary>
public sealed class WarmUpTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingRunner _runner = new();
    private readonly RecordingLog _log = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_operation_of_a_document_runs_with_the_values_beside_it()
    {
        Write("a.graphql", "query A($id: ID!) { a(id: $id) } query B { b }");
        Write("a.variables.json", """{"id":"org:index"}""");

        await WarmUp().RunAsync(Stop);

        Assert.Equal(["A/org", "B/org"], _runner.Requests.Select(request => $"{request.OperationName}/{(HasOrg(request) ? "org" : "")}"));
        Assert.All(_runner.Requests, request => Assert.True(request.IsWarmUp && request.IsQueriesOnly));
    }

    [Fact]
    public async Task A_document_that_fails_is_told_by_its_file_with_the_reason_and_the_next_one_runs()
    {
        Write("a.graphql", "{ a ");
        Write("b.graphql", "fragment F on Query { a }");
        Write("c.graphql", "{ fails }");
        Write("d.graphql", "{ d }");
        var warmUp = WarmUp();

        await warmUp.RunAsync(Stop);

        Assert.Equal(["a.graphql", "b.graphql", "c.graphql"], _log.Lines.Where(line => line.Contains(" failed: "
            + "", StringComparison.Ordinal)).Select(line => Path.GetFileName(line.Split(' ')[4])));
        Assert.Contains("failed: no such field", _log.Lines[2], StringComparison.Ordinal);
        Assert.Equal("{ d }", Encoding.UTF8.GetString(_runner.Requests[^1].Document.Span));
        Assert.Equal((false, false, "degraded"), (warmUp.Part().IsOk, warmUp.Part().IsRequired, warmUp.Part().Status));
        Assert.StartsWith("3 of 4 known documents failed.", warmUp.Part().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readiness_tells_how_far_it_is_and_does_not_wait_for_it()
    {
        Write("a.graphql", "{ a }");
        Write("b.graphql", "{ b }");
        var warmUp = WarmUp();
        List<string> statuses = [];
        _runner.OnRun = () => statuses.Add(warmUp.Part().Status);

        await warmUp.RunAsync(Stop);

        Assert.Equal(["warming 0 of 2", "warming 1 of 2"], statuses);
        Assert.Equal((true, "ready"), (warmUp.Part().IsOk, warmUp.Part().Status));
    }

    [Fact]
    public async Task A_server_that_ends_does_not_finish_it()
    {
        Write("a.graphql", "{ a }");
        Write("b.graphql", "{ b }");
        using var ending = new CancellationTokenSource();
        _runner.OnRun = () =>
        {
            ending.Cancel();
            ending.Token.ThrowIfCancellationRequested();
        };

        await WarmUp().RunAsync(ending.Token);

        Assert.Single(_runner.Requests);
        Assert.Empty(_log.Lines);
    }

    public void Dispose() => _folder.Dispose();

    private static bool HasOrg(OperationRequest request) => Encoding.UTF8.GetString(request.Variables.Span).Contains("org:index", StringComparison.Ordinal);

    private WarmUp WarmUp() =>
        new([.. Directory.EnumerateFiles(_folder.Path, "*.graphql").Order(StringComparer.Ordinal)], _runner, _log);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.Path, name), text);

    private sealed class RecordingRunner : IOperationRunner
    {
        public List<OperationRequest> Requests { get; } = [];

        public Action? OnRun { get; set; }

        public ValueTask<OperationOutcome> RunAsync(OperationRequest request, IBufferWriter<byte> output, CancellationToken cancellation)
        {
            Requests.Add(request);
            OnRun?.Invoke();
            return ValueTask.FromResult(Encoding.UTF8.GetString(request.Document.Span) == "{ fails }"
                ? ErrorResponse.Write(output, [new GraphQLError(ErrorCode.ValidationFailed, "no such field")])
                : OperationOutcome.Complete);
        }
    }
}

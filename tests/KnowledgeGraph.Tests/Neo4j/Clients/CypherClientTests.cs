using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Records.Errors;

namespace KnowledgeGraph.Tests.Neo4j.Clients;

/// <summary>Whatever a driver reports leaves a client in one of two forms, and operators hear of what keeps the server from answering.</summary>
public class CypherClientTests
{
    private static readonly BoltException Gone = new TransportException(TransportFault.Unreachable, "db:7687 is out of reach.");

    private readonly List<ServerNews> _news = [];
    private readonly ManualTime _time = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Neo.ClientError.Statement.SemanticError")]
    [InlineData("Neo.ClientError.Procedure.ProcedureNotFound")]
    public async Task A_database_that_takes_no_query_text_is_a_failure_of_the_store(string code)
    {
        await using var client = Client(new ServerException(code, gqlStatus: null, "MATCH"));

        var read = await Assert.ThrowsAsync<StoreFailureException>(() => ReadAsync(client));
        var written = await Assert.ThrowsAsync<StoreFailureException>(() => WriteAsync(client));
        var opened = await Assert.ThrowsAsync<StoreFailureException>(async () => await client.VerifyAsync(Stop));

        Assert.All([read, written, opened], failure => Assert.StartsWith($"Neo4j at bolt://db does not take", failure.Message, StringComparison.Ordinal));
        Assert.All([read, written], failure => Assert.IsType<ServerException>(failure.InnerException));
    }

    [Fact]
    public async Task A_request_that_cannot_be_sent_is_a_failure_of_the_store()
    {
        await using var client = Client(new UsageException("It is too large."));

        Assert.Equal("It is too large.", (await Assert.ThrowsAsync<StoreFailureException>(() => WriteAsync(client))).Message);
    }

    [Fact]
    public async Task An_outage_is_told_once_and_its_end_too()
    {
        await using var client = Client(Gone);
        for (var i = 0; i < 3; i++) await Assert.ThrowsAsync<GraphQLException>(() => ReadAsync(client));
        client.Failure = null;

        for (var i = 0; i < 3; i++) await ReadAsync(client);

        Assert.Equal(
            [
                new ServerNews("Neo4j at bolt://db cannot be reached. Check that it runs, and try again.", IsTrouble: true, MayPass: true),
                new ServerNews("Neo4j at bolt://db answers again.", IsTrouble: false, MayPass: true),
            ],
            _news);
    }

    [Fact]
    public async Task What_somebody_has_to_mend_is_told_again_after_a_while()
    {
        await using var client = Client(new ServerException("Neo.ClientError.Security.Forbidden", gqlStatus: null, "m"));
        for (var i = 0; i < 3; i++) await Assert.ThrowsAsync<GraphQLException>(() => WriteAsync(client));

        _time.Advance(ServerReports.Reminder);
        await Assert.ThrowsAsync<GraphQLException>(() => WriteAsync(client));

        Assert.Equal([false, false], _news.Select(news => news.MayPass));
    }

    [Fact]
    public async Task What_one_operation_asked_too_much_of_is_no_news()
    {
        await using var client = Client(new TransportException(TransportFault.Timeout, "late"));

        await Assert.ThrowsAsync<GraphQLException>(() => ReadAsync(client));

        Assert.Empty(_news);
    }

    private static Task ReadAsync(FailingClient client) =>
        client.RunAsync([QueryText.Of("RETURN 1")], [null], TimeSpan.FromSeconds(1), Stop).AsTask();

    private static Task WriteAsync(FailingClient client) => client.WriteAsync((_, _) => default, TimeSpan.FromSeconds(1), Stop).AsTask();

    private FailingClient Client(BoltException failure) =>
        new(new Neo4jOptions { Uri = "bolt://db", Time = _time, OnNews = _news.Add }) { Failure = failure };

    private sealed class FailingClient(Neo4jOptions options) : CypherClient(options)
    {
        public BoltException? Failure { get; set; }

        public override ValueTask DisposeAsync() => default;

        protected override ValueTask<string> ConnectAsync(CancellationToken cancellation) => Failure is null ? new("Neo4j/5.26.0") : throw Failure;

        protected override ValueTask ReadAsync(
            IReadOnlyList<QueryText> texts, IReadOnlyList<IRecordSink?> sinks, TimeSpan timeout, CancellationToken cancellation) =>
            Failure is null ? default : throw Failure;

        protected override ValueTask CommitAsync(
            Func<ICypherTransaction, CancellationToken, ValueTask> work, TimeSpan timeout, CancellationToken cancellation) =>
            Failure is null ? default : throw Failure;
    }
}

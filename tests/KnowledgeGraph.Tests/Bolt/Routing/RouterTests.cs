using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Bolt.Transactions;
using KnowledgeGraph.Tests.Bolt.Wire;

namespace KnowledgeGraph.Tests.Bolt.Routing;

/// <summary>Work goes where the routing table says, and elsewhere when a server is lost or no longer leads.</summary>
public class RouterTests
{
    private static readonly QueryText One = QueryText.Of("RETURN 1");

    private readonly FakeCluster _cluster = new();
    private readonly ManualTime _time = new();
    private string _table = Table(300, routers: "a,b", readers: "b,c", writers: "a");

    public RouterTests()
    {
        foreach (var name in new[] { "seed", "a", "b", "c" }) _cluster.Behaviours[$"{name}:7687"] = Answer;
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reads_take_turns_at_the_readers_and_writes_go_to_the_writer()
    {
        await using var driver = Open();

        for (var i = 0; i < 4; i++) await driver.RunAsync(One, cancellation: Cancellation);
        await driver.RunAsync(One, options: RunOptions.Write, cancellation: Cancellation);

        Assert.Equal((2, 2, 1, 0), (Runs("b"), Runs("c"), Runs("a"), Runs("seed")));
        Assert.Equal(1, Routes());
    }

    [Fact]
    public async Task The_reader_used_least_is_taken()
    {
        await using var driver = Open();
        await using var busy = await driver.BeginAsync(cancellation: Cancellation);
        await busy.RunAsync(One, cancellation: Cancellation);
        var (used, free) = Runs("b") == 1 ? ("b", "c") : ("c", "b");

        for (var i = 0; i < 3; i++) await driver.RunAsync(One, cancellation: Cancellation);

        Assert.Equal((1, 3), (Runs(used), Runs(free)));
    }

    [Fact]
    public async Task The_greeting_and_the_route_carry_the_routing_context_and_the_database()
    {
        await using var driver = Open(options => options with { Uri = "neo4j://seed?policy=eu", Database = "graph" });

        await driver.RunAsync(One, options: new RunOptions { Bookmarks = Bookmarks.Of("b:5") }, cancellation: Cancellation);

        var seed = _cluster.Opened[0].Server.Received;
        Assert.Contains("\"routing\": {\"address\": \"seed:7687\", \"policy\": \"eu\"}", seed[0], StringComparison.Ordinal);
        Assert.Contains("""ROUTE {"address": "seed:7687", "policy": "eu"} ["b:5"] {"db": "graph"}""", seed);
    }

    [Fact]
    public async Task A_table_is_fetched_anew_when_its_time_is_up()
    {
        await using var driver = Open();
        await driver.RunAsync(One, cancellation: Cancellation);
        _time.Advance(TimeSpan.FromSeconds(299));
        await driver.RunAsync(One, cancellation: Cancellation);
        Assert.Equal(1, Routes());

        _time.Advance(TimeSpan.FromSeconds(1));
        await driver.RunAsync(One, cancellation: Cancellation);

        Assert.Equal(2, Routes());
    }

    [Fact]
    public async Task A_reader_that_is_down_is_passed_over_until_the_next_table()
    {
        _cluster.Down.Add("b:7687");
        await using var driver = Open(Retrying);

        for (var i = 0; i < 4; i++) await driver.RunAsync(One, cancellation: Cancellation);

        Assert.Equal(4, Runs("c"));
    }

    [Fact]
    public async Task When_all_readers_are_lost_a_new_table_is_fetched()
    {
        await using var driver = Open(Retrying);
        await driver.RunAsync(One, cancellation: Cancellation);
        foreach (var (_, server) in _cluster.Opened) server.Send(ServerStep.Close);
        _cluster.Down.UnionWith(["b:7687", "c:7687"]);
        _table = Table(300, routers: "a", readers: "a", writers: "a");

        await driver.RunAsync(One, cancellation: Cancellation);

        Assert.Equal(1, Runs("a"));
    }

    [Fact]
    public async Task A_writer_that_no_longer_leads_makes_the_table_be_fetched_anew()
    {
        await using var driver = Open(Retrying);
        _cluster.Behaviours["a:7687"] = message => message.StartsWith("RUN", StringComparison.Ordinal)
            ? [ServerStep.Message("""FAILURE {"neo4j_code": "Neo.ClientError.Cluster.NotALeader", "message": "no"}""")]
            : message is "COMMIT" || message.StartsWith("DISCARD", StringComparison.Ordinal) ? [ServerStep.Message("IGNORED")]
                : AnswerThen(message, () => _table = Table(300, "b", "b", "c"));

        await driver.WriteAsync([One], sinks: null, cancellation: Cancellation);

        Assert.Equal((1, 1), (Runs("a"), Runs("c")));
        Assert.Equal(2, Routes());
    }

    [Fact]
    public async Task When_all_known_routers_fail_the_first_address_is_asked_again()
    {
        await using var driver = Open(Retrying);
        await driver.RunAsync(One, cancellation: Cancellation);
        _cluster.Down.UnionWith(["a:7687", "b:7687"]);
        _table = Table(300, routers: "c", readers: "c", writers: "c");
        _time.Advance(TimeSpan.FromSeconds(300));

        await driver.RunAsync(One, options: RunOptions.Write, cancellation: Cancellation);

        Assert.Equal(1, Runs("c") - _cluster.Opened.Count(entry => entry.Address == "c:7687" && entry.Server.Received.Any(IsReading)));
    }

    [Fact]
    public async Task Servers_that_left_the_cluster_lose_their_connections()
    {
        await using var driver = Open();
        for (var i = 0; i < 2; i++) await driver.RunAsync(One, cancellation: Cancellation);
        _table = Table(300, routers: "a", readers: "c", writers: "a");
        _time.Advance(TimeSpan.FromSeconds(300));

        await driver.RunAsync(One, cancellation: Cancellation);

        Assert.All(_cluster.Opened.Where(entry => entry.Address == "b:7687"), entry => Assert.True(entry.Server.IsDisposed));
    }

    [Fact]
    public async Task A_cluster_without_a_leader_says_so()
    {
        _table = Table(300, routers: "a", readers: "b", writers: "");
        await using var driver = Open();

        var refused = await Assert.ThrowsAsync<TransportException>(
            async () => await driver.RunAsync(One, options: RunOptions.Write, cancellation: Cancellation));

        Assert.Contains("can write at present", refused.Message, StringComparison.Ordinal);
        Assert.True(refused.IsTransient);
        Assert.Equal(0, driver.Statistics.InUse);
    }

    [Fact]
    public async Task Many_requests_at_the_start_fetch_one_table()
    {
        await using var driver = Open();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () => await driver.RunAsync(One, cancellation: Cancellation), Cancellation)));

        Assert.Equal(1, Routes());
        Assert.Equal(20, Runs("b") + Runs("c"));
    }

    [Fact]
    public async Task One_server_alone_is_a_cluster_of_one()
    {
        _table = Table(300, routers: "seed", readers: "seed", writers: "seed");
        await using var driver = Open();

        await driver.RunAsync(One, cancellation: Cancellation);
        await driver.RunAsync(One, options: RunOptions.Write, cancellation: Cancellation);

        Assert.Equal(2, Runs("seed"));
        Assert.Single(_cluster.Opened);
    }

    [Theory]
    [InlineData("Neo.ClientError.Database.DatabaseNotFound")]
    [InlineData("Neo.ClientError.Security.CredentialsExpired")]
    [InlineData("Neo.ClientError.Security.Forbidden")]
    [InlineData("Neo.ClientError.Request.Invalid")]
    public async Task What_every_member_would_refuse_is_told_at_once(string code)
    {
        _table = $$"""FAILURE {"neo4j_code": "{{code}}", "message": "no"}""";
        await using var driver = Open();

        var refused = await Assert.ThrowsAsync<ServerException>(async () => await driver.RunAsync(One, cancellation: Cancellation));

        Assert.Equal((code, 1), (refused.Code, Routes()));
    }

    [Fact]
    public async Task What_one_member_refuses_another_may_do()
    {
        await using var driver = Open();
        await driver.RunAsync(One, cancellation: Cancellation);
        _cluster.Behaviours["a:7687"] = message => message.StartsWith("ROUTE", StringComparison.Ordinal)
            ? [ServerStep.Message("""FAILURE {"neo4j_code": "Neo.ClientError.Procedure.ProcedureNotFound", "message": "no"}""")]
            : Answer(message);
        _time.Advance(TimeSpan.FromSeconds(300));

        await driver.RunAsync(One, cancellation: Cancellation);

        Assert.Equal(1, _cluster.Count("b:7687", "ROUTE"));
    }

    private static string Table(int seconds, string routers, string readers, string writers)
    {
        string[] roles = [Role("ROUTE", routers), Role("READ", readers), Role("WRITE", writers)];
        return $$$"""SUCCESS {"rt": {"ttl": {{{seconds}}}, "db": "graph", "servers": [{{{string.Join(", ", roles)}}}]}}""";

        static string Role(string role, string names) => $$$"""{"role": "{{{role}}}", "addresses": [{{{List(names)}}}]}""";

        static string List(string names) => string.Join(", ", names.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(name => $"\"{name}:7687\""));
    }

    private static BoltOptions Retrying(BoltOptions options) => options with { Retry = new RetryPolicy { FirstDelay = TimeSpan.Zero } };

    private IEnumerable<ServerStep> Answer(string message) =>
        message.StartsWith("ROUTE", StringComparison.Ordinal) ? [ServerStep.Message(_table)] : Neo4jBehaviour.Answer(message);

    private IEnumerable<ServerStep> AnswerThen(string message, Action act)
    {
        if (message == "RESET") act();
        return Answer(message);
    }

    private static bool IsReading(string message) => message.Contains("\"mode\": \"r\"", StringComparison.Ordinal);

    private int Runs(string server) => _cluster.Count($"{server}:7687", "RUN");

    private int Routes() => new[] { "seed", "a", "b", "c" }.Sum(server => _cluster.Count($"{server}:7687", "ROUTE"));

    private BoltDriver Open(Func<BoltOptions, BoltOptions>? with = null) =>
        _cluster.Open(options => (with ?? (same => same))(options with { Uri = "neo4j://seed", Time = _time }));
}

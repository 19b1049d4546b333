using System.Net.Http.Json;

namespace KnowledgeGraph.IntegrationTests.Telemetry;

/// <summary>A server with an endpoint sends metrics and traces there by OTLP, and nothing that a client wrote.</summary>
[Trait("Category", "transport")]
public class ExportTests
{
    private const string Metrics = "/v1/metrics";
    private const string Traces = "/v1/traces";
    private const string Query = "query Named($id: ID!) { secretAlias: organization(id: $id) { name } }";

    [Fact]
    public async Task Metrics_and_traces_arrive_under_the_usual_names()
    {
        await using var collector = new Collector();
        await using var server = await ServerProcess.StartAsync(collector.Environment);

        await server.AskAsync(Query, new { id = "org:index" });
        await server.AskAsync("{ nowhere }");

        await collector.HasAsync(
            Metrics, "graph-under-test", "http.server.request.duration", "http.route", "http.server.active_requests", "kestrel.active_connections",
            "dotnet.process.memory.working_set", "knowledgegraph.operation.duration", "graphql.operation.type", "knowledgegraph.response.size",
            "knowledgegraph.errors", "VALIDATION_FAILED", "knowledgegraph.plan_cache.lookups", "knowledgegraph.cache.result");
        await collector.HasAsync(
            Traces, "graph-under-test", "POST /graphql", "http.response.status_code", "graphql.operation.type", "graphql.operation.name", "Named");
    }

    [Collection(Neo4jServer.Collection)]
    public class OverNeo4j
    {
        [Fact]
        public async Task A_server_on_Neo4j_tells_of_its_connections_its_planning_and_the_changes_too()
        {
            await Neo4jServer.EmptyAsync(Neo4jServer.Options);
            await using var collector = new Collector();
            await using var server = await ServerProcess.StartAsync(new Dictionary<string, string>(Neo4jServer.Environment.Concat(collector.Environment)));

            await server.AskAsync(Query, new { id = "org:index" });

            await collector.HasAsync(
                Metrics, "db.client.operation.duration", "db.system.name", "neo4j", "db.client.connection.count",
                "db.client.connection.state", "db.client.connection.max",
                "db.client.connection.pending_requests", "db.client.connection.wait_time", "db.client.connection.use_time", "db.client.connection.create_time",
                "knowledgegraph.planning.queue", "knowledgegraph.planning.wait_time", "knowledgegraph.change.number", "knowledgegraph.change.poll.age");
            await collector.HasAsync(Traces, "db.system.name", "server.port");
            foreach (var sent in (string[])[collector.Received(Traces), collector.Received(Metrics)])
            {
                Assert.DoesNotContain(Neo4jServer.Options.Password!, sent, StringComparison.Ordinal);
                Assert.DoesNotContain("MATCH", sent, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Traces_can_go_elsewhere_than_metrics_or_alone()
    {
        await using var collector = new Collector();
        var environment = collector.Environment;
        environment.Remove("OTEL_EXPORTER_OTLP_ENDPOINT");
        environment["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"] = $"{collector.Address}/elsewhere";
        await using var server = await ServerProcess.StartAsync(environment);

        await server.AskAsync(Query, new { id = "org:index" });

        await collector.HasAsync("/elsewhere", "graphql.operation.type");
        Assert.Equal(0, await server.StopAsync());
        Assert.Equal("", collector.Received(Metrics));
    }

    [Fact]
    public async Task A_trace_that_the_caller_began_goes_on()
    {
        await using var collector = new Collector();
        await using var server = await ServerProcess.StartAsync(collector.Environment);
        using var request = new HttpRequestMessage(
            HttpMethod.Post, "/graphql")
        { Content = JsonContent.Create(new { query = Query, variables = new { id = "org:index" } }) };
        request.Headers.Add("traceparent", "00-4b4e4f574c454447454752415048212a-4142434445464748-01");

        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        await collector.HasAsync(Traces, "KNOWLEDGEGRAPH!*", "ABCDEFGH", "graphql.operation.name");
    }

    [Fact]
    public async Task Nothing_that_a_client_wrote_and_no_credential_is_sent()
    {
        await using var collector = new Collector();
        await using var server = await ServerProcess.StartAsync(collector.Environment);
        var address = Uri.EscapeDataString(Query) + "&variables=" + Uri.EscapeDataString("""{"id":"org:secret-value"}""");

        await server.AskAsync(Query, new { id = "org:secret-value" });
        await server.GetAsync("/graphql?query=" + address, accept: null, ("Authorization", "Bearer secret-token"));
        await server.GetAsync("/secret-path?secret-query=1");
        await server.AskAsync("{ organization(id: 1.5e3) { secretField } }");

        await collector.HasAsync(Traces, "POST /graphql", "GET /graphql");
        await collector.HasAsync(Metrics, "knowledgegraph.errors");
        Assert.Equal(0, await server.StopAsync());
        foreach (var sent in (string[])[collector.Received(Traces), collector.Received(Metrics)])
        {
            Assert.DoesNotContain("secret", sent, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("organization(", sent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_collector_that_does_not_answer_neither_slows_nor_stops_the_server()
    {
        await using var server = await ServerProcess.StartAsync(new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:9",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "100",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
        });

        await server.SaysAsync("Metrics and traces may be lost");

        await server.StillAnswersAsync();
        Assert.Equal(0, await server.StopAsync());
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://user:a-secret@collector:4318")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "nonsense")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "http/json")]
    [InlineData("OTEL_METRICS_EXPORTER", "prometheus")]
    public async Task A_wrong_setting_stops_the_start_with_one_line_that_names_it(string name, string value)
    {
        var environment = new Dictionary<string, string> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:4318", [name] = value };

        var ended = await Finished.RunAsync(["serve", "--data", ":memory:"], environment: environment);

        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.StartsWith(name + ": ", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
        Assert.DoesNotContain("a-secret", ended.Error, StringComparison.Ordinal);
    }
}

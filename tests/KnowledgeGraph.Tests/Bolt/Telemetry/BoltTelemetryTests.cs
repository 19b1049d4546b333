using System.Diagnostics;
using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Pooling;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Bolt.Telemetry;
using KnowledgeGraph.Bolt.Transactions;
using KnowledgeGraph.Tests.Bolt.Wire;

namespace KnowledgeGraph.Tests.Bolt.Telemetry;

/// <summary>The client's metrics and spans carry the names of OpenTelemetry's conventions, and nothing of a query text.</summary>
[Collection(Heard.Collection)]
public sealed class BoltTelemetryTests : IDisposable
{
    private const string Host = "telemetry.test";
    private const string Pool = $"db.client.connection.pool.name={Host}:7687";
    private static readonly QueryText Secret = QueryText.Of("MATCH (n {id: 'a secret'}) RETURN n");

    private readonly FakeCluster _cluster = new();
    private readonly ManualTime _time = new();
    private readonly Heard _heard = new(BoltTelemetry.Name);

    public BoltTelemetryTests() => _time.Advance(TimeSpan.FromSeconds(1));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pool_tells_its_connections_by_state_and_how_long_they_were_waited_for_and_used()
    {
        await using var driver = Open(connections: 1);
        var transaction = await driver.BeginAsync(cancellation: Cancellation);
        var waiting = driver.RunAsync(Secret, cancellation: Cancellation).AsTask();

        Assert.Equal([1], _heard.Look("db.client.connection.count", $"{Pool} db.client.connection.state=used"));
        Assert.Equal([0], _heard.Look("db.client.connection.count", $"{Pool} db.client.connection.state=idle"));
        Assert.Equal([1], _heard.Look("db.client.connection.pending_requests", Pool));
        Assert.Equal([1], _heard.Look("db.client.connection.max", Pool));

        _time.Advance(TimeSpan.FromSeconds(2));
        await transaction.DisposeAsync();
        await waiting;

        Assert.Equal([1], _heard.Look("db.client.connection.count", $"{Pool} db.client.connection.state=idle"));
        Assert.Equal([0.0, 2.0], _heard.Values("db.client.connection.wait_time", Pool));
        Assert.Equal([2.0, 0.0], _heard.Values("db.client.connection.use_time", Pool));
        Assert.Single(_heard.Values("db.client.connection.create_time", Pool));
    }

    [Fact]
    public async Task A_wait_without_a_connection_is_a_timeout()
    {
        await using var driver = Open(connections: 1);
        await using var transaction = await driver.BeginAsync(cancellation: Cancellation);
        var waiting = driver.RunAsync(Secret, options: RunOptions.Write, cancellation: Cancellation).AsTask();

        _time.Advance(TimeSpan.FromSeconds(60));

        await Assert.ThrowsAsync<TransportException>(() => waiting);
        Assert.Equal([1], _heard.Values("db.client.connection.timeouts", Pool));
    }

    [Fact]
    public async Task A_flush_is_one_operation_and_one_span_of_the_trace_under_way()
    {
        await using var driver = Open(connections: 1);
        using var parent = new Activity("an operation").Start();

        await driver.RunAsync([Secret, Secret], sinks: null, cancellation: Cancellation);

        Assert.Single(_heard.Values("db.client.operation.duration", $"db.system.name=neo4j server.address={Host} server.port=7687"));
        var span = Assert.Single(_heard.Spans, span => span.TraceId == parent.TraceId);
        Assert.Equal((parent.SpanId, ActivityKind.Client), (span.ParentSpanId, span.Kind));
        Assert.Equal($"neo4j db.system.name=neo4j server.address={Host} server.port=7687 db.operation.batch.size=2 Unset", Heard.Text(span));
        Assert.DoesNotContain("secret", _heard.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_told_by_its_code_and_not_by_its_message()
    {
        await using var driver = Open(connections: 1);
        _cluster.Behaviours[$"{Host}:7687"] = message => message.Split(' ')[0] switch
        {
            "RUN" => [ServerStep.Message("""FAILURE {"code": "Neo.ClientError.Statement.SyntaxError", "message": "MATCH (n {id: 'a secret'})"}""")],
            "PULL" or "DISCARD" => [ServerStep.Message("IGNORED")],
            _ => Neo4jBehaviour.Answer(message),
        };
        using var parent = new Activity("an operation").Start();

        await Assert.ThrowsAsync<ServerException>(async () => await driver.RunAsync(Secret, cancellation: Cancellation));

        var span = Assert.Single(_heard.Spans, span => span.TraceId == parent.TraceId);
        Assert.EndsWith(
            "error.type=Neo.ClientError.Statement.SyntaxError db.response.status_code=Neo.ClientError.Statement.SyntaxError Error",
            Heard.Text(span),
            StringComparison.Ordinal);
        Assert.DoesNotContain("secret", _heard.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_operation_asked_for_is_no_trace_of_its_own()
    {
        await using var driver = Open(connections: 1);

        await driver.RunAsync(Secret, cancellation: Cancellation);

        Assert.Single(_heard.Values("db.client.operation.duration", $"server.address={Host}"));
        Assert.DoesNotContain(_heard.Spans, span => span.TagObjects.Any(tag => Equals(tag.Value, Host)));
    }

    public void Dispose() => _heard.Dispose();

    private BoltDriver Open(int connections) =>
        _cluster.Open(options => options with { Uri = $"bolt://{Host}", Time = _time, Pool = new PoolOptions { Connections = connections } });
}

using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Addresses;
using KnowledgeGraph.Bolt.Connections;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Pooling;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Bolt.Transactions;
using KnowledgeGraph.Tests.Bolt.Wire;

namespace KnowledgeGraph.Tests.Bolt.Transactions;

/// <summary>A request has one time for all: for its connection, for its answer, and for what is repeated.</summary>
public class TimeLimitTests
{
    private static readonly QueryText One = QueryText.Of("RETURN 1");
    private static readonly RunOptions ThreeSeconds = new() { Timeout = TimeSpan.FromSeconds(3) };

    private readonly ManualTime _time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_takes_no_connection_is_given_up_when_the_requests_time_is_over()
    {
        await using var driver = BoltDriver.Open(Options, NeverAsync);

        var run = driver.RunAsync(One, options: ThreeSeconds, cancellation: Cancellation).AsTask();
        _time.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(run.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.2));

        Assert.Equal(TransportFault.Unreachable, (await Assert.ThrowsAsync<TransportException>(() => run)).Fault);
        Assert.Equal(0, driver.Statistics.InUse);
    }

    [Fact]
    public async Task A_cluster_that_gives_no_table_is_given_up_when_the_requests_time_is_over()
    {
        await using var driver = BoltDriver.Open(Options with { Uri = "neo4j://server" }, NeverAsync);

        var run = driver.RunAsync(One, options: ThreeSeconds, cancellation: Cancellation).AsTask();
        _time.Advance(TimeSpan.FromSeconds(3.1));

        Assert.Equal(TransportFault.Unreachable, (await Assert.ThrowsAsync<TransportException>(() => run)).Fault);
        Assert.Equal(0, driver.Statistics.InUse);
    }

    [Fact]
    public async Task A_request_waits_for_a_connection_no_longer_than_its_time()
    {
        await using var driver = new FakeCluster().Open(_ => Options with { Pool = new PoolOptions { Connections = 1 } });
        await using var holder = await driver.BeginAsync(cancellation: Cancellation);

        var run = driver.RunAsync(One, options: ThreeSeconds, cancellation: Cancellation).AsTask();
        _time.Advance(TimeSpan.FromSeconds(3.1));

        Assert.Equal(TransportFault.PoolExhausted, (await Assert.ThrowsAsync<TransportException>(() => run)).Fault);
    }

    [Fact]
    public async Task After_a_wait_the_server_is_told_what_is_left()
    {
        var cluster = new FakeCluster();
        await using var driver = cluster.Open(_ => Options with { Pool = new PoolOptions { Connections = 1 } });
        var holder = await driver.BeginAsync(cancellation: Cancellation);
        var run = driver.RunAsync(One, options: ThreeSeconds, cancellation: Cancellation).AsTask();
        _time.Advance(TimeSpan.FromSeconds(2));

        await holder.DisposeAsync();
        await run;

        Assert.Contains("\"tx_timeout\": 1000",
            cluster.Opened[0].Server.Received.Single(message => message.StartsWith("RUN", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void No_try_starts_after_the_requests_time()
    {
        var retries = new Retries(new RetryPolicy { FirstDelay = TimeSpan.FromSeconds(1), Growth = 1, Jitter = 0 }, _time, seed: 1);
        var attempts = retries.Start();
        var tries = 1;
        while (retries.TryAgain(new TransportException(TransportFault.Lost, "lost"), instead: null, TimeSpan.FromSeconds(3), ref attempts, out var delay))
        {
            _time.Advance(delay);
            tries++;
        }

        Assert.Equal(3, tries);
    }

    [Fact]
    public async Task Work_may_have_a_policy_of_its_own()
    {
        var dials = 0;
        await using var driver = BoltDriver.Open(Options with { Retry = new RetryPolicy() }, (_, _) =>
        {
            dials++;
            throw new TransportException(TransportFault.Unreachable, "away");
        });

        await Assert.ThrowsAsync<TransportException>(
            async () => await driver.RunAsync(One, options: ThreeSeconds with { Retry = RetryPolicy.Never }, cancellation: Cancellation));

        Assert.Equal(1, dials);
    }

    private BoltOptions Options => Replay.Options with { Time = _time, Connection = new ConnectionOptions { ConnectTimeout = TimeSpan.FromSeconds(10) } };

    private static async ValueTask<Stream> NeverAsync(ServerAddress address, CancellationToken cancellation)
    {
        await Task.Delay(Timeout.Infinite, cancellation);
        return Stream.Null;
    }
}

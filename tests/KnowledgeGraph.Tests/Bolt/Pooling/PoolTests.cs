using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Pooling;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Bolt.Transactions;
using KnowledgeGraph.Tests.Bolt.Wire;

namespace KnowledgeGraph.Tests.Bolt.Pooling;

/// <summary>Connections are lent, waited for, checked, aged and closed, and none is ever lost.</summary>
public class PoolTests
{
    private static readonly QueryText One = QueryText.Of("RETURN 1");

    private readonly FakeCluster _cluster = new();
    private readonly ManualTime _time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_given_back_is_lent_again()
    {
        await using var driver = Open();

        for (var i = 0; i < 3; i++) await driver.RunAsync(One, cancellation: Cancellation);

        Assert.Equal(new PoolStatistics(InUse: 0, Idle: 1, Waiting: 0, Created: 1, Closed: 0, Waits: 0), driver.Statistics);
    }

    [Fact]
    public async Task Above_the_limit_a_request_waits_for_a_connection_to_come_back()
    {
        await using var driver = Open(new PoolOptions { Connections = 2 });
        var first = await driver.BeginAsync(cancellation: Cancellation);
        await using var second = await driver.BeginAsync(cancellation: Cancellation);
        var third = driver.RunAsync(One, cancellation: Cancellation).AsTask();
        Assert.Equal(new PoolStatistics(InUse: 2, Idle: 0, Waiting: 1, Created: 2, Closed: 0, Waits: 1), driver.Statistics);

        await first.DisposeAsync();

        await third;
        Assert.Equal(2, driver.Statistics.Created);
    }

    [Fact]
    public async Task Those_who_wait_are_served_in_order()
    {
        await using var driver = Open(new PoolOptions { Connections = 1 });
        var holder = await driver.BeginAsync(cancellation: Cancellation);
        var second = driver.BeginAsync(cancellation: Cancellation).AsTask();
        var third = driver.BeginAsync(cancellation: Cancellation).AsTask();

        await holder.DisposeAsync();
        var served = await second;
        Assert.False(third.IsCompleted);
        await served.DisposeAsync();

        await (await third).DisposeAsync();
        Assert.Equal((0, 1, 1L), (driver.Statistics.InUse, driver.Statistics.Idle, driver.Statistics.Created));
    }

    [Fact]
    public async Task When_too_many_wait_the_next_is_refused_at_once()
    {
        await using var driver = Open(new PoolOptions { Connections = 1, Waiting = 1 });
        var holder = await driver.BeginAsync(cancellation: Cancellation);
        var waiting = driver.RunAsync(One, cancellation: Cancellation).AsTask();

        var refused = await Assert.ThrowsAsync<TransportException>(async () => await driver.RunAsync(One, cancellation: Cancellation));

        Assert.Equal(TransportFault.PoolExhausted, refused.Fault);
        await holder.DisposeAsync();
        await waiting;
    }

    [Fact]
    public async Task A_wait_ends_with_its_time_and_loses_nothing()
    {
        await using var driver = Open(new PoolOptions { Connections = 1, AcquireTimeout = TimeSpan.FromSeconds(3) });
        var holder = await driver.BeginAsync(cancellation: Cancellation);
        var waiting = driver.RunAsync(One, cancellation: Cancellation).AsTask();

        _time.Advance(TimeSpan.FromSeconds(3));
        var refused = await Assert.ThrowsAsync<TransportException>(() => waiting);

        Assert.Equal(TransportFault.PoolExhausted, refused.Fault);
        await holder.DisposeAsync();
        await driver.RunAsync(One, cancellation: Cancellation);
        Assert.Equal((0, 1, 0), (driver.Statistics.InUse, driver.Statistics.Idle, driver.Statistics.Waiting));
    }

    [Fact]
    public async Task A_wait_that_is_cancelled_loses_nothing()
    {
        await using var driver = Open(new PoolOptions { Connections = 1 });
        var holder = await driver.BeginAsync(cancellation: Cancellation);
        using var cancel = new CancellationTokenSource();
        var waiting = driver.RunAsync(One, cancellation: cancel.Token).AsTask();

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await holder.DisposeAsync();
        await driver.RunAsync(One, cancellation: Cancellation);
        Assert.Equal((0, 1, 0), (driver.Statistics.InUse, driver.Statistics.Idle, driver.Statistics.Waiting));
    }

    [Fact]
    public async Task A_connection_beyond_its_lifetime_is_replaced()
    {
        await using var driver = Open(new PoolOptions { Lifetime = TimeSpan.FromHours(1) });
        await driver.RunAsync(One, cancellation: Cancellation);

        _time.Advance(TimeSpan.FromHours(1));
        await driver.RunAsync(One, cancellation: Cancellation);

        Assert.Equal((1, 2L, 1L), (driver.Statistics.Idle, driver.Statistics.Created, driver.Statistics.Closed));
        Assert.Equal("GOODBYE", _cluster.Opened[0].Server.Received[^1]);
    }

    [Fact]
    public async Task What_a_burst_needed_is_given_back_though_nobody_asks()
    {
        await using var driver = Open(new PoolOptions { IdleTime = TimeSpan.FromMinutes(10) });
        await BurstAsync(driver, 100);
        Assert.Equal((100, 0L), (driver.Statistics.Idle, driver.Statistics.Closed));

        _time.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(100, driver.Statistics.Idle);
        _time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal((0, 0, 100L), (driver.Statistics.InUse, driver.Statistics.Idle, driver.Statistics.Closed));
        Assert.All(_cluster.Opened, entry => Assert.Equal("GOODBYE", entry.Server.Received[^1]));
    }

    [Fact]
    public async Task What_is_still_needed_stays_while_the_rest_is_given_back()
    {
        await using var driver = Open(new PoolOptions { IdleTime = TimeSpan.FromMinutes(10), Lifetime = TimeSpan.FromDays(1) });
        await BurstAsync(driver, 100);

        for (var minutes = 0; minutes < 30; minutes += 5)
        {
            _time.Advance(TimeSpan.FromMinutes(5));
            await driver.RunAsync(One, cancellation: Cancellation);
        }

        Assert.Equal((1, 100L, 99L), (driver.Statistics.Idle, driver.Statistics.Created, driver.Statistics.Closed));
    }

    [Fact]
    public async Task No_connection_outlives_its_lifetime_in_days_of_one_request_an_hour()
    {
        await using var driver = Open(new PoolOptions { Lifetime = TimeSpan.FromHours(1), IdleTime = TimeSpan.FromDays(10) });
        await BurstAsync(driver, 100);

        for (var hour = 0; hour < 48; hour++)
        {
            _time.Advance(TimeSpan.FromHours(1));
            await driver.RunAsync(One, cancellation: Cancellation);
            Assert.Equal(1, driver.Statistics.Idle);
        }
    }

    [Fact]
    public async Task Given_back_connections_make_room_for_the_next_burst()
    {
        await using var driver = Open(new PoolOptions { Connections = 5 });
        for (var burst = 0; burst < 3; burst++)
        {
            await BurstAsync(driver, 5);
            _time.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal((0, 0, 15L, 15L), (driver.Statistics.InUse, driver.Statistics.Idle, driver.Statistics.Created, driver.Statistics.Closed));
    }

    [Fact]
    public async Task A_connection_that_was_idle_for_long_is_asked_whether_it_lives()
    {
        await using var driver = Open(new PoolOptions { IdleBeforeCheck = TimeSpan.FromMinutes(1) });
        await driver.RunAsync(One, cancellation: Cancellation);

        _time.Advance(TimeSpan.FromSeconds(59));
        await driver.RunAsync(One, cancellation: Cancellation);
        Assert.Equal(0, _cluster.Count("server:7687", "RESET"));
        _time.Advance(TimeSpan.FromSeconds(60));
        await driver.RunAsync(One, cancellation: Cancellation);

        Assert.Equal(1, _cluster.Count("server:7687", "RESET"));
        Assert.Equal(1, driver.Statistics.Created);
    }

    [Fact]
    public async Task A_connection_that_died_while_idle_is_replaced_unnoticed()
    {
        await using var driver = Open();
        await driver.RunAsync(One, cancellation: Cancellation);
        _cluster.Opened[0].Server.Send(ServerStep.Close);

        _time.Advance(TimeSpan.FromMinutes(2));
        await driver.RunAsync(One, cancellation: Cancellation);

        Assert.Equal((1, 2L, 1L), (driver.Statistics.Idle, driver.Statistics.Created, driver.Statistics.Closed));
    }

    [Fact]
    public async Task After_one_connection_broke_the_idle_ones_are_asked_first()
    {
        await using var driver = Open();
        var holders = new List<BoltTransaction>();
        for (var i = 0; i < 5; i++) holders.Add(await driver.BeginAsync(cancellation: Cancellation));
        foreach (var holder in holders) await holder.DisposeAsync();
        foreach (var (_, server) in _cluster.Opened) server.Send(ServerStep.Close);

        await Assert.ThrowsAsync<TransportException>(async () => await driver.RunAsync(One, cancellation: Cancellation));
        for (var i = 0; i < 5; i++) await driver.RunAsync(One, cancellation: Cancellation);

        Assert.Equal(0, driver.Statistics.InUse);
    }

    [Fact]
    public async Task Servers_out_of_reach_use_no_slot_up()
    {
        await using var driver = Open(new PoolOptions { Connections = 2 });
        _cluster.Down.Add("server:7687");
        for (var i = 0; i < 5; i++) await Assert.ThrowsAsync<TransportException>(async () => await driver.RunAsync(One, cancellation: Cancellation));

        _cluster.Down.Clear();
        await driver.RunAsync(One, cancellation: Cancellation);

        Assert.Equal((0, 1, 1L), (driver.Statistics.InUse, driver.Statistics.Idle, driver.Statistics.Created));
    }

    [Fact]
    public async Task A_lost_connection_makes_room_for_one_who_waits()
    {
        await using var driver = Open(new PoolOptions { Connections = 1 });
        var holder = await driver.BeginAsync(cancellation: Cancellation);
        var waiting = driver.RunAsync(One, cancellation: Cancellation).AsTask();
        _cluster.Opened[0].Server.Send(ServerStep.Close);

        await Assert.ThrowsAsync<TransportException>(async () => await holder.RunAsync(One, cancellation: Cancellation));
        await holder.DisposeAsync();

        await waiting;
        Assert.Equal((0, 2L, 1L), (driver.Statistics.InUse, driver.Statistics.Created, driver.Statistics.Closed));
    }

    [Fact]
    public async Task A_closed_driver_refuses_and_closes_what_comes_back()
    {
        var driver = Open(new PoolOptions { Connections = 1 });
        var holder = await driver.BeginAsync(cancellation: Cancellation);
        var waiting = driver.RunAsync(One, cancellation: Cancellation).AsTask();

        await driver.DisposeAsync();

        await Assert.ThrowsAsync<UsageException>(() => waiting);
        await Assert.ThrowsAsync<UsageException>(async () => await driver.RunAsync(One, cancellation: Cancellation));
        await holder.DisposeAsync();
        Assert.True(_cluster.Opened[0].Server.IsDisposed);
        Assert.Equal((0, 0), (driver.Statistics.InUse, driver.Statistics.Idle));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task After_a_storm_of_failures_no_connection_is_lost(int seed)
    {
        var random = new Random(seed);
        var gate = new Lock();
        _cluster.Behaviours["server:7687"] = message =>
        {
            int chance;
            lock (gate) chance = random.Next(20);
            return chance switch
            {
                0 => [ServerStep.Close],
                1 => [ServerStep.Parse("<RAW 00 01 C4 00 00>", chunkBytes: 1)],
                2 => [ServerStep.Message("""FAILURE {"neo4j_code": "Neo.TransientError.General.X", "message": "m"}""")],
                _ => Neo4jBehaviour.Answer(message),
            };
        };
        var driver = Open(new PoolOptions { Connections = 4 });
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            var failed = 0;
            for (var i = 0; i < 50; i++)
            {
                try
                {
                    await driver.RunAsync([One, One], sinks: null, RunOptions.Write, Cancellation);
                }
                catch (BoltException)
                {
                    failed++;
                }
            }

            return failed;
        }, Cancellation)));

        var statistics = driver.Statistics;
        Assert.True(outcomes.Sum() > 0);
        Assert.Equal((0, 0), (statistics.InUse, statistics.Waiting));
        Assert.InRange(statistics.Idle, 0, 4);
        await driver.DisposeAsync();
        Assert.All(_cluster.Opened, entry => Assert.True(entry.Server.IsDisposed));
        Assert.Equal(0, driver.Statistics.Idle);
    }

    private static async Task BurstAsync(BoltDriver driver, int connections)
    {
        var holders = new List<BoltTransaction>();
        for (var i = 0; i < connections; i++) holders.Add(await driver.BeginAsync(cancellation: Cancellation));
        foreach (var holder in holders) await holder.DisposeAsync();
    }

    private BoltDriver Open(PoolOptions? pool = null) => _cluster.Open(options => options with { Time = _time, Pool = pool ?? new PoolOptions() });
}

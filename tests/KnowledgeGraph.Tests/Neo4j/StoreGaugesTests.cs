using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Changes;
using KnowledgeGraph.Neo4j.Limits;
using KnowledgeGraph.Neo4j.Running;
using KnowledgeGraph.Query.Telemetry;
using KnowledgeGraph.Tests.Bolt.Telemetry;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>An open store shows its queue for planning, and what it knows of changes.</summary>
[Collection(Heard.Collection)]
public class StoreGaugesTests
{
    private readonly ManualTime _time = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_queue_and_its_waits_and_the_age_of_the_last_poll_are_told_until_the_store_is_closed()
    {
        using var heard = new Heard(QueryTelemetry.Name);
        var gate = new PlanningGate(new Neo4jLimits(), _time);
        await using var poller = Polling(() => 7, TimeSpan.FromHours(1));
        var watching = StoreGauges.Watch(gate, poller, _time);
        await gate.EnterAsync(isWarmUp: false, PlanningRank.New, Stop);
        var waiting = gate.EnterAsync(isWarmUp: false, PlanningRank.New, Stop).AsTask();
        _time.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal([1], heard.Look("knowledgegraph.planning.queue", ""));
        Assert.Equal([7], heard.Look("knowledgegraph.change.number", ""));
        Assert.Equal([4], heard.Look("knowledgegraph.change.poll.age", ""));

        gate.Leave();
        await waiting;
        watching.Dispose();

        Assert.Equal([0, 4], heard.Values("knowledgegraph.planning.wait_time", ""));
        Assert.Empty(heard.Look("knowledgegraph.change.number", ""));
    }

    [Fact]
    public async Task A_change_that_is_seen_tells_how_long_ago_it_may_have_been_made()
    {
        using var heard = new Heard(QueryTelemetry.Name);
        var numbers = new Queue<long>([1, 1, 2]);
        await using var poller = Polling(numbers.Dequeue, TimeSpan.FromSeconds(1));

        for (var second = 0; second < 3; second++)
        {
            if (second > 0) await _time.AdvanceOnceAwaitedAsync(TimeSpan.FromSeconds(1));
            var at = DateTimeOffset.UnixEpoch.AddSeconds(second);
            await Eventually.HoldsAsync(() => poller.Last?.AskedAt == at);
        }

        Assert.Equal([1], heard.Values("knowledgegraph.change.lag", ""));
    }

    private ChangePoller Polling(Func<long> number, TimeSpan interval)
    {
        var feed = new ChangeFeed(_time, TimeSpan.FromSeconds(1));
        return new ChangePoller((_, _) => ValueTask.FromResult(new ChangesSeen(new ChangeMark(number(), 0), StoreLayout.Current, [])), feed, interval, _time);
    }
}

using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Neo4j.Limits;
using KnowledgeGraph.Neo4j.Running;

namespace KnowledgeGraph.Tests.Neo4j.Running;

/// <summary>New shapes are planned one after the other, within limits.</summary>
public class PlanningGateTests
{
    private readonly ManualTime _time = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_next_one_comes_in_when_the_one_before_leaves()
    {
        var gate = Gate(new Neo4jLimits { PlannedAtOnce = 1 });
        await gate.EnterAsync(isWarmUp: false, PlanningRank.New, Stop);
        var next = gate.EnterAsync(isWarmUp: false, PlanningRank.New, Stop).AsTask();
        Assert.False(next.IsCompleted);

        gate.Leave();

        await next;
    }

    [Fact]
    public async Task A_turn_that_does_not_come_in_time_is_a_timeout()
    {
        var gate = Gate(new Neo4jLimits { PlanningWait = TimeSpan.FromSeconds(7) });
        await gate.EnterAsync(isWarmUp: false, PlanningRank.New, Stop);
        var waiting = gate.EnterAsync(isWarmUp: false, PlanningRank.New, Stop).AsTask();

        _time.Advance(TimeSpan.FromSeconds(7));

        var refusal = await Assert.ThrowsAsync<GraphQLException>(() => waiting);
        Assert.Equal(ErrorCode.Timeout, refusal.Errors[0].Code);
        Assert.Contains("waited 7 s", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, gate.Waiting);
    }

    [Fact]
    public async Task Known_documents_go_first_then_what_is_asked_for_most_and_new_shapes_last()
    {
        var gate = Gate(new Neo4jLimits { PlannedAtOnce = 1 });
        await gate.EnterAsync(isWarmUp: false, PlanningRank.New, Stop);
        var served = new List<string>();
        Task[] waiting =
        [
            WaitAsync("new", PlanningRank.New),
            WaitAsync("asked seldom", new PlanningRank(IsKnown: false, Asked: 3)),
            WaitAsync("asked often", new PlanningRank(IsKnown: false, Asked: 400)),
            WaitAsync("known", new PlanningRank(IsKnown: true, Asked: 1)),
            WaitAsync("known and asked", new PlanningRank(IsKnown: true, Asked: 9)),
            WaitAsync("as often, later", new PlanningRank(IsKnown: false, Asked: 400)),
        ];

        gate.Leave();
        await Task.WhenAll(waiting);

        Assert.Equal(["known and asked", "known", "asked often", "as often, later", "asked seldom", "new"], served);

        async Task WaitAsync(string name, PlanningRank rank)
        {
            await gate.EnterAsync(isWarmUp: false, rank, Stop);
            served.Add(name);
            gate.Leave();
        }
    }

    [Fact]
    public async Task What_was_asked_before_is_not_refused_for_the_length_of_the_queue()
    {
        var gate = Gate(new Neo4jLimits { PlanningQueue = 1 });
        await gate.EnterAsync(isWarmUp: false, PlanningRank.New, Stop);
        var first = gate.EnterAsync(isWarmUp: false, PlanningRank.New, Stop).AsTask();

        var asked = gate.EnterAsync(isWarmUp: false, new PlanningRank(IsKnown: false, Asked: 1), Stop).AsTask();

        gate.Leave();
        await asked;
        gate.Leave();
        await first;
    }

    [Fact]
    public async Task More_than_the_queue_holds_are_refused_at_once()
    {
        var gate = Gate(new Neo4jLimits { PlanningQueue = 1 });
        await gate.EnterAsync(isWarmUp: false, PlanningRank.New, Stop);
        var waiting = gate.EnterAsync(isWarmUp: false, PlanningRank.New, Stop).AsTask();

        var refusal = await Assert.ThrowsAsync<GraphQLException>(async () => await gate.EnterAsync(isWarmUp: false, PlanningRank.New, Stop));

        Assert.Contains("1 operations", refusal.Message, StringComparison.Ordinal);
        gate.Leave();
        await waiting;
    }

    [Fact]
    public async Task Who_gives_up_leaves_the_queue()
    {
        var gate = Gate(new Neo4jLimits { PlanningQueue = 1 });
        await gate.EnterAsync(isWarmUp: false, PlanningRank.New, Stop);
        using var giveUp = new CancellationTokenSource();
        var waiting = gate.EnterAsync(isWarmUp: false, PlanningRank.New, giveUp.Token).AsTask();
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        var next = gate.EnterAsync(isWarmUp: false, PlanningRank.New, Stop).AsTask();
        gate.Leave();

        await next;
    }

    [Fact]
    public async Task A_warm_up_lets_all_others_go_first_and_waits_for_as_long_as_that_takes()
    {
        var gate = Gate(new Neo4jLimits());
        await gate.EnterAsync(isWarmUp: false, PlanningRank.New, Stop);
        var warmUp = gate.EnterAsync(isWarmUp: true, PlanningRank.New, Stop).AsTask();
        var asked = gate.EnterAsync(isWarmUp: false, PlanningRank.New, Stop).AsTask();

        gate.Leave();
        await asked;
        _time.Advance(TimeSpan.FromHours(1));
        Assert.False(warmUp.IsCompleted);
        gate.Leave();

        await warmUp;
    }

    private PlanningGate Gate(Neo4jLimits limits) => new(limits, _time);
}

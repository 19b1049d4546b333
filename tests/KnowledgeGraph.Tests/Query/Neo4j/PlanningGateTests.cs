using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Backends.Neo4j;

namespace KnowledgeGraph.Tests.Query.Neo4j;

/// <summary>New shapes are planned one after the other, within limits.</summary>
public class PlanningGateTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_next_one_comes_in_when_the_one_before_leaves()
    {
        using var gate = new PlanningGate(new Neo4jLimits { PlannedAtOnce = 1 });
        await gate.EnterAsync(Stop);
        var next = gate.EnterAsync(Stop).AsTask();
        Assert.False(next.IsCompleted);

        gate.Leave();

        await next;
    }

    [Fact]
    public async Task A_turn_that_does_not_come_in_time_is_a_timeout()
    {
        using var gate = new PlanningGate(new Neo4jLimits { PlanningWait = TimeSpan.FromMilliseconds(1) });
        await gate.EnterAsync(Stop);

        var refusal = await Assert.ThrowsAsync<GraphQLException>(async () => await gate.EnterAsync(Stop));

        Assert.Equal(ErrorCode.Timeout, refusal.Errors[0].Code);
    }

    [Fact]
    public async Task More_than_the_queue_holds_are_refused_at_once()
    {
        using var gate = new PlanningGate(new Neo4jLimits { PlanningQueue = 1 });
        await gate.EnterAsync(Stop);
        var waiting = gate.EnterAsync(Stop).AsTask();

        var refusal = await Assert.ThrowsAsync<GraphQLException>(async () => await gate.EnterAsync(Stop));

        Assert.Contains("1 operations", refusal.Message, StringComparison.Ordinal);
        gate.Leave();
        await waiting;
    }

    [Fact]
    public async Task Who_gives_up_leaves_the_queue()
    {
        using var gate = new PlanningGate(new Neo4jLimits { PlanningQueue = 1 });
        await gate.EnterAsync(Stop);
        using var giveUp = new CancellationTokenSource();
        var waiting = gate.EnterAsync(giveUp.Token).AsTask();
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        var next = gate.EnterAsync(Stop).AsTask();
        gate.Leave();

        await next;
    }
}

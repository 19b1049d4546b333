using KnowledgeGraph.Query.Turns;

namespace KnowledgeGraph.Tests.Query.Turns;

/// <summary>Who may work next.</summary>
public class TurnQueueTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_has_had_the_fewest_turns_goes_first_and_of_those_who_came_first()
    {
        var turns = new TurnQueue(places: 2);
        await turns.TakeAsync(had: 0, Stop);
        await turns.TakeAsync(had: 5, Stop);
        var gone = new List<string>();
        Task[] waiting = [WaitAsync("third of many", had: 2), WaitAsync("first", had: 0), WaitAsync("second", had: 1), WaitAsync("another first", had: 0)];

        Assert.Empty(gone);
        turns.Give();
        await Task.WhenAll(waiting);

        Assert.Equal(["first", "another first", "second", "third of many"], gone);

        async Task WaitAsync(string name, int had)
        {
            await turns.TakeAsync(had, Stop);
            gone.Add(name);
            turns.Give();
        }
    }

    [Fact]
    public async Task Who_gives_up_is_passed_over()
    {
        var turns = new TurnQueue(places: 1);
        await turns.TakeAsync(had: 0, Stop);
        using var givingUp = new CancellationTokenSource();
        var first = turns.TakeAsync(had: 0, givingUp.Token).AsTask();
        var second = turns.TakeAsync(had: 9, Stop).AsTask();

        await givingUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.False(second.IsCompleted);
        turns.Give();
        await second;
        turns.Give();

        Assert.True(turns.TakeAsync(had: 0, Stop).AsTask().IsCompletedSuccessfully);
    }
}

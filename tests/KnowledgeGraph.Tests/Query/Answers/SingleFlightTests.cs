using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.Tests.Query.Answers;

/// <summary>Who asks the same at the same time is answered by one run.</summary>
public class SingleFlightTests
{
    private readonly ScriptedRunner _runner = new() { Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously) };

    [Fact]
    public async Task A_hundred_equal_requests_are_one_run()
    {
        var asked = Enumerable.Range(0, 100).Select(_ => Task.Run(() => _runner.AskAsync("A"))).ToList();
        await JoinedAsync(99);

        _runner.Gate!.SetResult();

        Assert.Single((await Task.WhenAll(asked)).Distinct());
        Assert.Equal(1, _runner.Runs);
    }

    [Fact]
    public async Task Who_gives_up_ends_his_own_wait_alone()
    {
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var leader = _runner.AskUntilAsync("A", first.Token);
        var follower = _runner.AskUntilAsync("A", second.Token);
        var patient = _runner.AskUntilAsync("A", TestContext.Current.CancellationToken);

        await first.CancelAsync();
        await second.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leader);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => follower);
        Assert.Equal(0, _runner.Stopped);
        _runner.Gate!.SetResult();

        Assert.EndsWith("at 1", await patient, StringComparison.Ordinal);
        Assert.Equal(1, _runner.Runs);
    }

    [Fact]
    public async Task When_nobody_waits_any_more_the_run_is_stopped_and_who_comes_later_gets_another()
    {
        using var gone = new CancellationTokenSource();
        var asked = _runner.AskUntilAsync("A", gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        await Eventually.HoldsAsync(() => _runner.Stopped == 1);

        var later = _runner.AskUntilAsync("A", TestContext.Current.CancellationToken);
        _runner.Gate!.SetResult();

        Assert.EndsWith("at 1", await later, StringComparison.Ordinal);
        Assert.Equal(2, _runner.Runs);
    }

    [Fact]
    public async Task A_failure_goes_to_all_who_wait_and_is_not_kept()
    {
        _runner.Error = ErrorCode.StoreUnavailable;
        var asked = Enumerable.Range(0, 10).Select(_ => _runner.AskAsync("A")).ToList();
        _runner.Gate!.SetResult();
        await Task.WhenAll(asked);
        Assert.Equal((ErrorCode.StoreUnavailable, 1), (_runner.Outcome.Error!.Value, _runner.Runs));
        _runner.Error = null;

        await _runner.AskAsync("A");

        Assert.True(_runner.Outcome.IsComplete);
    }

    [Fact]
    public async Task An_exception_goes_to_all_who_wait()
    {
        _runner.Gate = null;
        _runner.Failure = new InvalidOperationException("broken");

        await Assert.ThrowsAsync<InvalidOperationException>(() => _runner.AskAsync("A"));

        _runner.Failure = null;
        Assert.EndsWith("at 1", await _runner.AskAsync("A"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_began_before_a_change_is_not_joined_by_who_asks_after_it()
    {
        var before = _runner.AskAsync("A");
        _runner.Write("B");
        var after = _runner.AskAsync("A");
        var beside = _runner.AskAsync("A");
        Assert.Equal(2, _runner.Runs);

        _runner.Gate!.SetResult();

        Assert.EndsWith("at 1", await before, StringComparison.Ordinal);
        Assert.EndsWith("at 2", await after, StringComparison.Ordinal);
        Assert.EndsWith("at 2", await beside, StringComparison.Ordinal);
    }

    private Task JoinedAsync(int count) => Eventually.HoldsAsync(() => _runner.Cache.Statistics.Joined == count);
}

using KnowledgeGraph.Query.Turns;

namespace KnowledgeGraph.Tests.Query.Turns;

/// <summary>Threads that give way.</summary>
public class YieldingSchedulerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Questions_are_answered_while_all_background_threads_work()
    {
        using var over = new ManualResetEventSlim();
        var working = Enumerable.Range(0, 2 * Environment.ProcessorCount)
            .Select(_ => YieldingScheduler.Background.RunAsync(() => over.Wait(Timeout.Infinite, Stop), Stop)).ToList();
        try
        {
            Assert.True(await YieldingScheduler.Questions.RunAsync(() => YieldingScheduler.IsCalling, Stop));
            Assert.DoesNotContain(working, work => work.IsCompleted);
        }
        finally
        {
            over.Set();
        }
        await Task.WhenAll(working);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_waited_goes_on_elsewhere_whether_the_work_failed_or_not(bool fails)
    {
        var asked = YieldingScheduler.Questions.RunAsync(() => fails ? throw new InvalidDataException() : Task.FromResult(1), Stop);

        if (fails) await Assert.ThrowsAsync<InvalidDataException>(() => asked);
        else await asked;

        Assert.False(YieldingScheduler.IsCalling);
    }
}

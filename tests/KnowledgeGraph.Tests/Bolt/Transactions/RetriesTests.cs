using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Transactions;

namespace KnowledgeGraph.Tests.Bolt.Transactions;

/// <summary>How long the waits between tries are, and when they end.</summary>
public class RetriesTests
{
    private static readonly TransportException Lost = new(TransportFault.Lost, "lost");

    [Fact]
    public void Waits_grow_by_the_policy_up_to_the_longest()
    {
        var delays = Delays(
            new RetryPolicy { FirstDelay = TimeSpan.FromSeconds(1), Growth = 2, MaxDelay = TimeSpan.FromSeconds(5), Jitter = 0, Tries = 6 }, new ManualTime());

        Assert.Equal([1, 2, 4, 5, 5], delays.Select(delay => delay.TotalSeconds));
    }

    [Fact]
    public void Chance_moves_each_wait_by_at_most_its_part_and_is_the_same_for_a_seed()
    {
        var policy = new RetryPolicy { FirstDelay = TimeSpan.FromSeconds(1), Growth = 1, Jitter = 0.2, Tries = 100, Time = TimeSpan.FromDays(1) };

        var delays = Delays(policy, new ManualTime());

        Assert.All(delays, delay => Assert.InRange(delay.TotalSeconds, 0.8, 1.2));
        Assert.True(delays.Distinct().Count() > 90);
        Assert.Equal(delays, Delays(policy, new ManualTime()));
    }

    [Fact]
    public void No_try_starts_after_the_time_is_up()
    {
        var time = new ManualTime();
        var delays = Delays(
            new RetryPolicy { FirstDelay = TimeSpan.FromSeconds(10), Growth = 1, Jitter = 0, MaxDelay = TimeSpan.FromSeconds(10) }, time, advances: true);

        Assert.Equal(3, delays.Count);
    }

    [Fact]
    public void What_is_not_transient_is_not_tried_again()
    {
        var retries = new Retries(new RetryPolicy(), new ManualTime(), seed: 1);
        var attempts = retries.Start();

        Assert.False(retries.TryAgain(new UsageException("wrong"), instead: null, TimeSpan.MaxValue, ref attempts, out _));
    }

    private static List<TimeSpan> Delays(RetryPolicy policy, ManualTime time, bool advances = false)
    {
        var retries = new Retries(policy, time, seed: 1);
        var attempts = retries.Start();
        List<TimeSpan> delays = [];
        while (retries.TryAgain(Lost, instead: null, TimeSpan.MaxValue, ref attempts, out var delay))
        {
            delays.Add(delay);
            if (advances) time.Advance(delay);
        }

        return delays;
    }
}

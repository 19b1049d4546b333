using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Connections;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Pooling;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Bolt.Transactions;
using KnowledgeGraph.Tests.Bolt.Wire;

namespace KnowledgeGraph.Tests.Bolt;

/// <summary>A wrong option stops the driver from being opened and is named.</summary>
public class OptionsTests
{
    public static TheoryData<string, BoltOptions> Wrong => new()
    {
        { "ConnectTimeout", Replay.Options with { Connection = new ConnectionOptions { ConnectTimeout = TimeSpan.Zero } } },
        { "RequestTimeout", Replay.Options with { RequestTimeout = TimeSpan.FromDays(21) } },
        { "ResetTimeout", Replay.Options with { Connection = new ConnectionOptions { ResetTimeout = TimeSpan.FromSeconds(-1) } } },
        { "MessageBytes", Replay.Options with { Connection = new ConnectionOptions { MaxMessageBytes = 1023 } } },
        { "MessageBytes", Replay.Options with { Connection = new ConnectionOptions { MaxMessageBytes = int.MaxValue } } },
        { "MaxTextsPerFlush", Replay.Options with { MaxTextsPerFlush = 0 } },
        { "Retry.Tries", Replay.Options with { Retry = new RetryPolicy { Tries = 0 } } },
        { "jitter", Replay.Options with { Retry = new RetryPolicy { Jitter = 1.5 } } },
        { "Pool.Connections", Replay.Options with { Pool = new PoolOptions { Connections = 0 } } },
        { "Pool.Waiting", Replay.Options with { Pool = new PoolOptions { Waiting = -1 } } },
        { "Pool.Lifetime", Replay.Options with { Pool = new PoolOptions { Lifetime = TimeSpan.Zero } } },
        { "address", Replay.Options with { Uri = "localhost:7687" } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_option_is_named(string name, BoltOptions options) =>
        Assert.Contains(name, Assert.Throws<UsageException>(() => BoltDriver.Open(options)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_run_without_time_is_refused() => Assert.Throws<UsageException>(() => new RunOptions { Timeout = TimeSpan.Zero });

    [Fact]
    public void Bookmarks_are_a_set_of_which_the_newest_are_kept()
    {
        var many = Bookmarks.Of(Enumerable.Range(0, Bookmarks.MaxMarks + 5).Select(n => $"b:{n}"));

        Assert.Equal(Bookmarks.MaxMarks, many.Marks.Count);
        Assert.Equal("b:5", many.Marks[0]);
        Assert.Equal(["a", "b"], Bookmarks.Of("a", "b", "a", "b").Marks);
        Assert.Same(Bookmarks.None, Bookmarks.Of());
    }
}

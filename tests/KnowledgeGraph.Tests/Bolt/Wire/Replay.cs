using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Connections;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.Transactions;

namespace KnowledgeGraph.Tests.Bolt.Wire;

/// <summary>Plays one script against a driver.</summary>
internal static class Replay
{
    // Nothing here waits for real time; this only ends a test that would hang.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Plays it with the server's bytes whole, split at each byte, and one byte at a time.</summary>
    public static async Task InAllPiecesAsync(
        string script,
        Func<BoltDriver, Task> act,
        int chunkBytes = ushort.MaxValue,
        ProtocolVersion? version = null,
        Func<BoltOptions, BoltOptions>? with = null)
    {
        var whole = await OnceAsync(script, act, Delivery.Whole, chunkBytes, version, with);
        await OnceAsync(script, act, Delivery.ByteByByte, chunkBytes, version, with);
        for (var at = 1L; at < whole.SentBytes; at++) await OnceAsync(script, act, Delivery.Split(at), chunkBytes, version, with);
    }

    /// <summary>Plays it once.</summary>
    public static async Task<FakeServer> OnceAsync(
        string script,
        Func<BoltDriver, Task> act,
        Delivery? delivery = null,
        int chunkBytes = ushort.MaxValue,
        ProtocolVersion? version = null,
        Func<BoltOptions, BoltOptions>? with = null)
    {
        var played = new Script(script, chunkBytes);
        var server = new FakeServer(played.Answer, delivery, version);
        await using (var driver = Open(server, with))
        {
            await act(driver).WaitAsync(Patience, TestContext.Current.CancellationToken);
            Assert.Equal(0, driver.Statistics.InUse);
        }

        played.AssertPlayed();
        Assert.True(server.IsDisposed);
        return server;
    }

    /// <summary>A driver on one server, whose one connection must do.</summary>
    public static BoltDriver Open(FakeServer server, Func<BoltOptions, BoltOptions>? with = null)
    {
        var used = false;
        return BoltDriver.Open((with ?? (options => options))(Options), (_, _) =>
        {
            Assert.False(used, "The driver opened a second connection.");
            used = true;
            return new(server);
        });
    }

    /// <summary>Options that repeat nothing and never wait for real time.</summary>
    public static BoltOptions Options =>
        new() { Uri = "bolt://server", Auth = AuthToken.Basic("user", "secret"), Time = new ManualTime(), Retry = RetryPolicy.Never };
}

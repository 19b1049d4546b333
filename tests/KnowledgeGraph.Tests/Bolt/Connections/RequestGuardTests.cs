using KnowledgeGraph.Bolt.Connections;
using KnowledgeGraph.Tests.Bolt.Wire;

namespace KnowledgeGraph.Tests.Bolt.Connections;

/// <summary>When a RESET goes out, and in which order with the requests.</summary>
public sealed class RequestGuardTests : IDisposable
{
    private static readonly byte[] Request = [1, 2, 3];
    private static readonly byte[] Reset = MessageText.Write("RESET");

    private readonly MemoryStream _sent = new();
    private readonly ManualTime _time = new();

    [Fact]
    public async Task A_stop_before_the_flush_goes_out_behind_it()
    {
        using var guard = Open();
        guard.Begin(TimeSpan.FromSeconds(10));

        guard.Stop(StopReason.Cancelled);
        Assert.Equal(0, _sent.Length);
        await guard.FlushAsync(Request);

        Assert.Equal([.. Request, .. Reset], _sent.ToArray());
        Assert.False(guard.TryEnd());
    }

    [Fact]
    public async Task A_stop_after_the_flush_goes_out_once()
    {
        using var guard = Open();
        guard.Begin(TimeSpan.FromSeconds(10));
        await guard.FlushAsync(Request);

        guard.Stop(StopReason.Cancelled);
        guard.Stop(StopReason.Timeout);

        Assert.Equal([.. Request, .. Reset], _sent.ToArray());
        Assert.Equal(StopReason.Cancelled, guard.Reason);
    }

    [Fact]
    public async Task A_stop_after_the_end_does_nothing()
    {
        using var guard = Open();
        guard.Begin(TimeSpan.FromSeconds(10));
        await guard.FlushAsync(Request);
        Assert.True(guard.TryEnd());

        guard.Stop(StopReason.Cancelled);
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(Request, _sent.ToArray());
        Assert.Equal(StopReason.None, guard.Reason);
    }

    public void Dispose() => _sent.Dispose();

    private RequestGuard Open() => new(_sent, _time, TimeSpan.FromSeconds(5));
}

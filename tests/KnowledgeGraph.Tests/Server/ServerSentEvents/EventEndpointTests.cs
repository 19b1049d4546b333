using System.Text;
using System.Text.Json;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Limits;
using KnowledgeGraph.Server.ServerSentEvents;
using KnowledgeGraph.Server.Streaming;
using KnowledgeGraph.Tests.Server.Streaming;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace KnowledgeGraph.Tests.Server.ServerSentEvents;

/// <summary>Event streams of operations that have many answers, and how they end.</summary>
public sealed class EventEndpointTests : IDisposable
{
    private const int Places = 1;

    private static readonly StreamLimits Limits = new();

    private readonly Counter _source = new();
    private readonly Wire _wire = new();
    private readonly ManualTime _time = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _aborted = new();
    private readonly StreamGate _gate = new(Places);

    public void Dispose()
    {
        _wire.Dispose();
        _stopping.Dispose();
        _source.Dispose();
        _aborted.Dispose();
    }

    [Fact]
    public async Task Each_answer_is_an_event_and_the_end_another()
    {
        await RunAsync("2 numbers");

        Assert.Equal(
            """
            event: next
            data: {"data":{"n":0}}

            event: next
            data: {"data":{"n":1}}

            event: complete
            data:


            """.ReplaceLineEndings("\n"),
            await ReadAllAsync());
        Assert.Equal(0, OpenStreams());
    }

    [Fact]
    public async Task What_fails_on_the_way_is_the_last_answer()
    {
        await RunAsync("1 limit");

        Assert.EndsWith("data: {\"errors\":[{\"message\":\"too much\",\"extensions\":{\"code\":\"LIMIT_EXCEEDED\"}}]}\n\nevent: "
            + "complete\ndata:\n\n", await ReadAllAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_without_events_has_a_comment_now_and_then()
    {
        var running = RunAsync("1 wait");
        Assert.Equal("event: next\ndata: {\"data\":{\"n\":0}}\n\n", await ReadAsync());

        for (var i = 0; i < 3; i++)
        {
            await _time.AdvanceOnceAwaitedAsync(Limits.KeepAlive);
            Assert.Equal(":\n\n", await ReadAsync());
        }

        _source.Release();
        await running;

        Assert.EndsWith("event: complete\ndata:\n\n", await ReadAllAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_goes_away_ends_the_operation()
    {
        var running = RunAsync("1 wait");
        await ReadAsync();

        await _aborted.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await _source.EndedAsync();
        Assert.Equal(0, OpenStreams());
    }

    [Fact]
    public async Task A_server_that_ends_ends_the_stream_without_its_last_event()
    {
        var running = RunAsync("1 wait");
        await ReadAsync();

        await _stopping.CancelAsync();

        Assert.Null(await running);
        await _source.EndedAsync();
        Assert.Equal("", await ReadAllAsync());
    }

    [Fact]
    public async Task A_client_that_reads_nothing_for_too_long_is_cut_off()
    {
        var running = RunAsync("1000000 pages");
        await _wire.Server.Blocked;

        // A comment does not wait for its turn: nothing is written while a write waits.
        await _time.AdvanceOnceAwaitedAsync(Limits.SendTime);

        await Assert.ThrowsAsync<IOException>(() => running);
        await _source.EndedAsync();
        Assert.InRange(_source.Made, 1, 10);
    }

    [Fact]
    public async Task One_stream_too_many_is_refused()
    {
        Assert.True(_gate.TryEnter(out var place));

        var refusal = await RunAsync("1 numbers");
        place.Dispose();
        place.Dispose();

        Assert.Equal(503, refusal!.Status);
        Assert.Equal(0, OpenStreams());
        Assert.Empty(_source.Requests);
    }

    private int OpenStreams()
    {
        var places = new Stack<IDisposable>();
        while (_gate.TryEnter(out var place)) places.Push(place);
        var free = places.Count;
        while (places.TryPop(out var place)) place.Dispose();
        return Places - free;
    }

    private async Task<Refusal?> RunAsync(string query)
    {
        var context = new DefaultHttpContext { RequestAborted = _aborted.Token };
        var body = new StreamResponseBodyFeature(_wire.Server);
        context.Features.Set<IHttpResponseBodyFeature>(body);
        var exchange = new Exchange(new HttpLimits());
        System.Buffers.BuffersExtensions.Write<byte>(exchange.Body, JsonSerializer.SerializeToUtf8Bytes(new { query }));
        var endpoint = new EventEndpoint(_source.Answers(new RecordingLog()), _gate, Limits, _time, _stopping.Token);
        var refusal = await endpoint.RunAsync(context, exchange, get: false);
        _wire.Server.Dispose();
        return refusal;
    }

    private async Task<string> ReadAsync()
    {
        var buffer = new byte[1024];
        return Encoding.UTF8.GetString(buffer, 0, await _wire.Client.ReadAsync(buffer, TestContext.Current.CancellationToken));
    }

    private async Task<string> ReadAllAsync()
    {
        using var reader = new StreamReader(_wire.Client, leaveOpen: true);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}

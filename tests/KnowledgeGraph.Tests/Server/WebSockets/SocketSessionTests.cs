using KnowledgeGraph.Server.Limits;

namespace KnowledgeGraph.Tests.Server.WebSockets;

/// <summary>What a socket does with operations that have many answers, and how it ends.</summary>
public class SocketSessionTests
{
    private static readonly StreamLimits Default = new();

    [Fact]
    public async Task A_subscription_has_a_message_for_each_answer_and_one_for_the_end()
    {
        await using var session = await SessionUnderTest.ReadyAsync();

        await session.SubscribeAsync("a", "2 numbers");

        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"n":0}}}""", await session.HearAsync());
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"n":1}}}""", await session.HearAsync());
        Assert.Equal("""{"id":"a","type":"complete"}""", await session.HearAsync());
        Assert.Equal((false, true), (session.Source.Requests[0].IsQueriesOnly, session.Source.Requests[0].Caller.IsCostReported));
    }

    [Fact]
    public async Task What_never_began_ends_with_error_and_without_complete()
    {
        await using var session = await SessionUnderTest.ReadyAsync();

        await session.SubscribeAsync("a", "0 error");
        Assert.Equal("""{"id":"a","type":"error","payload":[{"message":"no such field","extensions":{"code":"VALIDATION_FAILED"}}]}""",
            await session.HearAsync());
        await session.SayAsync("""{"type":"ping"}""");

        Assert.Equal("""{"type":"pong"}""", await session.HearAsync());
    }

    [Theory]
    [InlineData("1 fault", "INTERNAL", 1)]
    [InlineData("1 limit", "LIMIT_EXCEEDED", 0)]
    public async Task What_fails_on_the_way_tells_so_in_its_last_answer(string query, string code, int logged)
    {
        await using var session = await SessionUnderTest.ReadyAsync();

        await session.SubscribeAsync("a", query);

        Assert.StartsWith("""{"id":"a","type":"next","payload":{"data":""", await session.HearAsync(), StringComparison.Ordinal);
        var last = await session.HearAsync();
        Assert.StartsWith("""{"id":"a","type":"next","payload":{"errors":""", last, StringComparison.Ordinal);
        Assert.Contains(code, last, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", last, StringComparison.Ordinal);
        Assert.Equal("""{"id":"a","type":"complete"}""", await session.HearAsync());
        Assert.Equal(logged, session.Log.Lines.Count);
    }

    [Fact]
    public async Task Operations_run_beside_each_other()
    {
        await using var session = await SessionUnderTest.ReadyAsync();

        await session.SubscribeAsync("a", "1 wait");
        Assert.StartsWith("""{"id":"a","type":"next",""", await session.HearAsync(), StringComparison.Ordinal);
        await session.SubscribeAsync("b", "1 numbers");
        Assert.StartsWith("""{"id":"b","type":"next",""", await session.HearAsync(), StringComparison.Ordinal);
        Assert.Equal("""{"id":"b","type":"complete"}""", await session.HearAsync());
        session.Source.Release();

        Assert.Equal("""{"id":"a","type":"complete"}""", await session.HearAsync());
    }

    [Fact]
    public async Task A_client_that_completes_an_operation_ends_its_source_and_may_use_the_id_again()
    {
        await using var session = await SessionUnderTest.ReadyAsync();
        await session.SubscribeAsync("a", "1 wait");
        await session.HearAsync();

        await session.SayAsync("""{"id":"a","type":"complete"}""");
        await session.SayAsync("""{"id":"unknown","type":"complete"}""");
        await session.SubscribeAsync("a", "1 numbers");

        await session.Source.EndedAsync();
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"n":0}}}""", await session.HearAsync());
        Assert.Equal("""{"id":"a","type":"complete"}""", await session.HearAsync());
    }

    [Fact]
    public async Task The_id_of_an_operation_that_runs_closes_it_with_4409()
    {
        await using var session = await SessionUnderTest.ReadyAsync();
        await session.SubscribeAsync("a", "1 wait");
        await session.HearAsync();

        await session.SubscribeAsync("a", "1 numbers");

        Assert.Equal("4409 Subscriber for a already exists", await session.HearAsync());
        await session.CloseAsync();
        await session.Source.EndedAsync();
        await session.Ended;
    }

    [Fact]
    public async Task A_reason_that_is_too_long_for_a_close_is_cut()
    {
        await using var session = await SessionUnderTest.ReadyAsync();
        var id = string.Concat(Enumerable.Repeat("é😀", 60));
        await session.SubscribeAsync(id, "1 wait");
        await session.HearAsync();

        await session.SubscribeAsync(id, "1 wait");

        Assert.StartsWith("4409 Subscriber for é😀é😀", await session.HearAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_operation_too_many_has_an_error_and_the_others_go_on()
    {
        await using var session = await SessionUnderTest.ReadyAsync(Default with { MaxSocketOperations = 2 });
        await session.SubscribeAsync("a", "1 wait");
        await session.HearAsync();
        await session.SubscribeAsync("b", "1 wait");
        await session.HearAsync();

        await session.SubscribeAsync("c", "1 numbers");

        Assert.Matches("""^\{"id":"c","type":"error","payload":\[\{"message":"The socket has 2 operations.*LIMIT_EXCEEDED"\}\}\]\}$""",
            await session.HearAsync());
        session.Source.Release();
        string[] ends = [await session.HearAsync(), await session.HearAsync()];
        Assert.Equal(["""{"id":"a","type":"complete"}""", """{"id":"b","type":"complete"}"""], ends.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_socket_that_is_not_initialised_in_time_is_closed_with_4408()
    {
        await using var session = new SessionUnderTest();

        await session.Time.AdvanceOnceAwaitedAsync(Default.InitTime);

        Assert.Equal("4408 Connection initialisation timeout", await session.HearAsync());
    }

    [Fact]
    public async Task One_that_is_initialised_stays_open_after_that_time()
    {
        await using var session = await SessionUnderTest.ReadyAsync();

        session.Time.Advance(Default.InitTime * 2);
        await session.SayAsync("""{"type":"ping"}""");

        Assert.Equal("""{"type":"pong"}""", await session.HearAsync());
    }

    [Fact]
    public async Task A_client_that_does_not_answer_the_close_is_cut_off()
    {
        await using var session = await SessionUnderTest.ReadyAsync();
        await session.SayAsync("nonsense");
        Assert.StartsWith("4400", await session.HearAsync(), StringComparison.Ordinal);
        Assert.False(session.Ended.IsCompleted);

        // The writer's, for the close to be sent, and the session's, for its answer, which begins some time after the client has heard.
        await session.Time.AdvanceOnceAwaitedAsync(Default.CloseTime, timers: 2);

        await session.Ended;
    }

    [Fact]
    public async Task More_messages_in_a_time_than_are_allowed_close_it_with_4429()
    {
        await using var session = await SessionUnderTest.ReadyAsync(Default with { MaxSocketMessages = 3 });
        await session.SayAsync("""{"type":"pong"}""");
        await session.SayAsync("""{"type":"ping"}""");
        await session.HearAsync();
        session.Time.Advance(Default.MessageWindow);
        for (var i = 0; i < 3; i++) await session.SayAsync("""{"type":"pong"}""");

        await session.SayAsync("""{"type":"pong"}""");

        Assert.Equal("4429 Too many messages: more than 3 in 10 s (MaxSocketMessages)", await session.HearAsync());
    }

    [Fact]
    public async Task A_request_larger_than_any_body_closes_it_with_1009_though_its_message_would_do()
    {
        await using var session = await SessionUnderTest.ReadyAsync();

        await session.SubscribeAsync("a", new string('x', new HttpLimits().MaxBodyBytes));

        Assert.Equal("1009 The message is larger than 1048576 bytes", await session.HearAsync());
    }

    [Fact]
    public async Task A_server_that_ends_says_so()
    {
        await using var session = await SessionUnderTest.ReadyAsync();
        await session.SubscribeAsync("a", "1 wait");
        await session.HearAsync();

        session.Stop();

        Assert.Equal("1001 The server ends", await session.HearAsync());
        await session.CloseAsync();
        await session.Ended;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_that_goes_away_ends_its_operations_with_or_without_a_goodbye(bool goodbye)
    {
        await using var session = await SessionUnderTest.ReadyAsync();
        await session.SubscribeAsync("a", "1 wait");
        await session.SubscribeAsync("b", "1 wait");
        await session.HearAsync();
        await session.HearAsync();

        if (goodbye) await session.CloseAsync();
        else session.Wire.Client.Dispose();

        await session.Source.EndedAsync();
        await session.Source.EndedAsync();
        await session.Ended;
    }

    [Fact]
    public async Task A_peer_that_gives_no_sign_of_life_is_cut_off()
    {
        // The client reads nothing, so it answers no ping.
        await using var session = new SessionUnderTest(keepAlive: TimeSpan.FromMilliseconds(20));

        await session.Ended.WaitAsync(TestContext.Current.CancellationToken);

        Assert.True(session.Ended.IsCompletedSuccessfully);
    }
}

namespace KnowledgeGraph.IntegrationTests.Streaming;

/// <summary>The settings that bear on sockets and event streams.</summary>
[Trait("Category", "transport")]
public class StreamLimitTests
{
    [Fact]
    public async Task There_are_no_more_than_the_setting_allows_and_each_that_ends_makes_room()
    {
        await using var server = await ServerProcess.StartAsync("--streams", "2");
        await using var first = await Socket.ReadyAsync(server);
        await using (var second = await Socket.ReadyAsync(server))
        {
            await using var third = await Socket.OpenAsync(server);
            var events = await server.PostAsync("""{"query":"{ __typename }"}""", accept: "text/event-stream");

            Assert.Equal(503, third.Refused);
            Assert.Equal((503, "LIMIT_EXCEEDED"), (events.Status, Assert.Single(events.Codes)));
            Assert.Contains("2 open", events.Messages[0], StringComparison.Ordinal);
            await server.StillAnswersAsync();
        }

        // The server frees the place when it has seen the goodbye.
        Socket? again = null;
        while (again is null or { Refused: not null }) again = await Socket.OpenAsync(server);
        await again.DisposeAsync();
    }

    [Fact]
    public async Task A_socket_sends_no_more_messages_than_the_setting_allows()
    {
        await using var server = await ServerProcess.StartAsync("--limit", "MaxSocketMessages=2");
        await using var socket = await Socket.ReadyAsync(server);

        await socket.SayAsync("""{"type":"ping"}""");
        await socket.SayAsync("""{"type":"ping"}""");

        Assert.Equal("4429 Too many messages: more than 2 in 10 s (MaxSocketMessages)", await socket.HearCloseAsync());
    }

    [Fact]
    public async Task Zero_switches_both_off()
    {
        await using var server = await ServerProcess.StartAsync("--streams", "0");

        await using var socket = await Socket.OpenAsync(server);

        Assert.Equal(503, socket.Refused);
    }

    [Fact]
    public async Task A_page_of_an_allowed_origin_opens_a_socket()
    {
        await using var server = await ServerProcess.StartAsync("--cors-origins", "https://app.example");

        await using var allowed = await Socket.OpenAsync(server, headers: ("Origin", "https://app.example"));
        await using var foreign = await Socket.OpenAsync(server, headers: ("Origin", "https://elsewhere.example"));

        Assert.Equal((null, 403), (allowed.Refused, foreign.Refused));
    }

    [Fact]
    public async Task A_server_that_ends_says_goodbye_and_ends_at_once()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var socket = await Socket.ReadyAsync(server);

        var stopping = server.StopAsync();

        Assert.Equal("1001 The server ends", await socket.HearCloseAsync());
        await socket.DisposeAsync();
        Assert.Equal(0, await stopping);
    }

    [Fact]
    public async Task Only_known_documents_are_answered_over_sockets_and_events_too()
    {
        using var folder = new TemporaryFolder();
        folder.Write("known.graphql", "{ known: __typename }");
        await using var server = await ServerProcess.StartAsync("--documents", folder.Path, "--operations", "known");
        await using var socket = await Socket.ReadyAsync(server);

        await socket.SubscribeAsync("1", "{ other: __typename }");
        var refused = await socket.HearAsync();
        await socket.SayAsync("""{"id":"2","type":"subscribe","payload":{"documentId":"known"}}""");
        var answered = await socket.HearAsync();
        var events = await server.PostAsync("""{"query":"{ other: __typename }"}""", accept: "text/event-stream");

        Assert.Matches("""^\{"id":"1","type":"error".*"FORBIDDEN".*\]\}$""", refused);
        Assert.Equal("""{"id":"2","type":"next","payload":{"data":{"known":"Query"}}}""", answered);
        Assert.Contains("FORBIDDEN", events.Text, StringComparison.Ordinal);
    }
}

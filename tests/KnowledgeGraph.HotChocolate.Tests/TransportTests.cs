using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using HotChocolate.AspNetCore;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.HotChocolate.Tests;

/// <summary>What HotChocolate's transports let through, and how answers leave by them.</summary>
public class TransportTests
{
    private const string Thing = """{"data":{"thing":{"name":"a \u00e9"}}}""";

    [Fact]
    public async Task The_bytes_of_an_answer_leave_as_the_runner_wrote_them()
    {
        await using var server = await RunningServer.StartAsync(new ScriptedRunner(_ => Thing));

        var (status, text) = await server.AskAsync("{ thing(id: 1) { name } }");

        Assert.Equal((200, Thing), (status, text));
    }

    [Theory]
    [InlineData("multipart/mixed")]
    [InlineData("text/event-stream")]
    public async Task Media_types_that_wrap_an_answer_carry_its_data_too(string accept)
    {
        await using var server = await RunningServer.StartAsync(new ScriptedRunner(_ => Thing));

        var (_, text) = await server.AskAsync("{ thing(id: 1) { name } }", accept: accept);

        Assert.Contains("""{"data":{"thing":{"name":"a """, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mutation_by_get_is_refused_and_not_run()
    {
        var runner = new ScriptedRunner(_ => """{"data":{"rename":{"id":"1"}}}""");
        await using var server = await RunningServer.StartAsync(runner);
        const string Rename = "mutation { rename(id: 1, name: \"b\") { id } }";

        using var got = await server.Client.GetAsync(
            new Uri($"/graphql?query={Uri.EscapeDataString(Rename)}", UriKind.Relative), TestContext.Current.CancellationToken);
        var askedByGet = runner.Asked.Count;
        var (status, _) = await server.AskAsync(Rename);

        Assert.Equal(405, (int)got.StatusCode);
        Assert.Equal(0, askedByGet);
        Assert.Equal(200, status);
        Assert.Single(runner.Asked);
    }

    [Fact]
    public async Task Every_set_of_variables_of_a_batch_is_answered_in_its_place()
    {
        await using var server = await RunningServer.StartAsync(
            new ScriptedRunner(request => """{"data":{"thing":""" + Encoding.UTF8.GetString(request.Variables.Span) + "}}"),
            builder => builder.ModifyServerOptions(options => options.Batching = AllowedBatching.VariableBatching));

        var (status, text) = await server.PostAsync(
            """{"query":"query ($id: ID!) { thing(id: $id) { id } }","variables":[{"id":"a"},{"id":"b"},{"id":"c"}]}""", accept: "text/event-stream");

        Assert.Equal(200, status);
        for (var set = 0; set < 3; set++)
            Assert.Contains($"{{\"variableIndex\":{set},\"data\":{{\"thing\":{{\"id\":\"{"abc"[set]}\"}}}}}}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_keeps_its_code_and_path()
    {
        await using var server = await RunningServer.StartAsync(new ScriptedRunner(_ =>
            """{"errors":[{"message":"No.","locations":[{"line":1,"column":3}],"path":["thing",0],"extensions":{"code":"NOT_FOUND","limit":3}}]}"""));

        var (status, text) = await server.AskAsync("{ thing(id: 1) { name } }");

        Assert.Equal(400, status);
        Assert.Equal("""{"errors":[{"message":"No.","path":["thing",0],"extensions":{"code":"NOT_FOUND","limit":3}}]}""", text);
    }

    [Fact]
    public async Task The_events_of_a_subscription_are_streamed()
    {
        await using var server = await RunningServer.StartAsync(
            new ScriptedRunner(_ => "", """{"data":{"renamed":{"id":"1"}}}""", """{"data":{"renamed":{"id":"2"}}}"""));

        var (status, text) = await server.AskAsync("subscription { renamed { id } }", accept: "text/event-stream");

        Assert.Equal(200, status);
        Assert.Equal(
            ["""data: {"data":{"renamed":{"id":"1"}}}""", """data: {"data":{"renamed":{"id":"2"}}}"""],
            text.Split('\n').Where(line => line.StartsWith("data: {", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_subscription_with_several_sets_of_variables_is_refused_and_not_run()
    {
        var runner = new ScriptedRunner(_ => Thing, """{"data":{"renamed":{"id":"1"}}}""");
        await using var server = await RunningServer.StartAsync(
            runner, builder => builder.ModifyServerOptions(options => options.Batching = AllowedBatching.VariableBatching));

        var (_, text) = await server.PostAsync(
            """{"query":"subscription ($x: Boolean) { renamed { id @skip(if: $x) } }","variables":[{},{}]}""", accept: "text/event-stream");

        Assert.Contains("\"errors\":", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\":{", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_filter_of_the_server_sees_errors_of_the_graph()
    {
        await using var server = await RunningServer.StartAsync(
            new ScriptedRunner(_ => """{"errors":[{"message":"No.","extensions":{"code":"NOT_FOUND"}}]}"""),
            builder => builder.AddErrorFilter(error => error.WithMessage($"{error.Code}: {error.Message}")));

        var (_, text) = await server.AskAsync("{ thing(id: 1) { name } }");

        Assert.Equal("""{"errors":[{"message":"NOT_FOUND: No.","extensions":{"code":"NOT_FOUND"}}]}""", text);
    }

    [Fact]
    public async Task A_socket_carries_queries_and_subscriptions()
    {
        await using var server = await RunningServer.StartAsync(new ScriptedRunner(_ => Thing, """{"data":{"renamed":{"id":"1"}}}"""));
        var client = server.Host.CreateWebSocketClient();
        client.ConfigureRequest = request => request.Headers.SecWebSocketProtocol = "graphql-transport-ws";
        using var socket = await client.ConnectAsync(new Uri(server.Host.BaseAddress, "/graphql"), TestContext.Current.CancellationToken);

        await SendAsync(socket, """{"type":"connection_init"}""");
        Assert.Equal("connection_ack", Type(await ReceiveAsync(socket)));
        await SendAsync(socket, """{"id":"q","type":"subscribe","payload":{"query":"{ thing(id: 1) { name } }"}}""");
        var answer = await ReceiveAsync(socket);
        Assert.Equal("a é", answer.GetProperty("payload").GetProperty("data").GetProperty("thing").GetProperty("name").GetString());
        Assert.Equal("complete", Type(await ReceiveAsync(socket)));
        await SendAsync(socket, """{"id":"s","type":"subscribe","payload":{"query":"subscription { renamed { id } }"}}""");
        Assert.Equal("1", (await ReceiveAsync(socket)).GetProperty("payload").GetProperty("data").GetProperty("renamed").GetProperty("id").GetString());
        Assert.Equal("complete", Type(await ReceiveAsync(socket)));
    }

    private static string Type(JsonElement message) => message.GetProperty("type").GetString()!;

    private static Task SendAsync(WebSocket socket, string message) => socket.SendAsync(
        Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    private static async Task<JsonElement> ReceiveAsync(WebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var buffer = new byte[64 * 1024];
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
            length += part.Count;
            if (part.EndOfMessage) return JsonSerializer.Deserialize<JsonElement>(buffer.AsSpan(0, length));
        }
    }
}

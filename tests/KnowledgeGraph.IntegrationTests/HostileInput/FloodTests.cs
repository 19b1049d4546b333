using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.HostileInput;

/// <summary>Much for little: the same field many times, batches, errors without end, bodies that grow when unpacked, and bodies that never come.</summary>
[Trait("Category", "transport")]
public class FloodTests(SeededServer seeded)
{
    private readonly ServerProcess _server = seeded.Process;

    [Fact]
    public async Task A_hundred_and_one_aliases_of_one_costly_field_are_refused_by_their_cost()
    {
        var aliases = Enumerable.Range(0, 101).Select(i => $"a{i}: organizations(first: 500) {{ nodes {{ id }} }}");

        var answer = await _server.AskAsync($"{{ {string.Join(' ', aliases)} }}");

        Assert.Equal((422, "COST_EXCEEDED"), (answer.Status, answer.Codes[0]));
        Assert.Contains("50500", answer.Messages[0], StringComparison.Ordinal);
        await _server.StillAnswersAsync();
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(10, 1)]
    [InlineData(1_000, 1)]
    [InlineData(10, 400)]
    public async Task A_batch_is_refused_however_large(int operations, int aliases)
    {
        var query = $"{{ {string.Join(' ', Enumerable.Range(0, aliases).Select(i => $"a{i}: organizations(first: 100) {{ nodes {{ id }} }}"))} }}";

        var answer = await _server.PostAsync(JsonSerializer.Serialize(Enumerable.Repeat(new { query }, operations)));

        Assert.Equal((400, "INVALID_ARGUMENT"), (answer.Status, answer.Codes[0]));
        await _server.StillAnswersAsync();
    }

    [Theory]
    [InlineData("nothing ", 100_000, "LIMIT_EXCEEDED")]
    [InlineData("a ", 19_980, "VALIDATION_FAILED")]
    [InlineData("... on X{y} ", 3_300, "VALIDATION_FAILED")]
    [InlineData("...F ", 9_900, "VALIDATION_FAILED")]
    [InlineData("__typename(a:$a) ", 2_800, "VALIDATION_FAILED")]
    [InlineData("__typename@a ", 6_600, "VALIDATION_FAILED")]
    public async Task Errors_without_end_end_after_a_few(string wrong, int times, string code)
    {
        var answer = await _server.AskAsync($"{{ organization(id: \"none\") {{ {string.Concat(Enumerable.Repeat(wrong, times))}}} }}");

        Assert.Equal(code, answer.Codes[0]);
        Assert.InRange(answer.Codes.Length, 1, 30);
        Assert.InRange(answer.Text.Length, 1, 100_000);
        await _server.StillAnswersAsync();
    }

    [Fact]
    public async Task A_body_that_unpacks_to_a_gigabyte_is_not_unpacked()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var blanks = Encoding.ASCII.GetBytes(new string(' ', 1024 * 1024));
            for (var i = 0; i < 64; i++) await gzip.WriteAsync(blanks, TestContext.Current.CancellationToken);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(packed.ToArray()) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        request.Content.Headers.TryAddWithoutValidation("Content-Encoding", "gzip");
        var answer = await Answer.ReadAsync(await _server.Client.SendAsync(request, TestContext.Current.CancellationToken));

        Assert.Contains(answer.Status, new[] { 413, 415 });
        await _server.StillAnswersAsync();
    }

    [Fact]
    public async Task Bodies_that_never_come_keep_nobody_waiting_and_are_given_up()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var sockets = new List<Socket>();
        try
        {
            for (var i = 0; i < 100; i++)
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                sockets.Add(socket);
                await socket.ConnectAsync(IPAddress.Loopback, _server.Address.Port, cancellation);
                await socket.SendAsync(
                    "POST /graphql HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"query\":"u8.ToArray(),
                    cancellation);
            }

            await _server.StillAnswersAsync();
            foreach (var socket in sockets)
            {
                // The server ends it by itself: with 408, or by closing.
                var answer = new byte[12];
                var length = await socket.ReceiveAsync(answer, cancellation);
                Assert.True(length == 0 || Encoding.ASCII.GetString(answer, 9, 3) == "408", Encoding.ASCII.GetString(answer));
            }
        }
        finally
        {
            foreach (var socket in sockets) socket.Dispose();
        }

        await _server.StillAnswersAsync();
    }
}

using System.Net;
using System.Net.Sockets;
using System.Text;
using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.HostileInput;

/// <summary>Bodies that are too long, too deep, or never end.</summary>
[Trait("Category", "transport")]
public class LargeBodyTests(SeededServer seeded)
{
    private const int Limit = 1024 * 1024;

    private readonly ServerProcess _server = seeded.Process;

    [Fact]
    public async Task A_body_of_the_limit_is_read_and_one_byte_more_is_413()
    {
        var atLimit = await _server.PostAsync(BodyOf(Limit));
        var above = await _server.PostAsync(BodyOf(Limit + 1));

        Assert.Equal(200, atLimit.Status);
        Assert.Equal(413, above.Status);
        Assert.Equal(["LIMIT_EXCEEDED"], above.Codes);
        await _server.StillAnswersAsync();
    }

    [Fact]
    public async Task A_body_without_announced_length_is_cut_at_the_limit()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(BodyOf(2 * Limit)) };
        request.Headers.TransferEncodingChunked = true;
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");

        var answer = await Answer.ReadAsync(await _server.Client.SendAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal(413, answer.Status);
        await _server.StillAnswersAsync();
    }

    [Theory]
    [InlineData("{\"query\":\"{ __typename }\",\"variables\":{\"a\":", "[", "]", "}}")]
    [InlineData("{\"query\":\"{ __typename }\",\"variables\":", "{\"a\":", "}", "}")]
    [InlineData("{\"query\":\"{ __typename }\",\"extensions\":{\"a\":", "[", "]", "}}")]
    [InlineData("{\"query\":\"{ __typename }\",\"other\":", "[", "]", "}")]
    public async Task JSON_that_nests_too_deep_is_refused_whether_it_closes_or_not(string head, string open, string close, string tail)
    {
        const int Depth = 20_000;
        var opened = head + string.Concat(Enumerable.Repeat(open, Depth));

        var unclosed = await _server.PostAsync(opened);
        var closed = await _server.PostAsync(opened + "1" + string.Concat(Enumerable.Repeat(close, Depth)) + tail);

        Assert.Equal((400, 400), (unclosed.Status, closed.Status));
        Assert.Equal(["LIMIT_EXCEEDED"], closed.Codes);
        Assert.Contains("200", closed.Messages[0], StringComparison.Ordinal);
        await _server.StillAnswersAsync();
    }

    [Theory]
    [InlineData("Content-Length: 100\r\n\r\n{\"query\":\"{ __ty")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n10\r\n{\"query\":\"{ __ty\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nzz\r\n")]
    [InlineData("Content-Length: -1\r\n\r\n")]
    [InlineData("Content-Length: 99999999999999999999\r\n\r\n")]
    [InlineData("Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}")]
    public async Task A_request_that_stops_half_way_or_lies_about_its_length_harms_nobody(string rest)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using (var socket = new Socket(SocketType.Stream, ProtocolType.Tcp))
        {
            await socket.ConnectAsync(IPAddress.Loopback, _server.Address.Port, cancellation);
            await socket.SendAsync(Encoding.ASCII.GetBytes($"POST /graphql HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n{rest}"), cancellation);
            socket.Shutdown(SocketShutdown.Send);

            // A reset, nothing, or a refusal: never an answer to half a request.
            var answer = new byte[16];
            var error = SocketError.Success;
            try
            {
                await socket.ReceiveAsync(answer, cancellation);
            }
            catch (SocketException exception)
            {
                error = exception.SocketErrorCode;
            }

            Assert.True(error == SocketError.ConnectionReset || answer[9] is 0 or (byte)'4', $"{error} {Encoding.ASCII.GetString(answer)}");
        }

        await _server.StillAnswersAsync();
    }

    [Fact]
    public async Task A_body_that_comes_too_slowly_is_given_up_with_408()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, _server.Address.Port, cancellation);
        await socket.SendAsync(
            "POST /graphql HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"query\":"u8.ToArray(), cancellation);

        // Nothing more is sent; the server does not wait for the rest for ever.
        var answer = new byte[64];
        var length = await socket.ReceiveAsync(answer, cancellation);

        Assert.StartsWith("HTTP/1.1 408", Encoding.ASCII.GetString(answer, 0, length), StringComparison.Ordinal);
        await _server.StillAnswersAsync();
    }

    private static byte[] BodyOf(int length)
    {
        const string Head = "{\"query\":\"{ __typename } # ", Tail = "\"}";
        return Encoding.ASCII.GetBytes(Head + new string('x', length - Head.Length - Tail.Length) + Tail);
    }
}

using System.Net;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Limits;
using KnowledgeGraph.Server.ServerSentEvents;
using KnowledgeGraph.Server.Streaming;
using KnowledgeGraph.Tests.Server.Streaming;

namespace KnowledgeGraph.Tests.Server.ServerSentEvents;

/// <summary>Event streams over HTTP/2, as behind a host that speaks it: many on one connection, none of which waits for another.</summary>
public class Http2Tests
{
    [Fact]
    public async Task Streams_share_a_connection_and_end_each_for_itself()
    {
        var stop = TestContext.Current.CancellationToken;
        using var source = new Counter();
        await using var app = Http2Server.Build(stopping =>
        {
            var endpoint = new EventEndpoint(source.Answers(new RecordingLog()), new StreamGate(10), new StreamLimits(), TimeProvider.System, stopping);
            return async context => Assert.Null(await endpoint.RunAsync(context, new Exchange(new HttpLimits()), get: true));
        });
        var address = await Http2Server.StartAsync(app);
        using var client = new HttpClient(new SocketsHttpHandler { EnableMultipleHttp2Connections = false })
        {
            BaseAddress = address,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };

        using var waiting = await client.GetAsync(new Uri("/graphql?query=1+wait", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, stop);
        var other = await client.GetStringAsync(new Uri("/graphql?query=2+numbers", UriKind.Relative), stop);
        var left = new CancellationTokenSource();
        using var leaving = await client.GetAsync(new Uri("/graphql?query=1+wait", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, left.Token);
        // The headers come before the operation begins, and one that never began never ends: all four answers were made.
        await Eventually.HoldsAsync(() => source.Made == 4);
        leaving.Dispose();
        for (var i = 0; i < 2; i++) await source.EndedAsync();
        source.Release();

        Assert.Equal(HttpVersion.Version20, waiting.Version);
        Assert.Equal(3, other.Split("event: ").Length - 1);
        Assert.EndsWith("event: complete\ndata:\n\n", await waiting.Content.ReadAsStringAsync(stop), StringComparison.Ordinal);
        Assert.All(source.Requests, request => Assert.True(request.IsQueriesOnly));
        left.Dispose();
    }
}

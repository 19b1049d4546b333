using System.Net;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.ServerSentEvents;
using KnowledgeGraph.Server.Streaming;
using KnowledgeGraph.Tests.Server.Streaming;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Tests.Server.ServerSentEvents;

/// <summary>Event streams over HTTP/2, as behind a host that speaks it: many on one connection, none of which waits for another.</summary>
public class Http2Tests
{
    [Fact]
    public async Task Streams_share_a_connection_and_end_each_for_itself()
    {
        var stop = TestContext.Current.CancellationToken;
        using var source = new Counter();
        await using var app = Build(source);
        await app.StartAsync(stop);
        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
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
        Assert.All(source.Requests, request => Assert.True(request.QueriesOnly));
        left.Dispose();
    }

    private static WebApplication Build(Counter source)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        var app = builder.Build();
        var answers = new AnswerStream(source, new DocumentChoice(KnownDocuments.None, registered: null, knownOnly: false), new RecordingLog());
        var endpoint = new EventEndpoint(answers, new StreamGate(10), new StreamLimits(), TimeProvider.System, app.Lifetime.ApplicationStopping);
        app.Run(async context => Assert.Null(await endpoint.RunAsync(context, new Exchange(new HttpLimits()), get: true)));
        return app;
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Server.Exports;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Limits;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Testing.Exporting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Tests.Server.Exports;

/// <summary>The endpoint of exports behind a real socket, over a store that does what a test says, with a clock that a test moves.</summary>
internal sealed class ExportServer : IAsyncDisposable
{
    private readonly EmbeddedStore _inner;
    private readonly Exporter _exporter;
    private readonly WebApplication _app;

    private ExportServer(Func<EmbeddedStore, MadeStore> store)
    {
        var model = ModelLoader.Load([("m.graphql", "type Box @node { name: String! }")]);
        _inner = EmbeddedStore.Open(model, directory: null, TimeProvider.System);
        Store = store(_inner);
        _exporter = new Exporter(model, Store);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        var endpoint = new ExportEndpoint(_exporter.Exports, new OriginPolicy([]), new StreamLimits(), Time, new Log(Lines));
        _app.Run(context => AnswerAsync(endpoint, context));
    }

    /// <summary>What it exports.</summary>
    public MadeStore Store { get; }

    /// <summary>Its clock.</summary>
    public ManualTime Time { get; } = new();

    /// <summary>What the endpoint has logged, each with its level, and what has gone wrong otherwise.</summary>
    public ConcurrentQueue<string> Lines { get; } = [];

    /// <summary>A client.</summary>
    public HttpClient Client { get; } = new() { Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>Starts one.</summary>
    public static async Task<ExportServer> StartAsync(Func<EmbeddedStore, MadeStore> store)
    {
        var server = new ExportServer(store);
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        server.Client.BaseAddress = new Uri(server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return server;
    }

    /// <summary>Asks for an export and reads nothing of it but the first bytes.</summary>
    public async Task<TcpClient> BeginAsync()
    {
        var client = new TcpClient { ReceiveBufferSize = 4096 };
        await client.ConnectAsync(IPAddress.Loopback, Client.BaseAddress!.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync("GET /export/cytoscape HTTP/1.1\r\nHost: here\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        var first = new byte[15];
        await client.GetStream().ReadExactlyAsync(first, TestContext.Current.CancellationToken);
        Assert.Equal("HTTP/1.1 200 OK", Encoding.ASCII.GetString(first));
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await _exporter.DisposeAsync();
        await _inner.DisposeAsync();
    }

    // As the server's routes do: whoever leaves is no fault.
    private async Task AnswerAsync(ExportEndpoint endpoint, HttpContext context)
    {
        try
        {
            await endpoint.HandleAsync(context);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            context.Abort();
        }
        catch (Exception exception)
        {
            Lines.Enqueue($"Fault: {exception.Message}");
            context.Abort();
        }
    }

    private sealed class Log(ConcurrentQueue<string> lines) : ILogger<ExportEndpoint>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel}: {formatter(state, exception)}");
    }
}

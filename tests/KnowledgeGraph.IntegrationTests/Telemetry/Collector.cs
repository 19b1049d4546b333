using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace KnowledgeGraph.IntegrationTests.Telemetry;

/// <summary>A collector of OpenTelemetry's OTLP over HTTP that keeps what it gets. Names and values stand in protobuf as they are, in UTF-8.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _received = new();
    private readonly Task _receiving;

    public Collector()
    {
        Address = $"http://127.0.0.1:{LoopbackPort.Free()}";
        _listener.Prefixes.Add($"{Address}/");
        _listener.Start();
        _receiving = ReceiveAsync();
    }

    /// <summary>Where it listens.</summary>
    public string Address { get; }

    /// <summary>The settings that lead a server there, in short intervals.</summary>
    public Dictionary<string, string> Environment => new()
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = Address,
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_EXPORTER_OTLP_HEADERS"] = "api-key=a-secret-of-the-collector",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "200",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
        ["OTEL_SERVICE_NAME"] = "graph-under-test",
    };

    /// <summary>All bytes of a path so far, each byte a character.</summary>
    public string Received(string path) => string.Concat(_received.Where(entry => entry.Path == path).Select(entry => Encoding.Latin1.GetString(entry.Body)));

    /// <summary>Waits until all of these were sent to a path; the test fails with those that never were.</summary>
    public async Task HasAsync(string path, params string[] expected)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var received = Received(path);
            var missing = expected.Where(text => !received.Contains(text, StringComparison.Ordinal)).ToArray();
            if (missing.Length == 0) return;
            if (patience.IsCancellationRequested) Assert.Fail($"Never sent to {path}: {string.Join(", ", missing)}");
            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _receiving;
        _listener.Close();
    }

    private async Task ReceiveAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                _received.Enqueue((context.Request.Url!.AbsolutePath, body.ToArray()));
                context.Response.ContentType = "application/x-protobuf";
                context.Response.Close();
            }
        }
        catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}

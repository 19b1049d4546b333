using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Server.Settings;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace KnowledgeGraph.Server.Telemetry;

/// <summary>
/// Sends metrics and traces by OTLP: the product's own, and those of ASP.NET Core, Kestrel and the runtime. It works on threads and queues
/// of its own, whose limits are OpenTelemetry's (2,048 spans; any more are dropped), so a collector that is slow or gone costs the
/// server nothing. Disposing sends what is left, for at most 5 s.
/// </summary>
internal sealed class TelemetryExport : IAsyncDisposable
{
    private const string OwnSources = "KnowledgeGraph.*";
    private readonly MeterProvider? _metrics;
    private readonly TracerProvider? _traces;
    private readonly ExportFaults _faults;

    private TelemetryExport(TelemetrySettings settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Values).Build();
        _faults = new ExportFaults();
        if (settings.HasMetrics)
        {
            _metrics = Sdk.CreateMeterProviderBuilder()
                .ConfigureServices(services => services.AddSingleton<IConfiguration>(configuration))
                .SetResourceBuilder(Resource())
                .AddMeter(OwnSources, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
                .AddOtlpExporter(exporter => Direct(exporter, settings, "METRICS"))
                .Build();
        }

        if (settings.HasTraces)
        {
            _traces = Sdk.CreateTracerProviderBuilder()
                .ConfigureServices(services => services.AddSingleton<IConfiguration>(configuration))
                .SetResourceBuilder(Resource())
                .AddSource(OwnSources, "Microsoft.AspNetCore")
                .AddOtlpExporter(exporter => Direct(exporter, settings, "TRACES"))
                .Build();
        }
    }

    /// <summary>Begins to send; null where the settings name no endpoint.</summary>
    public static TelemetryExport? Begin(TelemetrySettings? settings) => settings is null ? null : new TelemetryExport(settings);

    /// <summary>Logs faults of sending, each kind once.</summary>
    public void TellFaults(ILogger log) => _faults.Tell(log);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(Task.Run(() => _metrics?.Dispose()), Task.Run(() => _traces?.Dispose()));
        _faults.Dispose();
    }

    // The exporter reads the settings of both signals by itself, and those of one signal not at all.
    private static void Direct(OtlpExporterOptions exporter, TelemetrySettings settings, string signal)
    {
        if (Given("ENDPOINT") is { } endpoint) exporter.Endpoint = new Uri(endpoint);
        if (Given("PROTOCOL") is { } protocol) exporter.Protocol = protocol == "grpc" ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        if (Given("HEADERS") is { } headers) exporter.Headers = headers;

        string? Given(string name) => settings.Values.GetValueOrDefault($"OTEL_EXPORTER_OTLP_{signal}_{name}") is { Length: > 0 } given ? given : null;
    }

    // What comes later wins: OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES over the product's own name.
    private static ResourceBuilder Resource() => ResourceBuilder.CreateEmpty()
        .AddService("KnowledgeGraph", serviceVersion: ProductVersion.Text)
        .AddTelemetrySdk()
        .AddEnvironmentVariableDetector();
}

using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace KnowledgeGraph.Server.Telemetry;

/// <summary>
/// Listens to what OpenTelemetry reports about itself, and logs each kind of fault once, such as a collector that does not answer:
/// metrics that are lost in silence would be believed. Only the name of an event is logged; its values may hold anything.
/// </summary>
internal sealed class ExportFaults : EventListener
{
    private readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.Ordinal);
    private ILogger? _log;

    /// <summary>Logs faults from now on.</summary>
    public void Tell(ILogger log) => Volatile.Write(ref _log, log);

    /// <inheritdoc/>
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        // To an exporter, a collector out of reach is a warning; the warnings of the others are about instruments that nobody wants.
        if (eventSource.Name.StartsWith("OpenTelemetry-Exporter-", StringComparison.Ordinal)) EnableEvents(eventSource, EventLevel.Warning);
        else if (eventSource.Name.StartsWith("OpenTelemetry-", StringComparison.Ordinal)) EnableEvents(eventSource, EventLevel.Error);
    }

    /// <inheritdoc/>
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        var name = eventData.EventName ?? "";
        if (Volatile.Read(ref _log) is { } log && _told.TryAdd(name, true))
            log.LogWarning("Metrics and traces may be lost: {Event}. Check OTEL_EXPORTER_OTLP_ENDPOINT and the collector; this is told once.", name);
    }
}

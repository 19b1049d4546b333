using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace KnowledgeGraph.Server.Telemetry;

/// <summary>
/// Hears what OpenTelemetry says of itself, and tells the log once of each kind of fault, such as a collector that does not answer:
/// metrics that get lost in silence would be believed. Of an event its name alone is told; its values may hold anything.
/// </summary>
internal sealed class ExportFaults : EventListener
{
    private readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.Ordinal);
    private ILogger? _log;

    /// <summary>Where faults are told from now on.</summary>
    public void Tell(ILogger log) => Volatile.Write(ref _log, log);

    /// <inheritdoc/>
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        // To an exporter a collector out of reach is a warning; of the rest, warnings are about instruments that nobody wants.
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

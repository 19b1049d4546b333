using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace KnowledgeGraph.Bolt.Telemetry;

/// <summary>
/// Metrics and traces of this client, named as OpenTelemetry's semantic conventions for database clients have it. They hold no query
/// text, no value and no credential. While nobody listens they cost a look at a field.
/// </summary>
public static class BoltTelemetry
{
    /// <summary>The name of the meter and of the source of activities.</summary>
    public const string Name = "KnowledgeGraph.Bolt";

    private static readonly string? Version = typeof(BoltTelemetry).Assembly.GetName().Version?.ToString(3);

    internal static readonly ActivitySource Source = new(Name, Version);

    internal static readonly Meter Meter = new(Name, Version);

    internal static readonly Histogram<double> OperationDuration =
        NewDuration("db.client.operation.duration", "Duration of database client operations: one flush of query texts and its answers.");

    /// <summary>A histogram of seconds.</summary>
    internal static Histogram<double> NewDuration(string name, string description) => Meter.CreateHistogram(
        name, "s", description, tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10] });
}

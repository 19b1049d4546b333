using System.Diagnostics;
using System.Diagnostics.Metrics;
using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.Query.Telemetry;

/// <summary>
/// Metrics and traces of operations: spans by OpenTelemetry's conventions for GraphQL servers, and own instruments under
/// <c>knowledgegraph.</c>. No document, no value and no name of an entity is among them. While nobody listens they cost a look at a field.
/// </summary>
public static class QueryTelemetry
{
    /// <summary>The name of the meter and of the source of activities.</summary>
    public const string Name = "KnowledgeGraph.Query";

    internal const string ErrorType = "error.type";
    internal const string OperationType = "graphql.operation.type";

    private static readonly string? Version = typeof(QueryTelemetry).Assembly.GetName().Version?.ToString(3);
    /// <summary>The boundaries of times, in seconds.</summary>
    public static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    };
    private static readonly InstrumentAdvice<long> Bytes = new()
    {
        HistogramBucketBoundaries = [256, 1024, 4096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304, 33_554_432],
    };
    private static readonly KeyValuePair<string, object?> Hit = new("knowledgegraph.cache.result", "hit");
    private static readonly KeyValuePair<string, object?> Miss = new("knowledgegraph.cache.result", "miss");

    internal static readonly ActivitySource Source = new(Name, Version);

    /// <summary>The meter of all instruments of queries; executors add theirs.</summary>
    public static readonly Meter Meter = new(Name, Version);

    internal static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "knowledgegraph.operation.duration", "s", "How long operations took, from the document to the answer.", tags: null, Seconds);

    internal static readonly Histogram<long> ResponseSize = Meter.CreateHistogram(
        "knowledgegraph.response.size", "By", "How large the answers were.", tags: null, Bytes);

    internal static readonly Counter<long> Errors = Meter.CreateCounter<long>(
        "knowledgegraph.errors", "{error}", "Operations that had errors, by the code of the first.");

    private static readonly Counter<long> PlanLookups = Meter.CreateCounter<long>(
        "knowledgegraph.plan_cache.lookups", "{lookup}", "Look-ups of plans by shape, by their result.");

    /// <summary>Whether anybody listens to operations.</summary>
    internal static bool HasListeners => Duration.Enabled || ResponseSize.Enabled || Errors.Enabled || Source.HasListeners();

    /// <summary>A plan was looked up.</summary>
    internal static void CountPlan(bool isHit)
    {
        if (PlanLookups.Enabled) PlanLookups.Add(1, isHit ? Hit : Miss);
    }

    /// <summary>The attribute for an error of the closed list.</summary>
    internal static KeyValuePair<string, object?> TagOf(ErrorCode code) => new(ErrorType, code.ToWire());
}

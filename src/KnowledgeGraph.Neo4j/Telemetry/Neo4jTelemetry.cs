using System.Diagnostics.Metrics;
using KnowledgeGraph.Query.Telemetry;

namespace KnowledgeGraph.Neo4j.Telemetry;

/// <summary>What is measured of a store in Neo4j, on the meter of queries.</summary>
internal static class Neo4jTelemetry
{
    public static readonly Histogram<double> PlanningWait = QueryTelemetry.Meter.CreateHistogram(
        "knowledgegraph.planning.wait_time", "s", "How long operations of new shapes waited for their turn to be planned.", tags: null, QueryTelemetry.Seconds);

    public static readonly Histogram<double> ChangeLag = QueryTelemetry.Meter.CreateHistogram(
        "knowledgegraph.change.lag", "s", "How long ago a change may have been made, at most, when this server saw it.", tags: null, QueryTelemetry.Seconds);
}

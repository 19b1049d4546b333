using System.Diagnostics.Metrics;
using KnowledgeGraph.Query.Telemetry;

namespace KnowledgeGraph.Questions.Keeping;

/// <summary>Counts what is worked out of the whole graph, so that it can be seen whether what was kept was of use.</summary>
internal static class KeepingTelemetry
{
    /// <summary>The name of the instrument.</summary>
    public const string Name = "knowledgegraph.results.worked_out";

    /// <summary>What tells which kind of result it was.</summary>
    public const string Kind = "knowledgegraph.result.kind";

    private static readonly Counter<long> Counter = QueryTelemetry.Meter.CreateCounter<long>(
        Name, "{result}", "Results of the whole graph that were worked out, since none was kept that still holds, by their kind.");

    /// <summary>One is being worked out.</summary>
    /// <param name="kind">Of which kind.</param>
    public static void Count(string kind) => Counter.Add(1, new KeyValuePair<string, object?>(Kind, kind));
}

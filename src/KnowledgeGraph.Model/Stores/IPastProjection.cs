using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Model.Stores;

/// <summary>
/// Works out what a graph held at an earlier time. Records that have been otherwise keep their periods as one of their properties; all others
/// follow from them.
/// </summary>
public interface IPastProjection
{
    /// <summary>The property in which nodes of a label keep their periods, by label.</summary>
    IReadOnlyDictionary<string, string> PeriodKeys { get; }

    /// <summary>When the periods began that a record keeps: by which changes and at which moments.</summary>
    /// <param name="periods">The property.</param>
    IReadOnlyList<PeriodStart> StartsOf(Value periods);

    /// <summary>The write that brings a graph to what it held at a time.</summary>
    /// <param name="graph">The graph: as it is, or as it was when fewer records were known.</param>
    /// <param name="records">The records that keep periods and may be otherwise in the graph than they were then, as they are now.</param>
    /// <param name="then">The time.</param>
    /// <param name="at">The moment that it counts as, for what tells when it was updated.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The write; null where the graph is what it was.</returns>
    ValueTask<GraphWrite?> BackAsync(
        IRecordReader graph, IReadOnlyCollection<NodeRecord> records, Moment then, DateTimeOffset at, CancellationToken cancellation);
}

/// <summary>The beginning of a period.</summary>
/// <param name="Change">The change that began it.</param>
/// <param name="At">The moment.</param>
public readonly record struct PeriodStart(long Change, DateTimeOffset At);

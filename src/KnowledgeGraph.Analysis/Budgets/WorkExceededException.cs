namespace KnowledgeGraph.Analysis.Budgets;

/// <summary>A run would have to look at more edges than it may, and what it has so far is no result.</summary>
/// <param name="limit">How many it may look at.</param>
public sealed class WorkExceededException(long limit)
    : Exception($"More than {limit} edges would have to be looked at. Ask of a smaller graph, or allow more work.")
{
    /// <summary>How many edges the run may look at.</summary>
    public long Limit => limit;
}

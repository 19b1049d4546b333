namespace KnowledgeGraph.Model.Stores;

/// <summary>What was known of a graph, at a moment or after a change.</summary>
public interface IPastGraphs
{
    /// <summary>The whole graph as it was known then. It never changes; whoever asks again for the same state usually gets the same object.</summary>
    /// <exception cref="PastGraphException">There is none: the change has not happened yet, or it would take more memory than is allowed.</exception>
    ValueTask<IGraphRecords> AtAsync(Moment moment, CancellationToken cancellation);
}

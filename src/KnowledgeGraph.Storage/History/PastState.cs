using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Storage.History;

/// <summary>A state that was, kept.</summary>
/// <param name="Key">Which.</param>
/// <param name="Present">What was known of it when it was worked out.</param>
/// <param name="Graph">The state, once it is worked out.</param>
internal sealed record PastState(Moment Key, GraphSnapshot Present, Task<PastGraph> Graph)
{
    /// <summary>One that is being worked out. A failure is seen by whoever waits for it, and by nobody if nobody does.</summary>
    public static PastState Begin(Moment key, GraphSnapshot present, Task<PastGraph> graph)
    {
        _ = graph.ContinueWith(failed => failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return new PastState(key, present, graph);
    }
}

using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Storage.History;

/// <summary>The graph as it is, in memory.</summary>
public interface IPresent
{
    /// <summary>The graph after all changes that were told when it was asked for.</summary>
    /// <exception cref="PastGraphException">It is too large, or not ready.</exception>
    ValueTask<GraphSnapshot> CurrentAsync(CancellationToken cancellation);

    /// <summary>Whether it is in memory, so that asking for it copies nothing.</summary>
    bool IsAtHand { get; }

    /// <summary>How it stands, in a few words, and what is wrong with it; null where there is nothing.</summary>
    (string Status, string? Problem) State { get; }
}

using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Storage.History;

/// <summary>The present of an embedded store, which has it in memory anyway.</summary>
/// <param name="store">The store.</param>
public sealed class OwnPresent(EmbeddedStore store) : IPresent
{
    /// <inheritdoc/>
    public bool IsAtHand => true;

    /// <inheritdoc/>
    public (string Status, string? Problem) State => ("ready", null);

    /// <inheritdoc/>
    public ValueTask<GraphSnapshot> CurrentAsync(CancellationToken cancellation) => ValueTask.FromResult(store.Current);
}

using System.Collections.Immutable;

namespace KnowledgeGraph.Storage;

/// <summary>
/// Where a store keeps what it acknowledged: a file, or for a store in memory the last changes alone. Called by one
/// thread at a time.
/// </summary>
internal abstract class Journal : IDisposable
{
    /// <summary>Gives all nodes, then all relationships, to the builder.</summary>
    /// <returns>The number of the last change and the meta texts.</returns>
    public abstract (long ChangeNumber, ImmutableDictionary<string, string> Meta) Load(SnapshotBuilder builder);

    /// <summary>Keeps the write and its change, durably and whole, or throws and keeps nothing of it.</summary>
    public abstract void Commit(GraphWrite write, Change change);

    /// <summary>The changes after a number, oldest first, at most so many.</summary>
    public abstract IReadOnlyList<Change> ReadChanges(long after, int limit);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}

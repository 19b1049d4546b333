using System.Collections.Immutable;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Records.Declarations;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage.Limits;
using KnowledgeGraph.Storage.Snapshots;
using KnowledgeGraph.Storage.Writing;

namespace KnowledgeGraph.Storage.Durability;

/// <summary>The journal of a store in memory: the last changes.</summary>
internal sealed class MemoryJournal(StoreLimits limits) : IJournal
{
    private readonly Queue<Change> _changes = new();

    public (long ChangeNumber, ImmutableDictionary<string, string> Meta) Load(SnapshotBuilder builder, Catalog catalog) =>
        (0, ImmutableDictionary.Create<string, string>(StringComparer.Ordinal));

    public void Commit(GraphWrite write, Change change) => Keep(change);

    public void Fill(GraphSnapshot graph, IReadOnlyList<Change> changes, IProgress<FillProgress>? progress)
    {
        foreach (var change in changes) Keep(change);
    }

    public void CopyBeside(string name)
    {
        // Nothing outlives the process, so nobody could go back to a copy.
    }

    public IReadOnlyList<Change> ReadChanges(long after, int limit) => [.. _changes.Where(change => change.Number > after).Take(limit)];

    public void Dispose() => _changes.Clear();

    private void Keep(Change change)
    {
        _changes.Enqueue(change);
        if (_changes.Count > limits.ChangesKept) _changes.Dequeue();
    }
}

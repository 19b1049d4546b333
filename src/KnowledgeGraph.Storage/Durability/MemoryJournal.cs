using System.Collections.Immutable;

namespace KnowledgeGraph.Storage;

/// <summary>The journal of a store in memory: the last changes.</summary>
internal sealed class MemoryJournal(StoreLimits limits) : Journal
{
    private readonly Queue<Change> _changes = new();

    public override (long ChangeNumber, ImmutableDictionary<string, string> Meta) Load(SnapshotBuilder builder) =>
        (0, ImmutableDictionary.Create<string, string>(StringComparer.Ordinal));

    public override void Commit(GraphWrite write, Change change)
    {
        _changes.Enqueue(change);
        if (_changes.Count > limits.ChangesKept)
            _changes.Dequeue();
    }

    public override IReadOnlyList<Change> ReadChanges(long after, int limit) => [.. _changes.Where(change => change.Number > after).Take(limit)];
}

using System.Collections.Immutable;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Records.Declarations;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage.Snapshots;
using KnowledgeGraph.Storage.Writing;

namespace KnowledgeGraph.Storage.Durability;

/// <summary>
/// Where a store keeps what it acknowledged: a file, or for a store in memory the last changes alone. Called by one
/// thread at a time.
/// </summary>
internal interface IJournal : IDisposable
{
    /// <summary>Gives all nodes, then all relationships, to the builder.</summary>
    /// <returns>The number of the last change and the meta texts.</returns>
    (long ChangeNumber, ImmutableDictionary<string, string> Meta) Load(SnapshotBuilder builder, Catalog catalog);

    /// <summary>Keeps the write and its change, durably and whole, or throws and keeps nothing of it.</summary>
    void Commit(GraphWrite write, Change change);

    /// <summary>Keeps a whole graph and the changes that made it, where nothing is kept yet; durably and whole, or throws and keeps nothing of it.</summary>
    void Fill(GraphSnapshot graph, IReadOnlyList<Change> changes, IProgress<FillProgress>? progress);

    /// <summary>Copies what is kept to a file of that name beside it, whole; where nothing is kept there is nothing to copy.</summary>
    void CopyBeside(string name);

    /// <summary>The changes after a number, oldest first, at most so many.</summary>
    IReadOnlyList<Change> ReadChanges(long after, int limit);
}

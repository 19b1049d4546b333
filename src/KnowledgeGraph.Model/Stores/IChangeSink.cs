using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Model.Stores;

/// <summary>Where changes go: the writing side of a store.</summary>
public interface IChangeSink
{
    /// <summary>
    /// Applies a write in one transaction, all or nothing, and gives it the next change number.
    /// Once it returns, the change survives a crash.
    /// </summary>
    /// <exception cref="StorageException">A rule of the store forbids it; nothing was written.</exception>
    ValueTask<Change> ApplyAsync(GraphWrite write, CancellationToken cancellation);
}

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

    /// <summary>
    /// Fills a store that holds nothing yet, as fast as it can: applies each write in turn as <see cref="ApplyAsync"/> does, except that what
    /// makes them durable and visible may come once, after the last. Once it returns, all of them survive a crash; if it throws, none or the
    /// first of them were applied. Writes that fill a store put each record once, and delete nothing.
    /// </summary>
    /// <param name="writes">The writes; taken one by one, while earlier ones are applied.</param>
    /// <param name="progress">Told how far it is with what is left to do after the last write was taken; null for nobody.</param>
    /// <param name="cancellation">Ends the work; what was applied stays.</param>
    /// <exception cref="StorageException">The store is not empty, or a rule of the store forbids a write.</exception>
    ValueTask FillAsync(IAsyncEnumerable<GraphWrite> writes, IProgress<FillProgress>? progress, CancellationToken cancellation);
}

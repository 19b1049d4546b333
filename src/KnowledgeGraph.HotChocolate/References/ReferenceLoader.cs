using KnowledgeGraph.HotChocolate.Objects;

namespace KnowledgeGraph.HotChocolate.References;

/// <summary>Looks up all nodes to which the references of one level lead, each with what is selected of it, by one operation of the runner.</summary>
internal sealed class ReferenceLoader(IBatchScheduler scheduler, DataLoaderOptions options) : BatchDataLoader<ReferenceKey, GraphObject>(scheduler, options)
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<ReferenceKey, GraphObject>> LoadBatchAsync(
        IReadOnlyList<ReferenceKey> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<ReferenceKey, GraphObject>();
        foreach (var asked in keys.GroupBy(key => key.Answer))
        {
            var lookUp = ReferenceLookUp.Of(asked.Key, [.. asked]);
            await lookUp.RunAsync(found, cancellationToken);
        }

        return found;
    }
}

using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Search;
using KnowledgeGraph.Search.Limits;
using KnowledgeGraph.Search.Roots;

namespace KnowledgeGraph.Testing.Asking;

/// <summary>The product's API over a store, with the names that the store holds: they are read when something is first searched for.</summary>
public sealed class SearchedApi : IAsyncDisposable
{
    // A busy machine may take its time to read them.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Lazy<NameIndex> _names;

    /// <summary>The API over a store.</summary>
    /// <param name="model">The model.</param>
    /// <param name="store">The store; not owned.</param>
    /// <param name="onFault">Is told of what failed in the background.</param>
    /// <param name="roots">Other root fields that are no look-up; null for none.</param>
    public SearchedApi(GraphModel model, IGraphStore store, Action<Exception> onFault, IReadOnlyList<IRootField>? roots = null)
    {
        var limits = new SearchLimits { BuildingWait = Patience, FollowingWait = Patience };
        _names = new Lazy<NameIndex>(() => NameIndex.Open(model, store, new NameIndexOptions { OnFault = onFault, Limits = limits }));
        var search = new SearchRoots(model);
        search.Attach(() => _names.Value);
        Schema = ApiSchema.Of(model, roots: [.. search.All, .. roots ?? []]);
    }

    /// <summary>The API.</summary>
    public Schema Schema { get; }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _names.IsValueCreated ? _names.Value.DisposeAsync() : ValueTask.CompletedTask;
}

using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Opening;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Questions.Limits;
using KnowledgeGraph.Search;
using KnowledgeGraph.Search.Limits;
using KnowledgeGraph.Search.Roots;
using KnowledgeGraph.Storage.History;

namespace KnowledgeGraph.Testing.Asking;

/// <summary>
/// The product's API over a store, with what runs its plans and the names that the store holds: they are read when something is first searched for.
/// </summary>
public sealed class SearchedApi : IAsyncDisposable
{
    // A busy machine may take its time to read them.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Lazy<NameIndex> _names;
    private readonly StorePlans _plans;
    private readonly QuestionRoots _questions;
    private readonly IGraphStore _store;

    /// <summary>The API over a store.</summary>
    /// <param name="model">The model.</param>
    /// <param name="store">The store; not owned.</param>
    /// <param name="time">The clock by which answers are dated.</param>
    /// <param name="onFault">Is told of what failed in the background.</param>
    /// <param name="roots">Other root fields that are no look-up; null for none.</param>
    /// <param name="queries">What an operation may ask for; null for the defaults.</param>
    /// <param name="texts">Where source texts are at hand; null for none.</param>
    /// <param name="memory">How many bytes a graph may take in memory; null for the default.</param>
    /// <param name="storeTies">The most that one question reads of a store whose graph has no room in memory; null for the default.</param>
    public SearchedApi(
        GraphModel model, IGraphStore store, TimeProvider time, Action<Exception> onFault, IReadOnlyList<IRootField>? roots = null,
        QueryLimits? queries = null, ITextSource? texts = null, long? memory = null, int? storeTies = null)
    {
        _store = store;
        var history = new HistoryOptions { FillingWait = Patience, FollowingWait = Patience };
        if (memory is { } bytes) history = history with { Bytes = bytes };
        _plans = StorePlans.Over(model, store, queries ?? new QueryLimits(), history, TimeProvider.System, texts, onFault);
        var limits = new SearchLimits { BuildingWait = Patience, FollowingWait = Patience };
        _names = new Lazy<NameIndex>(() => NameIndex.Open(model, store, new NameIndexOptions { OnFault = onFault, Limits = limits }));
        var search = new SearchRoots(model);
        search.Attach(() => _names.Value, new PastNames(model, _plans.Pasts, limits));
        var of = QuestionLimits.Of(queries ?? new QueryLimits());
        _questions = new QuestionRoots(model, time, storeTies is { } most ? of with { MaxStoreTies = most } : of);
        Schema = ApiSchema.Of(model, roots: [.. search.All, .. _questions.All, .. roots ?? []]);
    }

    /// <summary>The API.</summary>
    public Schema Schema { get; }

    /// <summary>Runs plans.</summary>
    public IPlanRunner Plans => _plans.Runner;

    /// <summary>Who answers operations on the store, for roots that ask some themselves.</summary>
    public void Attach(IOperationRunner runner) => _questions.Attach(runner, _plans.Pasts, _store);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _questions.DisposeAsync();
        if (_names.IsValueCreated) await _names.Value.DisposeAsync();
        await _plans.DisposeAsync();
    }
}

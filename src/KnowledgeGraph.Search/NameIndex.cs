using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Search.Files;
using KnowledgeGraph.Search.Following;
using KnowledgeGraph.Search.Limits;

namespace KnowledgeGraph.Search;

/// <summary>
/// The names of all entities of a store, in memory, following its changes; with what finds and ranks them. It is filled in the background
/// from its file or from the store. The same store content gives the same answers, whichever store it is and however it was filled. An answer
/// holds all changes that the store's feed had told when it was asked for.
/// </summary>
public sealed class NameIndex : INames, IAsyncDisposable
{
    private readonly IGraphStore _store;
    private readonly SearchLimits _limits;
    private readonly NameFollower _follower;
    private readonly NameAnswers _answers;

    private NameIndex(GraphModel model, IGraphStore store, NameIndexOptions options)
    {
        (_store, _limits) = (store, options.Limits);
        _answers = new NameAnswers(model, options.Limits);
        var reader = _answers.ReaderOf(store);
        var cache = new NameCache(options.Directory, model.Fingerprint, options.OnFault);
        _follower = new NameFollower(store, reader, cache, options.Limits, options.Time, options.OnFault);
    }

    /// <summary>How it stands now.</summary>
    public NameIndexState State => StateOf(_follower.Current);

    /// <summary>Waits until its file is filled, as long as for an index that is being built; answers do not wait for that.</summary>
    /// <returns>False if it is not filled in that time.</returns>
    public ValueTask<bool> FilledAsync(CancellationToken cancellation) =>
        _follower.WaitAsync(() => !_follower.Cache.IsFilling, () => _limits.BuildingWait, cancellation);

    /// <summary>Opens the index of a store and begins to fill it. It never fails: what is wrong with its file makes it be filled anew.</summary>
    /// <param name="model">The model, which says what a name is.</param>
    /// <param name="store">The store, which is read and followed; not owned.</param>
    /// <param name="options">Where its file is, and its limits.</param>
    public static NameIndex Open(GraphModel model, IGraphStore store, NameIndexOptions options) => new(model, store, options);

    /// <inheritdoc/>
    public async ValueTask<NameHits> SearchAsync(string query, IReadOnlyCollection<NodeType>? types, CancellationToken cancellation)
    {
        var current = await CurrentAsync(cancellation);
        return _answers.Search(current.View, current.Mark!.Number, query, types);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<NameSuggestion>> SuggestAsync(
        string prefix, IReadOnlyCollection<NodeType>? types, int first, CancellationToken cancellation) =>
        _answers.Suggest((await CurrentAsync(cancellation)).View, prefix, types, first);

    /// <inheritdoc/>
    public async ValueTask<string?> ByIdentifierAsync(string identifier, CancellationToken cancellation) =>
        await _answers.ByIdentifierAsync((await CurrentAsync(cancellation)).View, _store, identifier, cancellation);

    /// <summary>Stops following. The store stays open.</summary>
    public ValueTask DisposeAsync() => _follower.DisposeAsync();

    private async ValueTask<Progress> CurrentAsync(CancellationToken cancellation)
    {
        var told = _follower.Told;
        Progress current = null!;
        // A gap that came meanwhile is not waited for: the question was asked before it.
        var isThere = await _follower.WaitAsync(
            () => (current = _follower.Current).Has(told) || (current.Era > told.Era && current.Mark is not null),
            () => StateOf(current).Phase == NameIndexPhase.Building ? _limits.BuildingWait : _limits.FollowingWait,
            cancellation);
        return isThere ? current : throw new NamesNotReadyException(Reason(StateOf(current), told.Last));
    }

    private NameIndexState StateOf(Progress progress) => new(
        progress.Failure is not null ? NameIndexPhase.Failed : progress.Era < 0 ? NameIndexPhase.Building : NameIndexPhase.Ready,
        progress.Entities, progress.Mark?.Number ?? 0, progress.Failure ?? _follower.Cache.RebuiltBecause, _follower.Cache.Problem);

    private static string Reason(NameIndexState state, long? last) => state.Phase switch
    {
        NameIndexPhase.Building => $"The name index is being built: {state.Entities} entities so far. Try again in a moment.",
        NameIndexPhase.Ready =>
            $"The name index is at change {state.Change} and the store at {last?.ToString() ?? "one not known yet"}. Try again in a moment.",
        NameIndexPhase.Failed => $"The name index cannot answer: {state.Reason}",
    };
}

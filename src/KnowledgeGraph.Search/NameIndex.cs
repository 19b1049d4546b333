using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Search.Files;
using KnowledgeGraph.Search.Following;
using KnowledgeGraph.Search.Limits;
using KnowledgeGraph.Search.Ranking;

namespace KnowledgeGraph.Search;

/// <summary>
/// The names of all entities of a store, in memory, following its changes; with what finds and ranks them. It is filled in the background
/// from its file or from the store. The same store content gives the same answers, whichever store it is and however it was filled. An answer
/// holds all changes that the store's feed had told when it was asked for.
/// </summary>
public sealed class NameIndex : IAsyncDisposable
{
    private readonly GraphModel _model;
    private readonly EntityTypes _types;
    private readonly SearchLimits _limits;
    private readonly TimeProvider _time;
    private readonly NameFollower _follower;
    private readonly IdentifierChoice _identifiers;

    private NameIndex(GraphModel model, IGraphStore store, NameIndexOptions options)
    {
        (_model, _types, _limits, _time) = (model, new EntityTypes(model), options.Limits, options.Time);
        var reader = new StoreReader(store, new NodeNames(model, _types), new DegreeCount(model, store), options.Limits);
        var cache = new NameCache(options.Directory, model.Fingerprint, options.OnFault);
        _follower = new NameFollower(store, reader, cache, options.Limits, options.Time, options.OnFault);
        _identifiers = new IdentifierChoice(model, store);
    }

    /// <summary>How it stands now.</summary>
    public NameIndexState State => StateOf(_follower.Current);

    /// <summary>Whether its file is still being filled; answers do not wait for that.</summary>
    public bool IsFilling => _follower.Cache.IsFilling;

    /// <summary>Opens the index of a store and begins to fill it. It never fails: what is wrong with its file makes it be filled anew.</summary>
    /// <param name="model">The model, which says what a name is.</param>
    /// <param name="store">The store, which is read and followed; not owned.</param>
    /// <param name="options">Where its file is, and its limits.</param>
    public static NameIndex Open(GraphModel model, IGraphStore store, NameIndexOptions options) => new(model, store, options);

    /// <summary>Finds entities by any of their names or identifiers. Any text is a name that somebody may look for; nothing in it is an operator.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="types">The types to look among; null for all.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="NamesNotReadyException">The index is not filled, or has not followed the last change, within its wait.</exception>
    public async ValueTask<NameHits> SearchAsync(string query, IReadOnlyCollection<NodeType>? types, CancellationToken cancellation)
    {
        var current = await CurrentAsync(cancellation);
        var found = new Searcher(current.View, _limits).Search(query, _types.Among(types));
        var byType = found.GroupBy(hit => hit.Segment.Arrays.Types[hit.Entity]).Select(group => new TypeHits(_types[group.Key], group.Count()))
            .OrderByDescending(type => type.Count).ThenBy(type => type.Type.Name, StringComparer.Ordinal);
        return new NameHits([.. found.Select(HitOf)], [.. byType], current.Mark!.Number);
    }

    /// <summary>What somebody who has typed this may mean, best first.</summary>
    /// <param name="prefix">The beginning of a name, its last word perhaps unfinished.</param>
    /// <param name="types">The types to look among; null for all.</param>
    /// <param name="first">How many at most; above <see cref="SearchLimits.Suggestions"/> it is that.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="NamesNotReadyException">The index is not filled, or has not followed the last change, within its wait.</exception>
    public async ValueTask<IReadOnlyList<NameSuggestion>> SuggestAsync(
        string prefix, IReadOnlyCollection<NodeType>? types, int first, CancellationToken cancellation)
    {
        var current = await CurrentAsync(cancellation);
        var found = new Suggester(current.View, _limits).Suggest(prefix, _types.Among(types), Math.Min(first, _limits.Suggestions));
        return [.. found.Select(entry => new NameSuggestion(entry.Id, TypeOf(entry), entry.ShownName, entry.MatchedName))];
    }

    /// <summary>
    /// The id of the entity that has an identifier of another register, <c>scheme:value</c>; null for none. Of several the one whose accepted
    /// statement of it has the highest confidence, then the least id.
    /// </summary>
    /// <param name="identifier">The identifier, compared exactly.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="NamesNotReadyException">The index is not filled, or has not followed the last change, within its wait.</exception>
    public async ValueTask<string?> ByIdentifierAsync(string identifier, CancellationToken cancellation)
    {
        var ids = (await CurrentAsync(cancellation)).View.IdentifiedBy(identifier);
        if (ids.Count == 0) return null;
        return ids.Count == 1 ? ids[0] : await _identifiers.ChooseAsync(ids, identifier, cancellation);
    }

    /// <summary>Stops following. The store stays open.</summary>
    public ValueTask DisposeAsync() => _follower.DisposeAsync();

    private async ValueTask<Progress> CurrentAsync(CancellationToken cancellation)
    {
        var told = _follower.Told;
        var began = _time.GetTimestamp();
        while (true)
        {
            var moved = _follower.Moved;
            var current = _follower.Current;
            // A gap that came meanwhile is not waited for: the question was asked before it.
            if (current.Has(told) || (current.Era > told.Era && current.Mark is not null)) return current;
            var wait = StateOf(current).Phase == NameIndexPhase.Building ? _limits.BuildingWait : _limits.FollowingWait;
            var left = wait - _time.GetElapsedTime(began);
            if (left <= TimeSpan.Zero) throw new NamesNotReadyException(Reason(StateOf(current), told.Last));
            try
            {
                await moved.WaitAsync(left, _time, cancellation);
            }
            catch (TimeoutException)
            {
                throw new NamesNotReadyException(Reason(State, told.Last));
            }
        }
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

    private NameHit HitOf(Found found) => new(
        found.Id, TypeOf(found), found.Points / (double)Found.Whole, found.MatchedName,
        found.Language is > 0 and var language ? _model.Languages[language - 1] : null);

    private NodeType TypeOf(Found found) => _types[found.Segment.Arrays.Types[found.Entity]];
}

using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Search.Following;
using KnowledgeGraph.Search.Limits;
using KnowledgeGraph.Search.Ranking;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search;

/// <summary>Answers from a view of names, whichever graph they are of.</summary>
/// <param name="model">The model.</param>
/// <param name="limits">The limits of a search.</param>
internal sealed class NameAnswers(GraphModel model, SearchLimits limits)
{
    private readonly EntityTypes _types = new(model);
    private readonly IdentifierChoice _identifiers = new(model);

    /// <summary>Reads the names of a graph.</summary>
    public NameReader ReaderOf(IGraphRecords graph) => new(graph, new NodeNames(model, _types), new DegreeCount(model, graph), limits);

    /// <inheritdoc cref="INames.SearchAsync"/>
    public NameHits Search(NameView names, long change, string query, IReadOnlyCollection<NodeType>? types)
    {
        var found = new Searcher(names, limits).Search(query, _types.Among(types));
        var byType = found.GroupBy(hit => hit.Segment.Arrays.Types[hit.Entity]).Select(group => new TypeHits(_types[group.Key], group.Count()))
            .OrderByDescending(type => type.Count).ThenBy(type => type.Type.Name, StringComparer.Ordinal);
        return new NameHits([.. found.Select(HitOf)], [.. byType], change);
    }

    /// <inheritdoc cref="INames.SuggestAsync"/>
    public IReadOnlyList<NameSuggestion> Suggest(NameView names, string prefix, IReadOnlyCollection<NodeType>? types, int first)
    {
        var found = new Suggester(names, limits).Suggest(prefix, _types.Among(types), Math.Min(first, limits.Suggestions));
        return [.. found.Select(entry => new NameSuggestion(entry.Id, TypeOf(entry), entry.ShownName, entry.MatchedName))];
    }

    /// <inheritdoc cref="INames.ByIdentifierAsync"/>
    public async ValueTask<string?> ByIdentifierAsync(NameView names, IGraphRecords graph, string identifier, CancellationToken cancellation)
    {
        var ids = names.IdentifiedBy(identifier);
        if (ids.Count == 0) return null;
        return ids.Count == 1 ? ids[0] : await _identifiers.ChooseAsync(graph, ids, identifier, cancellation);
    }

    private NameHit HitOf(Found found) => new(
        found.Id, TypeOf(found), found.Points / (double)Found.Whole, found.MatchedName,
        found.Language is > 0 and var language ? model.Languages[language - 1] : null);

    private NodeType TypeOf(Found found) => _types[found.Segment.Arrays.Types[found.Entity]];
}

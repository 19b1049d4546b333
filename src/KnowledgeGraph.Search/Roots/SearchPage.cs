using KnowledgeGraph.Query.Roots;

namespace KnowledgeGraph.Search.Roots;

/// <summary>A page of what a search found.</summary>
internal sealed record SearchPage : RootObject
{
    private const string TypeFacet = "type";
    private readonly NameHits _hits;
    private readonly IReadOnlyList<NameHit> _page;
    private readonly bool _hasNext;
    private readonly bool _hasPrevious;

    /// <summary>Cuts a page.</summary>
    /// <param name="hits">What was found, best first.</param>
    /// <param name="after">What the page comes after; null for the first.</param>
    /// <param name="size">Its size.</param>
    public SearchPage(NameHits hits, HitCursor? after, int size)
    {
        var start = after?.PlaceAfter(hits.Hits) ?? 0;
        (_hits, _hasPrevious) = (hits, after is not null);
        _page = [.. hits.Hits.Skip(start).Take(size)];
        _hasNext = start + _page.Count < hits.Hits.Count;
    }

    /// <inheritdoc/>
    public override RootValue Read(SelectedField field) => field.Name switch
    {
        "totalCount" => new RootNumber(_hits.Total),
        "nodes" => new RootList([.. _page.Select(hit => new RootNode(hit.Id))]),
        "edges" => new RootList([.. _page.Select(hit => new Edge(hit))]),
        "pageInfo" => new RootPageInfo(
            _hasPrevious, _hasNext, _page is [var first, ..] ? CursorOf(first) : null, _page is [.., var last] ? CursorOf(last) : null),
        "byType" => new RootList([.. _hits.ByType.Select(type => new TypeCount(EntityTypeNames.Of(type.Type), type.Count))]),
        _ => throw new UnknownFieldException(field.Name),
    };

    private static string CursorOf(NameHit hit) => HitCursor.Of(hit).ToString();

    private sealed record Edge(NameHit Hit) : RootObject
    {
        public override RootValue Read(SelectedField field) => field.Name switch
        {
            "cursor" => new RootText(CursorOf(Hit)),
            "score" => new RootFraction(Hit.Score),
            "matchedName" => new RootText(Hit.MatchedName),
            "language" => Hit.Language is { } language ? new RootText(language) : Null,
            "node" => new RootNode(Hit.Id),
            _ => throw new UnknownFieldException(field.Name),
        };
    }

    private sealed record TypeCount(string Type, int Count) : RootObject
    {
        public override RootValue Read(SelectedField field) => field.Name switch
        {
            "field" => new RootText(TypeFacet),
            "value" => new RootText(Type),
            "count" => new RootNumber(Count),
            _ => throw new UnknownFieldException(field.Name),
        };
    }
}

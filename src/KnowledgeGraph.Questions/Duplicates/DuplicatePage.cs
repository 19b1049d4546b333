using KnowledgeGraph.Query.Roots;

namespace KnowledgeGraph.Questions.Duplicates;

/// <summary>A page of pairs: <c>DuplicateConnection</c>.</summary>
internal sealed record DuplicatePage : RootObject
{
    private readonly DuplicateList _list;
    private readonly IReadOnlyList<DuplicatePair> _page;
    private readonly bool _hasNext;
    private readonly bool _hasPrevious;

    /// <summary>Cuts a page.</summary>
    /// <param name="list">The pairs, best first.</param>
    /// <param name="after">What the page comes after; null for the first.</param>
    /// <param name="size">Its size.</param>
    public DuplicatePage(DuplicateList list, DuplicateCursor? after, int size)
    {
        var start = after?.PlaceAfter(list.Pairs) ?? 0;
        (_list, _hasPrevious) = (list, after is not null);
        _page = [.. list.Pairs.Skip(start).Take(size)];
        _hasNext = start + _page.Count < list.Pairs.Count;
    }

    /// <inheritdoc/>
    public override RootValue Read(SelectedField field) => field.Name switch
    {
        "totalCount" => new RootNumber(_list.Pairs.Count),
        "nodes" => new RootList([.. _page.Select(pair => new Duplicate(pair, _list))]),
        "edges" => new RootList([.. _page.Select(pair => new Edge(pair, _list))]),
        "pageInfo" => new PageInfo(this),
        "truncated" => _list.Truncated ?? Null,
        "snapshot" => _list.Snapshot,
        _ => throw new UnknownFieldException(field.Name),
    };

    private static RootValue CursorOf(DuplicatePair? pair) => pair is null ? Null : new RootText(DuplicateCursor.Of(pair).ToString());

    private sealed record Edge(DuplicatePair Pair, DuplicateList List) : RootObject
    {
        public override RootValue Read(SelectedField field) => field.Name switch
        {
            "cursor" => CursorOf(Pair),
            "node" => new Duplicate(Pair, List),
            _ => throw new UnknownFieldException(field.Name),
        };
    }

    private sealed record Duplicate(DuplicatePair Pair, DuplicateList List) : RootObject
    {
        public override RootValue Read(SelectedField field) => field.Name switch
        {
            "a" => new RootNode(Pair.A),
            "b" => new RootNode(Pair.B),
            "score" => new RootFraction(Pair.Score),
            "reasons" => new RootList([.. Pair.Reasons.Select(reason => new RootText(reason))]),
            "snapshot" => List.Snapshot,
            _ => throw new UnknownFieldException(field.Name),
        };
    }

    private sealed record PageInfo(DuplicatePage Page) : RootObject
    {
        public override RootValue Read(SelectedField field) => field.Name switch
        {
            "hasNextPage" => new RootFlag(Page._hasNext),
            "hasPreviousPage" => new RootFlag(Page._hasPrevious),
            "startCursor" => CursorOf(Page._page is [var first, ..] ? first : null),
            "endCursor" => CursorOf(Page._page is [.., var last] ? last : null),
            _ => throw new UnknownFieldException(field.Name),
        };
    }
}

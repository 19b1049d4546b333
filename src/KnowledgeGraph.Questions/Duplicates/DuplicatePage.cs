using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Answers;

namespace KnowledgeGraph.Questions.Duplicates;

/// <summary>A page of pairs: <c>DuplicateConnection</c>.</summary>
internal sealed record DuplicatePage : PageValue
{
    private readonly DuplicateList _list;

    private DuplicatePage(DuplicateList list, PageValue page)
        : base(page) => _list = list;

    /// <summary>Cuts a page.</summary>
    /// <param name="list">The pairs, best first.</param>
    /// <param name="after">What the page comes after; null for the first.</param>
    /// <param name="page">The field.</param>
    public static DuplicatePage Of(DuplicateList list, DuplicateCursor? after, SelectedField page)
    {
        PairValue[] found = [.. list.Pairs.Skip(after?.PlaceAfter(list.Pairs) ?? 0).Take(SizeOf(page) + 1).Select(pair => new PairValue(pair, list))];
        return new DuplicatePage(
            list, Of(list.Pairs.Count, found, page, pair => new PlacedValue(DuplicateCursor.Of(pair.Pair).ToString(), pair)));
    }

    /// <inheritdoc/>
    public override RootValue Read(SelectedField field) => field.Name switch
    {
        "truncated" => _list.Truncated ?? Null,
        "snapshot" => _list.Snapshot,
        _ => base.Read(field),
    };

    private sealed record PairValue(DuplicatePair Pair, DuplicateList List) : RootObject
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
}

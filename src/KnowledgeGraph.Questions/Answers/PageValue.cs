using KnowledgeGraph.Query.Roots;

namespace KnowledgeGraph.Questions.Answers;

/// <summary>A page of a list, cut by its owner: the members of a connection that all have.</summary>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Places">What is on the page.</param>
/// <param name="HasPrevious">Whether it comes after a cursor.</param>
/// <param name="HasNext">Whether anything follows.</param>
internal record PageValue(int Total, IReadOnlyList<PlacedValue> Places, bool HasPrevious, bool HasNext) : RootObject
{
    /// <summary>How many a page has by default.</summary>
    public const int DefaultSize = 20;

    /// <summary>The arguments of a field that gives a page.</summary>
    public static string Arguments { get; } = $"""
        "The size of the page: {DefaultSize} by default, at most 500."
            first: Int
            "The cursor that the page comes after."
            after: String
        """;

    /// <summary>The types of a page and of a place in it.</summary>
    /// <param name="name">What their names begin with.</param>
    /// <param name="type">The type of the members.</param>
    /// <param name="members">What the members are, in words.</param>
    /// <param name="more">Further fields of the page; empty for none.</param>
    public static string Sdl(string name, string type, string members, string more = "") => $$"""
        "A page of {{members}}."
        type {{name}}Connection {
          "How many there are, on all pages."
          totalCount: Int!
          "Those of the page."
          nodes: [{{type}}!]!
          "The same, each with its place."
          edges: [{{name}}Edge!]!
          "Where the page lies."
          pageInfo: PageInfo!
          {{more}}
        }
        "A place in a page of {{members}}."
        type {{name}}Edge {
          "The place: give it to `after`."
          cursor: String!
          "What is there."
          node: {{type}}!
        }
        """;

    /// <summary>How large a page is wanted.</summary>
    public static int SizeOf(SelectedField page) => page.Number("first") ?? DefaultSize;

    /// <summary>The page of what was found behind a cursor.</summary>
    /// <param name="total">How many there are on all pages.</param>
    /// <param name="found">What follows the cursor, in order: one more than the page has, if there is one.</param>
    /// <param name="page">The field.</param>
    /// <param name="place">A member in its place.</param>
    public static PageValue Of<T>(int total, IReadOnlyList<T> found, SelectedField page, Func<T, PlacedValue> place)
    {
        var size = SizeOf(page);
        return new PageValue(total, [.. found.Take(size).Select(place)], page.Text("after") is not null, found.Count > size);
    }

    /// <inheritdoc/>
    public override RootValue Read(SelectedField field) => field.Name switch
    {
        "totalCount" => new RootNumber(Total),
        "nodes" => new RootList([.. Places.Select(place => place.Node)]),
        "edges" => new RootList(Places),
        "pageInfo" => new RootPageInfo(
            HasPrevious, HasNext, Places is [var first, ..] ? first.Cursor : null, Places is [.., var last] ? last.Cursor : null),
        _ => throw new UnknownFieldException(field.Name),
    };
}

/// <summary>A member of a page in its place.</summary>
/// <param name="Cursor">The place.</param>
/// <param name="Node">The member.</param>
internal sealed record PlacedValue(string Cursor, RootValue Node) : RootObject
{
    /// <inheritdoc/>
    public override RootValue Read(SelectedField field) => field.Name switch
    {
        "cursor" => new RootText(Cursor),
        "node" => Node,
        _ => throw new UnknownFieldException(field.Name),
    };
}

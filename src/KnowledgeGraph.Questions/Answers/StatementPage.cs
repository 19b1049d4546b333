using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Answers;

/// <summary>A page of statements that a question found in a snapshot, by id: <c>StatementConnection</c>.</summary>
internal sealed record StatementPage : PageValue
{
    private const string Mark = "statements1";
    private const int FacetLimit = 20;
    private const int MostFacets = 500;
    private readonly SnapshotGraph _graph;
    private readonly IReadOnlyList<int> _all;

    private StatementPage(SnapshotGraph graph, IReadOnlyList<int> all, PageValue page)
        : base(page) => (_graph, _all) = (graph, all);

    /// <summary>Cuts a page.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="statements">All of them, each once.</param>
    /// <param name="page">The field.</param>
    /// <exception cref="GraphQLException">INVALID_CURSOR: the cursor is of another field.</exception>
    public static StatementPage Of(SnapshotGraph graph, IReadOnlyList<int> statements, SelectedField page)
    {
        var after = page.Text("after") is { } cursor ? PageCursor.Read(cursor, Mark, 1)[0] : null;
        var rest = statements.Where(statement => after is null || string.CompareOrdinal(graph.IdOf(statement), after) > 0);
        var found = Leading.Of(rest, SizeOf(page) + 1, Comparer<int>.Create(graph.CompareIds));
        return new StatementPage(graph, statements, Of(statements.Count, found, page, statement => Placed(graph.IdOf(statement))));
    }

    /// <summary>How many items a list within such a page may have.</summary>
    /// <param name="page">The page.</param>
    /// <param name="list">The list.</param>
    public static int MostItems(SelectedField page, SelectedField list) =>
        list.Name == "facets" ? Math.Clamp(list.Number("limit") ?? FacetLimit, 0, MostFacets) * list.Texts("by")!.Count : SizeOf(page);

    /// <inheritdoc/>
    public override RootValue Read(SelectedField field) => field.Name == "facets" ? Facets(field) : base.Read(field);

    private static PlacedValue Placed(string id) => new(PageCursor.Of(Mark, id), new RootNode(id));

    private RootList Facets(SelectedField field)
    {
        var limit = field.Number("limit") ?? FacetLimit;
        if (limit < 0) throw new GraphQLException(ErrorCode.InvalidArgument, $"'limit' is {limit}. Give 0 or more.");
        if (limit > MostFacets) throw new GraphQLException(ErrorCode.LimitExceeded, $"'limit' is {limit}; at most {MostFacets} are allowed.");
        var properties = _graph.Shape.Model.Statement.Properties.Values;
        return new RootList([.. field.Texts("by")!.SelectMany(by => Count(properties.First(property => Naming.UpperSnake(property.Name) == by)).Take(limit))]);
    }

    private IEnumerable<FacetValue> Count(Property property) =>
        FacetValue.Counted(property.Name, _all.Select(statement => _graph.ValueOf(statement, property.Key)));
}

using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Roots;

namespace KnowledgeGraph.Search.Roots;

/// <summary><c>search</c>: entities by any of their names, best first, page by page.</summary>
internal sealed class SearchRoot(GraphModel model, SearchRoots roots) : IRootField
{
    private const int DefaultSize = 20;
    private const string LanguageField = "  \"That name's language; null for the default name and for other names.\"\n  language: Language\n";
    private readonly EntityTypeNames _types = new(model);

    public string Sdl { get; } = $$"""
        extend type Query {
          "Entities by any of their names in any language, by acronyms and identifiers: misspelt, unfinished, in another order. Best first."
          search(
            "What is looked for. Any text is a name that somebody may look for; nothing in it is an operator."
            query: String!
            "Only entities of these types."
            types: [EntityType!]
            "The size of the page: {{DefaultSize}} by default, at most 500."
            first: Int
            "The cursor that the page comes after."
            after: String
          ): SearchConnection
        }
        "A page of what a search found: hits of score 0.3 or more, the best 1,000."
        type SearchConnection {
          "How many were found, on all pages."
          totalCount: Int!
          "The entities of the page."
          nodes: [Entity!]!
          "The hits of the page."
          edges: [SearchEdge!]!
          "Where the page lies."
          pageInfo: PageInfo!
          "How many were found of each type, on all pages."
          byType: [Facet!]!
        }
        "An entity that a search found."
        type SearchEdge {
          "The place of this hit: give it to `after`."
          cursor: String!
          "How well it fits, from 0 to 1, comparable between queries: 1 is an exact name, below 0.5 is a guess."
          score: Float!
          "The name of the entity that fits best."
          matchedName: String!
        {{(model.Languages.Count == 0 ? "" : LanguageField)}}  "The entity."
          node: Entity!
        }
        """;

    public long CostOf(SelectedField root) => 1;

    public int MostItems(IReadOnlyList<SelectedField> path) => path[^1].Name == "byType" ? _types.Count : SizeOf(path[0]);

    public async ValueTask<RootValue> AnswerAsync(RootCall call, CancellationToken cancellation)
    {
        var after = call.Field.Text("after") is { } cursor ? HitCursor.Read(cursor) : null;
        var types = _types.Among(call.Field.Texts("types"));
        var hits = await roots.AskAsync(call, names => names.SearchAsync(call.Field.Text("query")!, types, cancellation), cancellation);
        return new SearchPage(hits, after, SizeOf(call.Field));
    }

    private static int SizeOf(SelectedField root) => root.Number("first") ?? DefaultSize;
}

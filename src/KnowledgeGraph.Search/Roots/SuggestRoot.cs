using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Roots;

namespace KnowledgeGraph.Search.Roots;

/// <summary><c>suggest</c>: what somebody may mean who is still typing.</summary>
internal sealed class SuggestRoot(GraphModel model, SearchRoots roots) : IRootField
{
    private const int DefaultSize = 10;
    private readonly EntityTypeNames _types = new(model);

    public string Sdl { get; } = $$"""
        extend type Query {
          "What somebody may mean who has typed this: each entity once, best first."
          suggest(
            "The beginning of a name, its last word perhaps unfinished."
            prefix: String!
            "Only entities of these types."
            types: [EntityType!]
            "How many at most: {{DefaultSize}} by default, at most 500."
            first: Int
          ): [Suggestion!]
        }
        "An entity that somebody may mean."
        type Suggestion {
          "Its id."
          id: ID!
          "Its type."
          type: EntityType!
          "Its name."
          name: String!
          "The name of it that begins so."
          matchedName: String!
          "The entity."
          node: Entity!
        }
        """;

    public long CostOf(SelectedField root) => 1;

    public int MostItems(IReadOnlyList<SelectedField> path) => SizeOf(path[0]);

    public async ValueTask<RootValue> AnswerAsync(RootCall call, CancellationToken cancellation)
    {
        var types = _types.Among(call.Field.Texts("types"));
        var found = await roots.AskAsync(
            call, names => names.SuggestAsync(call.Field.Text("prefix")!, types, SizeOf(call.Field), cancellation), cancellation);
        return new RootList([.. found.Select(suggestion => new Suggestion(suggestion, EntityTypeNames.Of(suggestion.Type)))]);
    }

    private static int SizeOf(SelectedField root) => root.Number("first") ?? DefaultSize;

    private sealed record Suggestion(NameSuggestion Found, string Type) : RootObject
    {
        public override RootValue Read(SelectedField field) => field.Name switch
        {
            "id" => new RootText(Found.Id),
            "type" => new RootText(Type),
            "name" => new RootText(Found.Name),
            "matchedName" => new RootText(Found.MatchedName),
            "node" => new RootNode(Found.Id),
            _ => throw new UnknownFieldException(field.Name),
        };
    }
}

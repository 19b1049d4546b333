using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Operations;

namespace KnowledgeGraph.Questions.Statements;

/// <summary>
/// <c>statementsFor</c>: who says so, and when and among how many documents it was looked for, so that an answer without any is one too. The graph
/// pages the statements of the subject; what is selected of each is looked up by its id.
/// </summary>
internal sealed class StatementsForRoot(GraphModel model, GraphOperations graph, TimeProvider time) : IRootField
{
    private const int DefaultSize = 20;

    public string Sdl { get; } = $$"""
        extend type Query {
          "Who says so: the accepted statements that speak of a subject, in the order of their ids. That there are none is an answer too, and has its date."
          statementsFor(
            "The id of what they speak of: an unknown one is NOT_FOUND. A relationship is looked for from either of its ends."
            subject: ID!
            "Only statements of relationships of this type."
            kind: RelationshipKind
            "Only what states this field of the subject's type, of either end: what was stated from the other end, by its field, is found too."
            predicate: String
            "Only what joins the subject to this: an id, an unknown one is NOT_FOUND."
            object: ID
          ): StatementAnswer
        }
        "Who says so."
        type StatementAnswer {
          "The statements, by id."
          statements(
            "The size of the page: {{DefaultSize}} by default, at most 500."
            first: Int
            "The cursor that the page comes after."
            after: String
          ): StatementConnection!
          "How many documents the graph has, in all of which was looked."
          searchedDocuments: Int!
          "When this was answered."
          answeredAt: DateTime!
        }
        """;

    // The subject, the object and the documents, and each page that is cut.
    public long CostOf(SelectedField root) => 3 + root.Below.Count(field => field.Name == StatementPages.Field);

    public int MostItems(IReadOnlyList<SelectedField> path) => path[^1].Name == "facets"
        ? (path[^1].Number("limit") ?? DefaultSize) * path[^1].Texts("by")!.Count
        : path.First(field => field.Name == StatementPages.Field).Number("first") ?? DefaultSize;

    public async ValueTask<RootValue> AnswerAsync(RootCall call, CancellationToken cancellation)
    {
        var wanted = Wanted.Of(model, call.Field);
        var data = (await graph.AskAsync(new StatementPages(model, wanted).For(call), cancellation)).GetProperty("asOf");
        var subject = Known(data, "subject", wanted.Subject);
        if (wanted.Object is { } other) Known(data, "object", other);
        var type = model.NodeTypes[subject.GetProperty("__typename").GetString()!];
        wanted.CheckType(type);
        var owner = StatementCursor.OwnerOf(model, type);
        if (call.Field.Below.Any(page => page.Text("after") is { } after && StatementCursor.Read(after).Owner != owner)) throw StatementCursor.Invalid();
        var documents = data.GetProperty("documents").GetProperty("totalCount").GetInt32();
        return new StatementAnswer(call.Field, subject, owner, documents, ModelValues.Of(time.GetUtcNow()).Text);
    }

    private static JsonElement Known(JsonElement data, string argument, string id) => data.GetProperty(argument) is { ValueKind: JsonValueKind.Object } node
        ? node
        : throw new GraphQLException(ErrorCode.NotFound, $"There is no node '{Excerpt.Of(id)}', which '{argument}' names. Look for its id with 'search'.");
}

using KnowledgeGraph.Query.Roots;

namespace KnowledgeGraph.Search.Roots;

/// <summary><c>entity(identifier:)</c>: who goes by a name that another register gave.</summary>
internal sealed class EntityRoot(SearchRoots roots) : IRootField
{
    public string Sdl => """
        extend type Query {
          "The entity that another register knows by this identifier; null if there is none. Of several that of the highest confidence, then of the least id."
          entity("The identifier: `scheme:value`." identifier: String!): Entity
        }
        """;

    public long CostOf(SelectedField root) => 1;

    public int MostItems(IReadOnlyList<SelectedField> path) => 1;

    public async ValueTask<RootValue> AnswerAsync(RootCall call, CancellationToken cancellation)
    {
        var identifier = call.Field.Text("identifier")!;
        var id = await roots.AskAsync(call, names => names.ByIdentifierAsync(identifier, cancellation), cancellation);
        return id is null ? RootValue.Null : new RootNode(id);
    }
}

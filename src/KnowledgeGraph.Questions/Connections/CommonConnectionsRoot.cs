using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Answers;
using KnowledgeGraph.Questions.Arguments;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Connections;

/// <summary>
/// <c>commonConnections</c>: what some entities have in common. What joins few others tells more than what joins everybody: L. A. Adamic,
/// E. Adar, Friends and neighbors on the Web, Social Networks 25, 2003.
/// </summary>
internal sealed class CommonConnectionsRoot(GraphAccess access, Asked asked, TimeProvider time) : IRootField
{
    private const int DefaultCount = 20;

    // How many relationships join a common connection to the entities, for the price of what is selected of them.
    private const int FewLinks = 3;

    public string Sdl { get; } = $$"""
        extend type Query {
          "What some entities have in common: whatever is joined to at least two of them, that which is joined to few others first."
          commonConnections(
            "The ids of the entities, at least two: an unknown one is NOT_FOUND."
            between: [ID!]!
            "How many are listed: {{DefaultCount}} by default, at most 500."
            first: Int = {{DefaultCount}}
            "By relationships of these types, instead of those that are traversed; entities must stand at both ends of each."
            via: [RelationshipKind!]
          ): CommonConnectionResult
        }
        "What some entities have in common."
        type CommonConnectionResult {
          "How many there are, listed or not."
          totalCount: Int!
          "The best of them: score descending, then id."
          connections: [CommonConnection!]!
          "Which state of the graph was asked."
          snapshot: SnapshotInfo!
        }
        "An entity that is joined to at least two of those asked for."
        type CommonConnection {
          "The entity; it may be one of those asked for."
          node: Entity!
          "How much it tells: 1/ln(1 + its degree) for each of those asked for that it is joined to."
          score: Float!
          "The relationships that join it to them, in the order in which they were asked for."
          links: [SubgraphEdge!]!
        }
        {{EdgeValue.Sdl}}
        {{SnapshotValue.Sdl}}
        """;

    public RootWork Work => RootWork.Long;

    public long CostOf(SelectedField root) => root.Texts("between")?.Count ?? 0;

    public int MostItems(IReadOnlyList<SelectedField> path) => path[^1].Name switch
    {
        "connections" => path[0].Number("first") ?? DefaultCount,
        "links" => FewLinks,
        _ => throw new UnknownFieldException(path[^1].Name),
    };

    public async ValueTask<RootValue> AnswerAsync(RootCall call, CancellationToken cancellation)
    {
        var root = call.Field;
        var ids = asked.Ids(root, "between");
        if (ids.Count < 2) throw Asked.Refused("'between' names fewer than two entities. Give at least two different ids.");
        var first = root.Number("first") ?? DefaultCount;
        var via = asked.Via(root);
        // Degrees count relationships of all types, whichever are followed.
        var graph = await access.OpenAsync(call, TieScope.Of(call, asked.WithTraversed(via)), cancellation);
        var takenAt = time.GetUtcNow();
        var nodes = await Asked.EntitiesAsync(graph, ids, "between", cancellation);
        var common = await CommonNeighbours.FindAsync(graph, nodes, via, new WorkBudget(asked.Limits.MaxSteps, cancellation), cancellation);
        return new CommonConnectionResult(graph, common, first, new SnapshotValue(graph.Mark, takenAt));
    }
}

using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Answers;
using KnowledgeGraph.Questions.Arguments;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Neighborhoods;

/// <summary>
/// <c>neighborhood</c>: what is around some entities, with exact totals of what is not listed, and what each kind of relationship would bring.
/// </summary>
internal sealed class NeighborhoodRoot(GraphAccess access, SubgraphFacets facets, Asked asked, TimeProvider time) : IRootField
{
    private const int DefaultDepth = 1;

    // How many relationships there are for each entity, for the price of what is selected of them.
    private const int EdgesOfEach = 2;
    private const int DefaultLimit = 200;

    // Whatever the setting allows: to go further costs no more than what one question may look at.
    private const int DearestDepth = 6;

    public string Sdl { get; } = $$"""
        extend type Query {
          "What is around some entities: the nearest first, among equally near ones those with more neighbours."
          neighborhood(
            "The ids of the entities: an unknown one is NOT_FOUND."
            of: [ID!]!
            "How many hops to go: {{DefaultDepth}} by default, at most 4."
            depth: Int = {{DefaultDepth}}
            "How many entities are listed: {{DefaultLimit}} by default, at most 5,000. The totals count all."
            limit: Int = {{DefaultLimit}}
            "Only entities of these types are told of, beside those asked for; whatever is between is walked all the same."
            types: [EntityType!]
            "By relationships of these types, instead of those that are traversed; entities must stand at both ends of each."
            via: [RelationshipKind!]
          ): Subgraph
        }
        "Some entities and what joins them."
        type Subgraph {
          "The entities: those asked for, then by distance, then by degree descending, then by id."
          nodes: [Entity!]!
          "All relationships between those that are listed."
          edges: [SubgraphEdge!]!
          "How many entities there are, listed or not."
          totalNodes: Int!
          "How many relationships there are between all of them."
          totalEdges: Int!
          "What the entities asked for are joined by: what going on from them would bring."
          byRelationship: [RelationshipCount!]!
          "How all entities, listed or not, spread over the values of some fields: the {{Facets.DefaultLimit}} most frequent of each."
          facets("What to count by." by: [SubgraphFacet!]!): [Facet!]!
          "What is not listed; null where everything is."
          truncated: Truncation
          "Which state of the graph was asked."
          snapshot: SnapshotInfo!
        }
        "How many relationships of a type and a direction there are."
        type RelationshipCount {
          "The type."
          kind: RelationshipKind!
          "Whether they start at the entities asked for."
          forward: Boolean!
          "How many."
          count: Int!
        }
        {{facets.Sdl}}
        {{EdgeValue.Sdl}}
        {{TruncationValue.Sdl}}
        {{SnapshotValue.Sdl}}
        """;

    public RootWork Work => RootWork.Long;

    // Each hop may multiply what is looked at.
    public long CostOf(SelectedField root) =>
        (long)((root.Texts("of")?.Count ?? 0) * Math.Pow(10, Math.Clamp(root.Number("depth") ?? DefaultDepth, 1, DearestDepth) - 1));

    public int MostItems(IReadOnlyList<SelectedField> path) => path[^1].Name switch
    {
        "nodes" => LimitOf(path[0]),
        "edges" => EdgesOfEach * LimitOf(path[0]),
        "byRelationship" => access.Shape.Traversed.Count,
        "facets" => Facets.DefaultLimit * path[^1].Texts("by")!.Count,
        _ => throw new UnknownFieldException(path[^1].Name),
    };

    public async ValueTask<RootValue> AnswerAsync(RootCall call, CancellationToken cancellation)
    {
        var root = call.Field;
        var ids = asked.Ids(root, "of");
        if (ids.Count == 0) throw Asked.Refused("'of' names no entity. Give one id or more.");
        var depth = Asked.Number(root, "depth", DefaultDepth, least: 0, asked.Limits.MaxDepth, "MaxDepth");
        var limit = Asked.Number(root, "limit", DefaultLimit, least: 0, asked.Limits.MaxListed, "MaxListed");
        var filter = new BallFilter(asked.Types(root), asked.Via(root));
        // Degrees count relationships of all types, whichever are followed.
        var graph = await access.OpenAsync(call, TieScope.Of(call, asked.WithTraversed(filter.Via)), cancellation);
        var takenAt = time.GetUtcNow();
        var centers = await Asked.EntitiesAsync(graph, ids, "of", cancellation);
        var around = await Surroundings.LookAsync(graph, centers, depth, limit, filter, asked.Limits.MaxSteps, cancellation);
        // What type each is, is at hand.
        var wantsValues = root.Below.Any(field => field.Name == "facets" && field.Texts("by")!.Any(by => by != SubgraphFacets.Type));
        if (wantsValues) await graph.FetchAsync([.. around.All.Select(graph.IdOf)], cancellation);
        return new Subgraph(graph, around, facets, new SnapshotValue(graph.Mark, takenAt));
    }

    private int LimitOf(SelectedField root) => Math.Clamp(root.Number("limit") ?? DefaultLimit, 0, asked.Limits.MaxListed);
}

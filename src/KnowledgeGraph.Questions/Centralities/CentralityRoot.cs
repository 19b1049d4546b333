using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Query.Turns;
using KnowledgeGraph.Questions.Answers;
using KnowledgeGraph.Questions.Arguments;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Questions.Keeping;

namespace KnowledgeGraph.Questions.Centralities;

/// <summary><c>centrality</c>: who stands where in the whole graph. What was worked out is kept until the graph changes.</summary>
internal sealed class CentralityRoot(GraphAccess access, Asked asked, TimeProvider time) : IRootField
{
    private const int DefaultCount = 20;
    private readonly KeptResults<WholeGraph> _graphs = new(asked.Limits.KeptResults, "edges");
    private readonly KeptResults<KeptScores> _scores = new(asked.Limits.KeptResults, "centrality");

    public string Sdl { get; } = $$"""
        extend type Query {
          "Who stands where in the traversed graph: entities by a measure, highest first, those of one value by id."
          centrality(
            "The measure."
            measure: CentralityMeasure!
            "Only entities of these types are listed; the measure is of the graph with all of them."
            types: [EntityType!]
            "Relationships of these types count, instead of those that are traversed; entities must stand at both ends of each."
            via: [RelationshipKind!]
            "How many are listed: {{DefaultCount}} by default, at most 500."
            first: Int = {{DefaultCount}}
          ): CentralityResult
        }
        "A way to measure who stands where. What joins two entities counts once, whichever way it points."
        enum CentralityMeasure {
          "How many entities it is joined to."
          DEGREE
          "How often somebody is there who walks at random and, with 0.15, starts anew anywhere: shares of 1."
          PAGERANK
          "For how many pairs of others it lies on their shortest paths, in parts where there are several; each pair once."
          BETWEENNESS
          "The mean, over all others, of 1 / the hops to each; 0 for one that no path leads to."
          CLOSENESS
        }
        "Who stands where."
        type CentralityResult {
          "What was worked out, and how, with what to cite."
          method: String!
          "From how many entities the graph was looked at, where that is not all of them; null for an exact result."
          sampled: Int
          "The largest standard error of what is listed; null for an exact result."
          error: Float
          "The entities."
          ranked: [Ranked!]!
          "Which state of the graph was asked."
          snapshot: SnapshotInfo!
        }
        "An entity by a measure."
        type Ranked {
          "Its place, from 1."
          position: Int!
          "Its value."
          value: Float!
          "The entity."
          node: Entity!
        }
        {{SnapshotValue.Sdl}}
        """;

    // The whole graph is looked at, once a state; what is kept costs what is listed.
    public long CostOf(SelectedField root) => 100;

    public int MostItems(IReadOnlyList<SelectedField> path) => path[0].Number("first") ?? DefaultCount;

    public RootWork Work => RootWork.Shared;

    public async ValueTask<RootValue> AnswerAsync(RootCall call, CancellationToken cancellation)
    {
        var root = call.Field;
        var measure = Enum.Parse<Measure>(root.Text("measure")!, ignoreCase: true);
        var first = root.Number("first") ?? DefaultCount;
        var (types, scope) = (asked.Types(root), TieScope.Of(call, asked.Via(root)));
        var graph = await access.OpenWholeAsync(call, scope, cancellation);
        try
        {
            var whole = await _graphs.GetAsync(graph.Snapshot, scope.Key, () => WholeGraph.Of(graph), cancellation);
            var kept = await _scores.GetAsync(graph.Snapshot, $"{measure} {scope.Key}", () => ScoresOf(measure, whole), cancellation);
            return await YieldingScheduler.Questions.RunAsync(() => CentralityResult.Of(graph, whole, kept, types, first), cancellation);
        }
        catch (OverflowException)
        {
            throw new GraphQLException(
                ErrorCode.LimitExceeded, "Two entities have more shortest paths than can be counted. Name relationship types (via), or ask for another "
                + "measure.");
        }
        catch (WorkExceededException exceeded)
        {
            throw new GraphQLException(
                ErrorCode.LimitExceeded,
                $"More than {exceeded.Limit} relationships would have to be looked at (MaxWholeSteps). Name relationship types (via), "
                + "or ask for another measure.");
        }
    }

    // Nobody's giving up ends it: it is kept for whoever asks next.
    private KeptScores ScoresOf(Measure measure, WholeGraph graph) =>
        new(measure, Scores.Of(measure, graph.Edges, asked.Limits, new WorkBudget(asked.Limits.MaxWholeSteps, CancellationToken.None)), time.GetUtcNow());
}

using KnowledgeGraph.Analysis.Brokerage;
using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Actors;
using KnowledgeGraph.Questions.Answers;
using KnowledgeGraph.Questions.Arguments;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Questions.Keeping;

namespace KnowledgeGraph.Questions.Brokers;

/// <summary><c>brokers</c>: who stands between others that nothing else joins, on the same graph of actors that coalitions are found on.</summary>
internal sealed class BrokersRoot(GraphAccess access, ActorArguments arguments, KeptResults<ActorWork> works, Asked asked, TimeProvider time) : IRootField
{
    private readonly KeptResults<HoleScore?[]> _scores = new(asked.Limits.KeptResults, "brokers");

    public string Sdl { get; } = $$"""
        extend type Query {
          "Who stands between others: actors whose neighbours have little to do with one another, those of least constraint first."
          brokers(
            {{ActorArguments.Sdl}}
            "How many are listed: {{PageValue.DefaultSize}} by default, at most 500."
            first: Int = {{PageValue.DefaultSize}}
          ): BrokerResult
        }
        {{ActorArguments.Types}}
        "Who stands between others."
        type BrokerResult {
          "What was worked out, and how, with what to cite."
          method: String!
          "The actors."
          brokers: [Broker!]!
          "Which state of the graph was asked."
          snapshot: SnapshotInfo!
        }
        "An actor that stands between others."
        type Broker {
          "Its place, from 1."
          position: Int!
          "How much of what it spends comes back to one circle: the less, the more it stands between."
          constraint: Float!
          "How many of its neighbours are not there already by way of others."
          effectiveSize: Float!
          "The actor."
          node: Entity!
          "The neighbours that nothing but it joins to its others; at most {{BrokerResult.MostBetween}}."
          between: [Entity!]!
        }
        {{SnapshotValue.Sdl}}
        """;

    // The whole graph is looked at, once a state; what is kept costs what is listed.
    public long CostOf(SelectedField root) => 100;

    public int MostItems(IReadOnlyList<SelectedField> path) =>
        path[^1].Name == "between" ? BrokerResult.MostBetween : path[0].Number("first") ?? PageValue.DefaultSize;

    public RootWork Work => RootWork.Shared;

    public async ValueTask<RootValue> AnswerAsync(RootCall call, CancellationToken cancellation)
    {
        var root = call.Field;
        var scope = arguments.Of(root);
        var tieScope = TieScope.Of(call, scope.Basis == CoalitionBasis.Connections ? scope.Via : null);
        var graph = await access.OpenWholeAsync(call, tieScope, cancellation);
        var takenAt = time.GetUtcNow();
        try
        {
            var actors = await works.GetAsync(graph.Snapshot, $"{scope.Key} {tieScope.Key}", () => ActorWork.Of(graph, scope, Budget()), cancellation);
            var key = $"{actors.Fingerprint} {scope.Basis}";
            var scores = await _scores.GetAsync(null, key, () => StructuralHoles.Of(actors.Graph.Graph, Budget()), cancellation);
            return BrokerResult.Of(graph, actors.Graph, scope, scores, root.Number("first") ?? PageValue.DefaultSize, new SnapshotValue(graph.Mark, takenAt));
        }
        catch (WorkExceededException exceeded)
        {
            throw new GraphQLException(
                ErrorCode.LimitExceeded,
                $"More than {exceeded.Limit} pairs and edges would have to be looked at (MaxWholeSteps). Name types of actors (types) or relationship "
                + "types (via).");
        }
    }

    // Nobody's giving up ends it: it is kept for whoever asks next.
    private WorkBudget Budget() => new(asked.Limits.MaxWholeSteps, CancellationToken.None);
}

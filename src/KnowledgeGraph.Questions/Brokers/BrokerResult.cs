using KnowledgeGraph.Analysis.Brokerage;
using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Actors;
using KnowledgeGraph.Questions.Answers;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Brokers;

/// <summary>Who stands between others: <c>BrokerResult</c>.</summary>
internal sealed record BrokerResult : RootObject
{
    /// <summary>How many of those are told of that a broker alone joins.</summary>
    public const int MostBetween = 10;

    private readonly string _method;
    private readonly IReadOnlyList<Broker> _brokers;
    private readonly SnapshotValue _snapshot;

    private BrokerResult(string method, IReadOnlyList<Broker> brokers, SnapshotValue snapshot) => (_method, _brokers, _snapshot) = (method, brokers, snapshot);

    /// <summary>Lists the first by constraint, then by id. Who has one neighbour, or too many, stands between nobody that could be told.</summary>
    public static BrokerResult Of(
        SnapshotGraph graph, ActorGraph actors, ActorScope scope, IReadOnlyList<HoleScore?> scores, int first, SnapshotValue snapshot)
    {
        var listed = Enumerable.Range(0, scores.Count)
            .Where(actor => scores[actor] is not null && actors.Graph.Degree(actor) > 1 && scope.Lists(graph.TypeOf(actors.Actors[actor])));
        var byConstraint = Comparer<int>.Create((one, other) =>
        {
            var order = scores[one]!.Value.Constraint.CompareTo(scores[other]!.Value.Constraint);
            return order != 0 ? order : one.CompareTo(other);
        });
        var tooMany = Enumerable.Range(0, scores.Count).Count(actor => actors.Graph.Degree(actor) > StructuralHoles.MostNeighbours);
        var brokers = Leading.Of(listed, first, byConstraint)
            .Select((actor, i) => new Broker(i + 1, scores[actor]!.Value, graph, actors, actor)).ToList();
        return new BrokerResult(MethodOf(scope, actors, tooMany), brokers, snapshot);
    }

    /// <inheritdoc/>
    public override RootValue Read(SelectedField field) => field.Name switch
    {
        "method" => new RootText(_method),
        "brokers" => new RootList(_brokers),
        "snapshot" => _snapshot,
        _ => throw new UnknownFieldException(field.Name),
    };

    private static string MethodOf(ActorScope scope, ActorGraph actors, int tooMany)
    {
        var have = tooMany == 1 ? "has" : "have";
        var without = tooMany == 0 ? "" : $" {Counted.Of(tooMany, "actor")} with more than {StructuralHoles.MostNeighbours} neighbours {have} none.";
        return $"{ActorMethod.Of(scope, actors)} Constraint and effective size (Burt 1992) of each actor with two neighbours or more, by weights.{without}";
    }

    private sealed record Broker(int Position, HoleScore Score, SnapshotGraph Graph, ActorGraph Actors, int Actor) : RootObject
    {
        public override RootValue Read(SelectedField field) => field.Name switch
        {
            "position" => new RootNumber(Position),
            "constraint" => new RootFraction(Score.Constraint),
            "effectiveSize" => new RootFraction(Score.EffectiveSize),
            "node" => new RootNode(IdOf(Actor)),
            "between" => new RootList([.. Between().Select(neighbour => new RootNode(IdOf(neighbour)))]),
            _ => throw new UnknownFieldException(field.Name),
        };

        private string IdOf(int actor) => Graph.IdOf(Actors.Actors[actor]);

        // Bounded by its neighbours, of which it has no constraint if there are too many.
        private IReadOnlyList<int> Between() =>
            StructuralHoles.JoinedBy(Actors.Graph, Actor, MostBetween, new WorkBudget(long.MaxValue, CancellationToken.None));
    }
}

using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Graphs;
using KnowledgeGraph.Analysis.Projections;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Actors;

/// <summary>The graph of actors as it would be without one group of documents.</summary>
internal sealed class ThinnedGraphs
{
    private readonly ActorGraph _actors;
    private readonly ActorScope _scope;
    private readonly Func<Membership, bool>? _isFor;

    // With which groups each membership, or each edge from each of its ends, goes.
    private readonly uint[] _gone;

    private ThinnedGraphs(ActorGraph actors, ActorScope scope, Func<Membership, bool>? isFor, DocumentGroups groups, uint[] gone) =>
        (_actors, _scope, _isFor, Groups, _gone) = (actors, scope, isFor, groups, gone);

    /// <summary>The groups.</summary>
    public DocumentGroups Groups { get; }

    /// <summary>With which groups each membership, or each edge from each of its ends, goes.</summary>
    public ReadOnlySpan<uint> Gone => _gone;

    /// <summary>What documents there are behind a graph of actors.</summary>
    public static ThinnedGraphs Of(SnapshotGraph graph, ActorGraph actors, ActorScope scope)
    {
        if (scope.Basis == CoalitionBasis.Connections) return OfConnections(graph, actors, scope);
        var groups = DocumentGroups.Of(graph, actors.Memberships.SelectMany(one => one.Relationships));
        var gone = Array.ConvertAll(actors.Memberships, one => one.Relationships.Aggregate(0U, (all, relationship) => all | groups.GoneWith(relationship)));
        var isFor = scope.Basis == CoalitionBasis.Stances ? new StancesTaken(graph, scope).IsFor : (Func<Membership, bool>?)null;
        return new ThinnedGraphs(actors, scope, isFor, groups, gone);
    }

    /// <summary>The graph without a group.</summary>
    /// <exception cref="WorkExceededException">It would cost more than it may.</exception>
    public WeightedGraph Without(int group, WorkBudget work)
    {
        if (_scope.Basis == CoalitionBasis.Connections) return WithoutEdges(group);
        var (kept, bounds) = (new List<Membership>(), new int[_actors.Actors.Length + 1]);
        for (var i = 0; i < _gone.Length; i++)
        {
            if ((_gone[i] >> group & 1) != 0) continue;
            kept.Add(_actors.Memberships[i]);
            bounds[_actors.Memberships[i].Actor + 1]++;
        }
        for (var actor = 0; actor < _actors.Actors.Length; actor++) bounds[actor + 1] += bounds[actor];
        if (_isFor is not null) return Agreements.Of(_actors with { Memberships = [.. kept], Bounds = bounds }, _isFor, work).Agreements;
        var pairs = kept.Select(one => (one.Actor, one.Meeting));
        return OneModeProjection.Of(Incidence.FromSorted(_actors.Actors.Length, _actors.Meetings.Length, pairs), _scope.Weights, work);
    }

    private static ThinnedGraphs OfConnections(SnapshotGraph graph, ActorGraph actors, ActorScope scope)
    {
        var groups = DocumentGroups.Of(graph, Ties(graph, actors).Select(tie => tie.Relationship));
        var bounds = new int[actors.Actors.Length + 1];
        for (var actor = 0; actor < actors.Actors.Length; actor++) bounds[actor + 1] = bounds[actor] + actors.Graph.Degree(actor);
        var gone = new uint[bounds[^1]];
        gone.AsSpan().Fill(uint.MaxValue);
        foreach (var (actor, other, relationship) in Ties(graph, actors))
        {
            // An edge goes with its last relationship.
            if (actors.Graph.NeighboursOf(actor).BinarySearch(other) is >= 0 and var at) gone[bounds[actor] + at] &= groups.GoneWith(relationship);
        }
        return new ThinnedGraphs(actors, scope, null, groups, gone);
    }

    private static IEnumerable<(int Actor, int Other, int Relationship)> Ties(SnapshotGraph graph, ActorGraph actors)
    {
        var places = new int[graph.NodeLimit];
        for (var place = 0; place < actors.Actors.Length; place++) places[actors.Actors[place]] = place;
        using var ties = TieList.Rent();
        for (var place = 0; place < actors.Actors.Length; place++)
        {
            graph.Ties(actors.Actors[place], ties);
            foreach (var tie in ties) yield return (place, places[tie.Far], tie.Relationship);
        }
    }

    private WeightedGraph WithoutEdges(int group)
    {
        var (offsets, targets, at) = (new int[_actors.Actors.Length + 1], new List<int>(), 0);
        for (var actor = 0; actor < _actors.Actors.Length; actor++)
        {
            foreach (var other in _actors.Graph.NeighboursOf(actor))
            {
                if ((_gone[at++] >> group & 1) == 0) targets.Add(other);
            }
            offsets[actor + 1] = targets.Count;
        }
        var weights = new double[targets.Count];
        Array.Fill(weights, 1);
        return WeightedGraph.FromRows(offsets, [.. targets], weights);
    }
}

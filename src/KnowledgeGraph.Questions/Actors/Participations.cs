using KnowledgeGraph.Model;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Storage.Graph;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Questions.Actors;

/// <summary>Finds who takes part in what: by participations, of which some count as of others.</summary>
/// <param name="graph">The graph as the call sees it.</param>
/// <param name="scope">Which actors, and how.</param>
internal sealed class Participations(SnapshotGraph graph, ActorScope scope)
{
    private readonly PeriodIndex _periods = graph.Snapshot.Periods(BuiltInKeys.Since, BuiltInKeys.Until);
    private readonly Adjacency[] _parts = [.. graph.Shape.Model.RelationshipTypes.Values.Where(type => type.IsPart).Select(type => Outgoing(graph, type))];
    private readonly Dictionary<int, List<(int Node, int Relationship)>> _wholes = [];

    /// <summary>The memberships, of ranks; in no order.</summary>
    public List<Membership> Find(EntityRanks ranks)
    {
        var types = scope.Via ?? graph.Shape.Model.RelationshipTypes.Values.Where(type => type.IsParticipation);
        var folds = scope.FoldInto is { } fold ? Outgoing(graph, fold) : default;
        var found = new List<Membership>();
        foreach (var type in types)
        {
            var links = Outgoing(graph, type);
            foreach (var node in ranks.Nodes)
            {
                foreach (var link in links.Links(node))
                {
                    if (!graph.Sees(link.Relationship)) continue;
                    foreach (var (actor, by) in ActorsOf(node, link.Relationship, folds))
                    {
                        if (!scope.Lists(graph.TypeOf(actor))) continue;
                        foreach (var (meeting, part) in WholesOf(link.Node))
                            found.Add(new Membership(ranks.Ranks[actor], ranks.Ranks[meeting], link.Relationship, by, part));
                    }
                }
            }
        }
        return found;
    }

    private static Adjacency Outgoing(SnapshotGraph graph, RelationshipType type) => graph.Snapshot.Adjacency(type.Name, outgoing: true);

    // As what somebody counts who took part at some time: as what it then stood at the start of, else as itself.
    private List<(int Node, int Relationship)> ActorsOf(int node, int relationship, Adjacency folds)
    {
        var actors = new List<(int Node, int Relationship)>();
        foreach (var fold in folds.Links(node))
        {
            if (graph.Sees(fold.Relationship) && Overlap(_periods[relationship], _periods[fold.Relationship])) actors.Add((fold.Node, fold.Relationship));
        }
        if (actors.Count == 0) actors.Add((node, -1));
        return actors;
    }

    private static bool Overlap(Period one, Period other) => one.Meets(other.Since, other.Until);

    // As what something counts: as all that it is part of, and these as what they are part of; what is part of nothing else, or leads back to itself alone,
    // as itself.
    private List<(int Node, int Relationship)> WholesOf(int node)
    {
        if (_wholes.TryGetValue(node, out var known)) return known;
        var wholes = new SortedDictionary<int, int>();
        Add(node, -1, [node]);
        return _wholes[node] = wholes.Count == 0 ? [(node, -1)] : [.. wholes.Select(entry => (entry.Key, entry.Value))];

        void Add(int part, int first, HashSet<int> passed)
        {
            var isPart = false;
            foreach (var links in _parts)
            {
                foreach (var link in links.Links(part))
                {
                    if (!graph.Sees(link.Relationship)) continue;
                    // Though another way has led there.
                    isPart = true;
                    if (passed.Add(link.Node)) Add(link.Node, first < 0 ? link.Relationship : first, passed);
                }
            }
            if (!isPart) wholes.TryAdd(part, first);
        }
    }
}

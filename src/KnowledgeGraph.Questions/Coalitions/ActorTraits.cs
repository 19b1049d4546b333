using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Questions.Actors;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Questions.Coalitions;

/// <summary>
/// What an actor has that others may have too: what it is in, or is joined to; what that has to do with by relationships that are not walked, such as topics
/// and places; and its own enums, flags and indexed texts.
/// </summary>
internal sealed class ActorTraits
{
    private readonly SnapshotGraph _graph;
    private readonly ActorGraph _actors;
    private readonly ActorTies _ties;
    private readonly (RelationshipType Type, Adjacency Links)[] _matters;
    private readonly Dictionary<NodeType, (string Field, Column Values)[]> _values = [];

    /// <param name="graph">The graph.</param>
    /// <param name="actors">The graph of actors made of it.</param>
    public ActorTraits(SnapshotGraph graph, ActorGraph actors)
    {
        (_graph, _actors, _ties) = (graph, actors, new ActorTies(graph, actors));
        _matters = [.. graph.Shape.Model.RelationshipTypes.Values
            .Where(type => GraphShape.IsWalkable(type) && type is { IsTraversed: false, IsComputed: false, FromStart: not null })
            .Where(type => StancesTaken.StanceOf(type) is null)
            .Select(type => (type, graph.Snapshot.Adjacency(type.Name, outgoing: true)))];
    }

    /// <summary>The traits of an actor, each once.</summary>
    public HashSet<Trait> Of(int actor)
    {
        var (found, node) = (new HashSet<Trait>(), _actors.Actors[actor]);
        var meetings = _actors.Basis == CoalitionBasis.Connections
            ? _actors.Graph.NeighboursOf(actor).ToArray().Select(other => _actors.Actors[other])
            : _ties.MeetingsOf(actor).Select(meeting => _actors.Meetings[meeting]);
        foreach (var meeting in meetings)
        {
            found.Add(new Trait(_graph.TypeOf(meeting).Singular, meeting, null));
            foreach (var (type, links) in _matters)
            {
                foreach (var link in links.Links(meeting))
                {
                    if (_graph.Sees(link.Relationship)) found.Add(new Trait(type.FromStart!.Name, link.Node, null));
                }
            }
        }
        foreach (var (field, values) in ValuesOf(_graph.TypeOf(node)))
        {
            if (values[node] is { } value) found.Add(new Trait(field, -1, value is TextValue text ? text.Text : value.ToString()));
        }
        return found;
    }

    private (string Field, Column Values)[] ValuesOf(NodeType type)
    {
        if (!_values.TryGetValue(type, out var known))
            _values.Add(type, known = [.. Facets.KeysOf(type).Select(property => (property.Name, _graph.Snapshot.NodeColumn(property.Key)))]);
        return known;
    }
}

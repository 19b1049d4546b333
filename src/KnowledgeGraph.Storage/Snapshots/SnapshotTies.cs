using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Storage.Snapshots;

/// <summary>What joins the nodes of a snapshot, read by their ids.</summary>
internal sealed class SnapshotTies
{
    private readonly GraphSnapshot _snapshot;
    private readonly (string Type, Adjacency Links, bool IsOutgoing)[] _sides;

    /// <param name="snapshot">The snapshot.</param>
    /// <param name="types">The relationship types that are read.</param>
    public SnapshotTies(GraphSnapshot snapshot, IReadOnlyCollection<string> types)
    {
        _snapshot = snapshot;
        _sides = [.. types.SelectMany(type => new[] { true, false }.Select(isOutgoing => (type, snapshot.Adjacency(type, isOutgoing), isOutgoing)))];
    }

    /// <summary>The nodes of these ids that exist, with how much joins them.</summary>
    public IReadOnlyList<TiedNode> Nodes(IReadOnlyCollection<string> ids) =>
        [.. Found(ids).Select(node => new TiedNode(_snapshot.NodeRecord(node), CountOf(node)))];

    /// <summary>The relationships at these nodes, each once, up to a limit.</summary>
    public IReadOnlyList<NodeTie> Of(IReadOnlyCollection<string> ids, int limit)
    {
        var (ties, found) = (new List<NodeTie>(), new HashSet<int>());
        foreach (var node in Found(ids))
        {
            foreach (var (type, links, isOutgoing) in _sides)
            {
                foreach (var link in links.Links(node))
                {
                    if (!found.Add(link.Relationship)) continue;
                    ties.Add(Of(link, type, node, isOutgoing));
                    if (ties.Count == limit) return ties;
                }
            }
        }
        return ties;
    }

    private IEnumerable<int> Found(IReadOnlyCollection<string> ids) => ids.Distinct(StringComparer.Ordinal).Select(_snapshot.Find).Where(node => node >= 0);

    private int CountOf(int node) => _sides.Sum(side => side.Links.Links(node).Length);

    private NodeTie Of(Link link, string type, int node, bool isOutgoing)
    {
        var (near, far) = (_snapshot.Id(node).Text, _snapshot.Id(link.Node).Text);
        return new NodeTie(
            _snapshot.RelationshipId(link.Relationship).Text, type, isOutgoing ? near : far, isOutgoing ? far : near,
            _snapshot.RelationshipColumn(BuiltInKeys.Since)[link.Relationship],
            _snapshot.RelationshipColumn(BuiltInKeys.Until)[link.Relationship],
            _snapshot.RelationshipColumn(BuiltInKeys.Confidence)[link.Relationship],
            _snapshot.LabelNameOf(link.Node), CountOf(link.Node));
    }
}

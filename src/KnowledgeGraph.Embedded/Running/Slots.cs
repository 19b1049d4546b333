using KnowledgeGraph.Storage.Graph;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Embedded.Running;

/// <summary>
/// The columns, links and orders that a compiled plan reads, numbered while it is compiled. An execution fetches them once from its
/// snapshot; every row then reads by number.
/// </summary>
internal sealed class Slots
{
    private readonly List<(string Key, bool OfRelationship)> _columns = [];
    private readonly List<(string Type, bool Outgoing)> _links = [];

    public int Column(string key, bool ofRelationship) => Add(_columns, (key, ofRelationship));

    public int Links(string type, bool outgoing) => Add(_links, (type, outgoing));

    public Column[] NewColumns() => new Column[_columns.Count];

    public Adjacency[] NewLinks() => new Adjacency[_links.Count];

    public void Fetch(GraphSnapshot snapshot, Column[] columns, Adjacency[] links)
    {
        for (var i = 0; i < columns.Length; i++)
            columns[i] = _columns[i].OfRelationship ? snapshot.RelationshipColumn(_columns[i].Key) : snapshot.NodeColumn(_columns[i].Key);
        for (var i = 0; i < links.Length; i++)
            links[i] = snapshot.Adjacency(_links[i].Type, _links[i].Outgoing);
    }

    private static int Add<T>(List<T> list, T item)
    {
        var index = list.IndexOf(item);
        if (index >= 0) return index;
        list.Add(item);
        return list.Count - 1;
    }
}

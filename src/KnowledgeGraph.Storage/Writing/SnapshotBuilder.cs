using System.Collections.Immutable;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage.Graph;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Storage.Writing;

/// <summary>Makes the next snapshot from the last one. What it is told must have been checked (<see cref="WriteCheck"/>).</summary>
/// <param name="before">The last snapshot.</param>
/// <param name="pool">Shares equal values; null if the values given are shared already.</param>
internal sealed class SnapshotBuilder(GraphSnapshot before, ValuePool? pool = null)
{
    // To sort the links of fewer, neither other threads nor kept sort keys are worth their while.
    private const int FewRelationships = 10_000;

    private readonly ElementsBuilder _nodes = new(before.Nodes, pool);
    private readonly ElementsBuilder _relationships = new(before.Relationships, pool);
    private readonly ChunksBuilder<int> _from = new(before.AllLinks.From);
    private readonly ChunksBuilder<int> _to = new(before.AllLinks.To);
    private readonly TouchedNumbers _touchedNodes = new(before.NodeLimit);
    private readonly TouchedNumbers _touchedRelationships = new(before.RelationshipLimit);

    public void Apply(GraphWrite write)
    {
        foreach (var id in write.DeleteRelationships)
            DeleteRelationship(id);
        foreach (var id in write.DeleteNodes)
            DeleteNode(id);
        foreach (var node in write.PutNodes)
            PutNode(node.Id, before.Catalog.LabelNumber(node.Label), node.Properties);
        foreach (var relationship in write.PutRelationships)
        {
            PutRelationship(
                relationship.Id, before.Catalog.TypeNumber(relationship.Type), FindNode(relationship.From), FindNode(relationship.To),
                relationship.Properties);
        }
    }

    public int FindNode(string id) => _nodes.Find(id);

    public int FindNode(ReadOnlySpan<byte> id) => _nodes.Find(id);

    public int FindRelationship(string id) => _relationships.Find(id);

    public void PutNode(string id, int label, IReadOnlyDictionary<string, Value> properties) => _touchedNodes.Add(_nodes.Put(id, label, properties));

    public void PutRelationship(string id, int type, int from, int to, IReadOnlyDictionary<string, Value> properties) =>
        Touch(_relationships.Put(id, type, properties), from, to);

    /// <inheritdoc cref="ElementsBuilder.Add"/>
    public int AddNode(ReadOnlySpan<byte> id, int label)
    {
        var number = _nodes.Add(id, label);
        _touchedNodes.Add(number);
        return number;
    }

    /// <inheritdoc cref="ElementsBuilder.Add"/>
    public int AddRelationship(ReadOnlySpan<byte> id, int type, int from, int to)
    {
        var number = _relationships.Add(id, type);
        Touch(number, from, to);
        return number;
    }

    /// <summary>Begins to set properties of nodes that were added without.</summary>
    public PropertiesFilling FillNodes(Func<int, string> nameOf) => new(_nodes, nameOf);

    /// <summary>Begins to set properties of relationships that were added without, when those of nodes are set.</summary>
    public PropertiesFilling FillRelationships(Func<int, string> nameOf) => new(_relationships, nameOf);

    public GraphSnapshot Build(long changeNumber, ImmutableDictionary<string, string> meta)
    {
        var (nodes, relationships) = (_nodes.Build(), _relationships.Build());
        var links = BuildLinks(nodes, relationships);
        var indexes = before.Indexes.Carry(before, nodes, relationships, links, [.. _touchedNodes], _touchedRelationships);
        return new GraphSnapshot(before.Catalog, nodes, relationships, links, indexes, new SnapshotMark(changeNumber, before.Generation, meta));
    }

    private void Touch(int relationship, int from, int to)
    {
        (_from[relationship], _to[relationship]) = (from, to);
        _touchedRelationships.Add(relationship);
    }

    private void DeleteRelationship(string id)
    {
        if (_relationships.Find(id) is not (>= 0 and var number)) return;
        _relationships.Delete(number);
        _touchedRelationships.Add(number);
    }

    private void DeleteNode(string id)
    {
        if (_nodes.Find(id) is not (>= 0 and var number)) return;
        _nodes.Delete(number);
        _touchedNodes.Add(number);
    }

    private GraphLinks BuildLinks(Elements nodes, Elements relationships)
    {
        var (from, to) = (_from.Build(), _to.Build());
        var types = before.Catalog.RelationshipTypes;
        var outgoing = before.AllLinks.Outgoing.Select(links => new LinksBuilder(links)).ToArray();
        var incoming = before.AllLinks.Incoming.Select(links => new LinksBuilder(links)).ToArray();
        FarNodeOrder.AddMoved(before, nodes, _touchedNodes, _touchedRelationships);
        foreach (var number in _touchedRelationships)
        {
            if (before.TypeOf(number) is >= 0 and var old)
            {
                var (start, end) = (before.From(number), before.To(number));
                outgoing[old].Remove(start, new Link(number, end));
                incoming[old].Remove(end, new Link(number, start));
            }
            if (relationships.KindOf(number) is >= 0 and var type)
            {
                outgoing[type].Add(from[number], new Link(number, to[number]));
                incoming[type].Add(to[number], new Link(number, from[number]));
            }
        }
        var isLarge = _touchedRelationships.Count > FewRelationships;
        var held = isLarge ? new HeldValues() : null;
        var (sortedOut, sortedIn) = (new LinkTable[types.Count], new LinkTable[types.Count]);
        Parallel.For(0, types.Count, new ParallelOptions { MaxDegreeOfParallelism = isLarge ? Environment.ProcessorCount : 1 }, type =>
        {
            sortedOut[type] = outgoing[type].Build(new LinkComparer(nodes, relationships, types[type].OutgoingOrder, held));
            sortedIn[type] = incoming[type].Build(new LinkComparer(nodes, relationships, types[type].IncomingOrder, held));
        });
        return new GraphLinks(from, to, sortedOut, sortedIn);
    }
}

using System.Collections.Immutable;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Declarations;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Limits;

namespace KnowledgeGraph.Storage.Snapshots;

/// <summary>
/// The whole graph after one change: immutable, read by any number of threads without a lock. Nodes and relationships
/// go by number. A number holds within its snapshot, and usually beyond: an id keeps its number over later snapshots
/// of the same <see cref="Generation"/>; numbers of deleted ids are not given to others.
/// </summary>
public sealed class GraphSnapshot
{
    private readonly Elements _nodes;
    private readonly Elements _relationships;
    private readonly GraphLinks _links;
    private readonly ImmutableDictionary<string, string> _meta;

    internal GraphSnapshot(
        Catalog catalog, Elements nodes, Elements relationships, GraphLinks links, SnapshotIndexes indexes, SnapshotMark mark)
    {
        (Catalog, _nodes, _relationships, _links, Indexes) = (catalog, nodes, relationships, links, indexes);
        (ChangeNumber, Generation, _meta) = mark;
    }

    /// <summary>A graph without anything.</summary>
    internal static GraphSnapshot Empty(Catalog catalog, StoreLimits limits, int generation) => new(
        catalog,
        Elements.Empty(catalog.Labels.Count, limits.LooseElements),
        Elements.Empty(catalog.RelationshipTypes.Count, limits.LooseElements),
        GraphLinks.Empty(catalog.RelationshipTypes.Count),
        new SnapshotIndexes(limits),
        new SnapshotMark(0, generation, ImmutableDictionary.Create<string, string>(StringComparer.Ordinal)));

    /// <summary>The names and orders that the store was opened with.</summary>
    public Catalog Catalog { get; }

    /// <summary>The number of the last change in it; 0 for a store that was never written.</summary>
    public long ChangeNumber { get; }

    /// <summary>Grows by one when the writer numbers everything anew, because too many numbers were dead.</summary>
    public int Generation { get; }

    /// <summary>How many nodes there are.</summary>
    public int NodeCount => _nodes.Count;

    /// <summary>How many relationships there are.</summary>
    public int RelationshipCount => _relationships.Count;

    /// <summary>All node numbers are below this; those of deleted nodes have the label -1.</summary>
    public int NodeLimit => _nodes.Limit;

    /// <summary>All relationship numbers are below this; those of deleted relationships have the type -1.</summary>
    public int RelationshipLimit => _relationships.Limit;

    internal Elements Nodes => _nodes;

    internal Elements Relationships => _relationships;

    internal GraphLinks AllLinks => _links;

    internal ImmutableDictionary<string, string> AllMeta => _meta;

    internal SnapshotIndexes Indexes { get; }

    /// <summary>A text that writes leave for readers, such as "loadedAt"; null if none was written.</summary>
    public string? Meta(string key) => _meta.GetValueOrDefault(key);

    /// <summary>The number of the node with this id, or -1.</summary>
    public int Find(string id) => _nodes.Find(id);

    /// <summary>The number of the relationship with this id, or -1.</summary>
    public int FindRelationship(string id) => _relationships.Find(id);

    /// <summary>The id of a node as UTF-8; it compares by bytes as it does by code units. Valid as long as the snapshot.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not one of a node of this snapshot.</exception>
    public ReadOnlySpan<byte> Utf8Id(int node) => _nodes.Utf8Of(node);

    /// <summary>The id of a relationship as UTF-8, as <see cref="Utf8Id"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not one of a relationship of this snapshot.</exception>
    public ReadOnlySpan<byte> Utf8RelationshipId(int relationship) => _relationships.Utf8Of(relationship);

    /// <summary>The id of a node as a value, which is made anew: whoever wants its bytes alone takes <see cref="Utf8Id"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not one of a node of this snapshot.</exception>
    public TextValue Id(int node) => _nodes.IdOf(node);

    /// <summary>The id of a relationship as a value, as <see cref="Id"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not one of a relationship of this snapshot.</exception>
    public TextValue RelationshipId(int relationship) => _relationships.IdOf(relationship);

    /// <summary>The number of a node's label in the catalog; -1 if there is no such node.</summary>
    public int LabelOf(int node) => _nodes.KindOf(node);

    /// <summary>The name of a node's label.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not one of a node of this snapshot.</exception>
    public string LabelNameOf(int node) => Catalog.Labels[LabelOf(node)];

    /// <summary>The number of a relationship's type in the catalog; -1 if there is no such relationship.</summary>
    public int TypeOf(int relationship) => _relationships.KindOf(relationship);

    /// <summary>The name of a relationship's type.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not one of a relationship of this snapshot.</exception>
    public string TypeNameOf(int relationship) => Catalog.RelationshipTypes[TypeOf(relationship)].Name;

    /// <summary>The start node of a relationship.</summary>
    public int From(int relationship) => _links.From[relationship];

    /// <summary>The end node of a relationship.</summary>
    public int To(int relationship) => _links.To[relationship];

    /// <summary>How many nodes have the label; 0 if the catalog does not have it.</summary>
    public int CountOf(string label) => Catalog.LabelNumber(label) is >= 0 and var number ? _nodes.Counts[number] : 0;

    /// <summary>How many relationships have the type; 0 if the catalog does not have it.</summary>
    public int CountOfType(string type) => Catalog.TypeNumber(type) is >= 0 and var number ? _relationships.Counts[number] : 0;

    /// <summary>A property of the nodes; <see cref="OrderTerm.IdKey"/> gives their ids. Empty for a key that nothing has.</summary>
    public Column NodeColumn(string key) => _nodes.Column(key);

    /// <summary>A property of the relationships; <see cref="OrderTerm.IdKey"/> gives their ids. Empty for a key that nothing has.</summary>
    public Column RelationshipColumn(string key) => _relationships.Column(key);

    /// <summary>The links of a type, from start to end (<paramref name="outgoing"/>) or back; empty for an unknown type.</summary>
    public Adjacency Adjacency(string type, bool outgoing) =>
        Catalog.TypeNumber(type) is >= 0 and var number ? new Adjacency(_links.Of(number, outgoing)) : default;

    /// <summary>The order in which <see cref="Adjacency"/> keeps the links of a type.</summary>
    /// <exception cref="ArgumentException">The catalog has no such type.</exception>
    public LinkComparer DefaultOrder(string type, bool outgoing)
    {
        if (Catalog.TypeNumber(type) is not (>= 0 and var number)) throw new ArgumentException($"The catalog has no relationship type '{type}'.", nameof(type));
        var declared = Catalog.RelationshipTypes[number];
        return OrderOfLinks(outgoing ? declared.OutgoingOrder : declared.IncomingOrder);
    }

    /// <summary>A comparer of links by other terms, for sorting a copy and for seeking in it.</summary>
    public LinkComparer OrderOfLinks(IReadOnlyList<OrderTerm> terms) => new(_nodes, _relationships, terms);

    /// <summary>A comparer of node numbers, for sorting nodes that no index has in order.</summary>
    /// <exception cref="ArgumentException">A term is of a relationship.</exception>
    public NodeComparer OrderOfNodes(IReadOnlyList<OrderTerm> terms) => new(_nodes, terms);

    /// <summary>
    /// The nodes of any of the labels in this order; the list of terms must not change afterwards. Built on first use (as long as a sort takes), then
    /// kept for this snapshot and carried on to later ones; at most <see cref="StoreLimits.SortedIndexes"/> are kept.
    /// </summary>
    /// <exception cref="ArgumentException">A label is unknown, or a term is of a relationship.</exception>
    public SortedIndex Order(IReadOnlyList<string> labels, IReadOnlyList<OrderTerm> terms) => Indexes.Order(this, labels, terms);

    /// <summary>The nodes of a label by id.</summary>
    /// <exception cref="ArgumentException">The label is unknown.</exception>
    public SortedIndex NodesOf(string label) => Order([label], []);

    /// <summary>The nodes of a label by their value under a key; built and kept as <see cref="Order"/> is.</summary>
    /// <exception cref="ArgumentException">The label is unknown.</exception>
    public EqualityIndex Exact(string label, string key) => Indexes.Exact(this, label, key);

    /// <summary>
    /// When each relationship holds, by its first and last day under these keys, which are intervals; built and kept as <see cref="Order"/> is.
    /// </summary>
    public PeriodIndex Periods(string since, string until) => Indexes.Periods(this, since, until);

    /// <summary>Whom each node of these labels is joined to by relationships of these types; built and kept as <see cref="Order"/> is.</summary>
    public NeighbourIndex Neighbours(IReadOnlyCollection<string> labels, IReadOnlyCollection<string> types) => Indexes.Neighbours(this, labels, types);

    /// <summary>A whole node, as it was put.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not one of a node of this snapshot.</exception>
    public NodeRecord NodeRecord(int node) => new(Id(node).Text, LabelNameOf(node), _nodes.PropertiesOf(node));

    /// <summary>The nodes of a label that have one of these ids as one of these properties, in the order of their numbers; it looks at all nodes.</summary>
    public IReadOnlyList<NodeRecord> NodesNaming(string label, IReadOnlyList<string> keys, IReadOnlyCollection<string> ids)
    {
        var (number, wanted) = (Catalog.LabelNumber(label), ids.ToHashSet(StringComparer.Ordinal));
        Column[] columns = [.. keys.Select(NodeColumn)];
        var found = new List<NodeRecord>();
        for (var node = 0; node < NodeLimit; node++)
        {
            var it = node;
            if (LabelOf(node) == number && columns.Any(column => column[it] is TextValue text && wanted.Contains(text.Text))) found.Add(NodeRecord(node));
        }

        return found;
    }

    /// <summary>Whether an id has the same number in both, as far as both have it.</summary>
    internal bool HasNumbersOf(GraphSnapshot other) =>
        ReferenceEquals(_nodes.Symbols, other._nodes.Symbols) && ReferenceEquals(_relationships.Symbols, other._relationships.Symbols);

    /// <summary>A whole relationship, as it was put.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not one of a relationship of this snapshot.</exception>
    public RelationshipRecord RelationshipRecord(int relationship) => new(
        RelationshipId(relationship).Text,
        TypeNameOf(relationship),
        Id(From(relationship)).Text,
        Id(To(relationship)).Text,
        _relationships.PropertiesOf(relationship));
}

using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Declarations;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Limits;
using KnowledgeGraph.Storage.Snapshots;
using static KnowledgeGraph.Tests.Storage.TestGraph;

namespace KnowledgeGraph.Tests.Storage.Graph;

public sealed class OracleTests
{
    private static readonly OrderTerm[][] Orders =
    [
        [],
        [new OrderTerm("name")],
        [new OrderTerm("age", IsDescending: true), new OrderTerm("name")],
        [new OrderTerm("name"), new OrderTerm("age", IsDescending: true)],
    ];

    private static readonly OrderTerm[] LinkOrder = [new("since", IsOfRelationship: true), new("name", IsDescending: true)];

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 20)]
    [InlineData(4, 60)]
    [InlineData(6, 3, 0)]
    [InlineData(7, 20, 30)]
    [InlineData(8, 60, 0)]
    public void Random_writes_leave_what_the_naive_graph_says(int seed, int size, int looseElements = int.MaxValue)
    {
        using var store = InMemory(new StoreLimits { DeadNumbers = 50, LooseElements = looseElements });
        var naive = new NaiveGraph();
        var writes = new RandomWrites(seed, naive);
        for (var round = 0; round < 60; round++)
        {
            var write = writes.Next(size);
            store.Apply(write);
            naive.Apply(write);
            CheckContent(naive, store.Current);
            CheckLinks(naive, store.Current);
            // Not after every write, so that indexes are carried over several.
            if (round % 3 == 0) CheckIndexes(naive, store.Current);
        }
    }

    [Fact]
    public void A_store_opened_again_holds_what_it_held()
    {
        using var folder = new TemporaryFolder();
        var naive = new NaiveGraph();
        var writes = new RandomWrites(5, naive);
        for (var opening = 0; opening < 4; opening++)
        {
            using var store = InFolder(folder.Path);
            CheckContent(naive, store.Current);
            CheckLinks(naive, store.Current);
            CheckIndexes(naive, store.Current);
            for (var round = 0; round < 5; round++)
            {
                var write = writes.Next(10);
                store.Apply(write);
                naive.Apply(write);
            }
            Assert.Equal((opening + 1) * 5, store.Current.ChangeNumber);
        }
    }

    private static void CheckContent(NaiveGraph naive, GraphSnapshot graph)
    {
        Assert.Equal((naive.Nodes.Count, naive.Relationships.Count), (graph.NodeCount, graph.RelationshipCount));
        foreach (var (id, node) in naive.Nodes)
        {
            var stored = graph.NodeRecord(graph.Find(id));
            Assert.Equal((node.Id, node.Label), (stored.Id, stored.Label));
            Assert.Equal(node.Properties.OrderBy(pair => pair.Key), stored.Properties.OrderBy(pair => pair.Key));
        }
        foreach (var (id, relationship) in naive.Relationships)
        {
            var stored = graph.RelationshipRecord(graph.FindRelationship(id));
            Assert.Equal((relationship.Id, relationship.Type, relationship.From, relationship.To), (stored.Id, stored.Type, stored.From, stored.To));
            Assert.Equal(relationship.Properties.OrderBy(pair => pair.Key), stored.Properties.OrderBy(pair => pair.Key));
        }
        foreach (var label in graph.Catalog.Labels)
            Assert.Equal(naive.Nodes.Values.Count(node => node.Label == label), graph.CountOf(label));
        foreach (var type in graph.Catalog.RelationshipTypes)
            Assert.Equal(naive.Relationships.Values.Count(relationship => relationship.Type == type.Name), graph.CountOfType(type.Name));
    }

    private static void CheckLinks(NaiveGraph naive, GraphSnapshot graph)
    {
        foreach (var type in graph.Catalog.RelationshipTypes)
        {
            foreach (var id in naive.Nodes.Keys)
            {
                CheckLinks(naive, graph, type.Name, outgoing: true, id, type.OutgoingOrder);
                CheckLinks(naive, graph, type.Name, outgoing: false, id, type.IncomingOrder);
            }
        }
    }

    private static void CheckLinks(NaiveGraph naive, GraphSnapshot graph, string type, bool outgoing, string id, IReadOnlyList<OrderTerm> terms)
    {
        var links = graph.Adjacency(type, outgoing).Links(graph.Find(id)).ToArray();
        Assert.Equal(naive.Links(type, outgoing, id, terms), links.Select(link => graph.RelationshipId(link.Relationship).Text));
        Assert.All(links, link => Assert.Equal(outgoing ? graph.To(link.Relationship) : graph.From(link.Relationship), link.Node));

        var order = graph.OrderOfLinks(LinkOrder);
        Array.Sort(links, order);
        Assert.Equal(naive.Links(type, outgoing, id, LinkOrder), links.Select(link => graph.RelationshipId(link.Relationship).Text));
        for (var i = 0; i < links.Length; i++)
        {
            var (far, relationship) = (graph.Id(links[i].Node).Text, graph.RelationshipId(links[i].Relationship).Text);
            Value?[] values = [graph.RelationshipColumn("since")[links[i].Relationship], graph.NodeColumn("name")[links[i].Node]];
            Assert.Equal(i + 1, order.SeekAfter(links, values, far, relationship));
            Assert.Equal(i, order.SeekBefore(links, values, far, relationship));
        }
    }

    private static void CheckIndexes(NaiveGraph naive, GraphSnapshot graph)
    {
        string[][] labels = [["City"], ["Person"], ["Person", "City"]];
        foreach (var (of, terms) in labels.SelectMany(of => Orders.Select(terms => (of, terms))))
        {
            var expected = naive.Ordered(of, terms);
            var index = graph.Order(of, terms);
            Assert.Equal(expected.Select(node => node.Id), index.Nodes.ToArray().Select(node => graph.Id(node).Text));
            // Seeks find the place of nodes that are there and of one that is not.
            foreach (var node in expected.Append(
                new NodeRecord("n:30x", of[0], new Dictionary<string, Value>(StringComparer.Ordinal) { ["name"] = new TextValue("Bea") })))
            {
                Value?[] values = [.. terms.Select(term => node.Properties.GetValueOrDefault(term.Key))];
                Assert.Equal(expected.Count(other => NaiveGraph.Compare(terms, other, null, node, null) <= 0), index.SeekAfter(values, node.Id));
                Assert.Equal(expected.Count(other => NaiveGraph.Compare(terms, other, null, node, null) < 0), index.SeekBefore(values, node.Id));
            }
        }
        foreach (var group in naive.Nodes.Values.Where(node => node.Label == "Person").GroupBy(node => node.Properties.GetValueOrDefault("age")))
        {
            if (group.Key is not null)
                Assert.Equal(
                    group.Select(node => node.Id).Order(), graph.Exact("Person", "age").Nodes(group.Key).ToArray().Select(node => graph.Id(node).Text).Order());
        }
        Assert.Equal(0, graph.Exact("Person", "age").Nodes(new IntegerValue(99)).Length);
    }
}

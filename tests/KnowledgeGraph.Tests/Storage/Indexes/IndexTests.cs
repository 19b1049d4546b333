using KnowledgeGraph.Records.Declarations;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Limits;
using KnowledgeGraph.Storage.Snapshots;
using static KnowledgeGraph.Tests.Storage.TestGraph;

namespace KnowledgeGraph.Tests.Storage.Indexes;

public sealed class IndexTests
{
    [Fact]
    public void An_index_is_built_once_for_a_snapshot()
    {
        using var store = WithPeople(10);
        Assert.Same(store.Current.Order(["Person"], [new OrderTerm("name")]), store.Current.Order(["Person"], [new OrderTerm("name")]));
        Assert.Same(store.Current.Order(["Person", "City"], []), store.Current.Order(["City", "Person"], []));
        Assert.Same(store.Current.Exact("Person", "name"), store.Current.Exact("Person", "name"));
    }

    [Fact]
    public void The_least_recently_used_index_leaves_when_there_are_too_many()
    {
        using var store = WithPeople(3, new StoreLimits { SortedIndexes = 2 });
        var graph = store.Current;
        var first = graph.Order(["Person"], [new OrderTerm("a")]);
        var second = graph.Order(["Person"], [new OrderTerm("b")]);
        Assert.Same(first, graph.Order(["Person"], [new OrderTerm("a")]));
        graph.Order(["Person"], [new OrderTerm("c")]);
        Assert.Equal(2, graph.Indexes.SortedCount);
        Assert.Same(first, graph.Order(["Person"], [new OrderTerm("a")]));
        Assert.NotSame(second, graph.Order(["Person"], [new OrderTerm("b")]));
    }

    [Fact]
    public void An_index_is_carried_over_small_writes_and_dropped_by_large_ones()
    {
        using var store = WithPeople(10);
        store.Current.Order(["Person"], []);
        store.Apply(new GraphWrite { PutNodes = [Node("p:new", "Person")] });
        Assert.Equal(1, store.Current.Indexes.SortedCount);
        Assert.Equal(11, store.Current.NodesOf("Person").Count);
        store.Apply(new GraphWrite { PutNodes = [.. Enumerable.Range(0, 2000).Select(i => Node($"c:{i}", "City"))] });
        Assert.Equal(0, store.Current.Indexes.SortedCount);
        Assert.Equal(2000, store.Current.NodesOf("City").Count);
    }

    [Fact]
    public void The_id_is_an_order_key_compared_by_code_unit()
    {
        using var store = InMemory();
        store.Apply(new GraphWrite { PutNodes = [Node("b", "Person"), Node("B", "Person"), Node("a", "Person")] });
        Assert.Equal(["b", "a", "B"], Ids(store.Current, [new OrderTerm(OrderTerm.IdKey, IsDescending: true)]));
        Assert.Equal(["B", "a", "b"], Ids(store.Current, []));
    }

    [Fact]
    public void A_seek_names_as_many_values_as_the_order_has_keys()
    {
        using var store = WithPeople(3);
        var index = store.Current.Order(["Person"], [new OrderTerm("name")]);
        Assert.Throws<ArgumentException>(() => index.SeekAfter([], "p:1"));
    }

    [Fact]
    public void Unknown_labels_and_keys_of_relationships_are_refused()
    {
        using var store = WithPeople(1);
        Assert.Throws<ArgumentException>(() => store.Current.Order(["Nobody"], []));
        Assert.Throws<ArgumentException>(() => store.Current.Order(["Person"], [new OrderTerm("since", IsOfRelationship: true)]));
        Assert.Throws<ArgumentException>(() => store.Current.Exact("Nobody", "name"));
    }

    [Fact]
    public async Task Many_readers_get_the_same_index_while_a_writer_goes_on()
    {
        using var store = WithPeople(200);
        var stop = TestContext.Current.CancellationToken;
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                var graph = store.Current;
                Assert.Equal(graph.CountOf("Person"), graph.Order(["Person"], [new OrderTerm("name")]).Count);
                Assert.Equal(graph.CountOf("Person"), graph.NodesOf("Person").Count);
                for (var more = graph.CountOf("Person") - 201; more >= 0; more--)
                    Assert.Equal($"p:more-{more}", graph.Id(graph.Find($"p:more-{more}")).Text);
            }
        }, stop));
        var writer = Task.Run(() =>
        {
            for (var i = 0; i < 50; i++)
                store.Apply(new GraphWrite { PutNodes = [Node($"p:more-{i}", "Person", ("name", OfText($"M{i}")))] });
        }, stop);
        await Task.WhenAll([.. readers, writer]);
        Assert.Equal(250, store.Current.Order(["Person"], [new OrderTerm("name")]).Count);
    }

    private static string[] Ids(GraphSnapshot graph, OrderTerm[] terms) =>
        Array.ConvertAll(graph.Order(["Person"], terms).Nodes.ToArray(), node => graph.Id(node).Text);

    private static GraphStore WithPeople(int count, StoreLimits? limits = null)
    {
        var store = InMemory(limits);
        store.Apply(new GraphWrite { PutNodes = [.. Enumerable.Range(0, count).Select(i => Node($"p:{i}", "Person", ("name", OfText($"N{i % 7}"))))] });
        return store;
    }
}

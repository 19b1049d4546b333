using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using static KnowledgeGraph.Tests.Query.Paging.NaiveOrder;

namespace KnowledgeGraph.Tests.Query.Paging;

/// <summary>Walking a listing in any order, forward and backward, gives each member once, in the order of a naive sort.</summary>
public sealed class OrderedWalkTests : IAsyncLifetime
{
    private readonly Answering _answering = Answering.Over(PagedGraph.Schema);
    private PagedGraph _graph = null!;

    public async ValueTask InitializeAsync()
    {
        _graph = PagedGraph.Of(_answering.Model);
        await _answering.Store.ApplyAsync(_graph.Write, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(7, false)]
    [InlineData(100, true)]
    [InlineData(500, false)]
    [InlineData(500, true)]
    public async Task A_listing_by_each_key_is_walked_without_gap_or_overlap(int size, bool backward)
    {
        var keys = Keys("BodySort").ToList();
        Assert.Contains(keys, key => key.Property == "moment");
        foreach (var key in keys) await CheckListing([key], size, backward);
    }

    [Theory]
    [InlineData(41, false)]
    [InlineData(100, true)]
    [InlineData(500, false)]
    [InlineData(500, true)]
    public async Task A_relationship_by_each_key_of_node_and_edge_is_walked_without_gap_or_overlap(int size, bool backward)
    {
        var keys = Keys("BodySort").Concat(Keys("WorksWithSort").Select(key => key with { IsOnEdge = true })).ToList();
        Assert.Contains(keys, key => key is { IsOnEdge: true, Property: "share" });
        foreach (var key in keys) await CheckRelationships([key], size, backward);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Orders_of_two_and_three_keys_are_walked_without_gap_or_overlap(int seed)
    {
        var random = new Random(seed);
        var ofNode = Keys("BodySort").Where(key => key.Property != "id").ToList();
        var all = ofNode.Concat(Keys("WorksWithSort").Where(key => key.Property != "id").Select(key => key with { IsOnEdge = true })).ToList();
        for (var i = 0; i < 15; i++)
        {
            await CheckListing([.. random.GetItems([.. ofNode], 2 + (i % 2))], 100, backward: i % 2 == 0);
            await CheckRelationships([.. random.GetItems([.. all], 2 + (i % 2))], 37, backward: i % 2 == 1);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_of_one_member_are_walked_without_gap_or_overlap(bool backward)
    {
        await CheckListing([new Key("kind", IsOnEdge: false, IsDescending: true)], 1, backward);
        await CheckRelationships([new Key("role", IsOnEdge: true, IsDescending: true)], 1, backward);
    }

    [Fact]
    public async Task A_filter_and_a_date_leave_out_members_and_keep_the_order()
    {
        Key[] keys = [new("since", IsOnEdge: true, IsDescending: true), new("name", IsOnEdge: false, IsDescending: false)];
        var walk = new Walk(_answering, "partners", "BodyPartnersSort", ofRelationship: true);

        var ids = await walk.IdsAsync(keys, 7, backward: false, "where: { edge: { sure: { eq: true } } }", "asOf(valid: \"2020-01\") {{ {0} }}");

        var expected = Rows().Where(row => row.Edge!.Properties.GetValueOrDefault("sure") is BooleanValue { Flag: true } && HoldsIn2020January(row.Edge))
            .Order(new NaiveOrder(keys)).Select(row => row.Id).ToList();
        Assert.True(expected.Count is > 50 and < PagedGraph.HubLinks);
        Assert.Equal(expected, ids);
    }

    // Some of these name few nodes, from which the answer is found without a scan; the order must be the same.
    [Theory]
    [InlineData("{ kind: { eq: HIGH } }", 37)]
    [InlineData("{ id: { in: [\"body:7\", \"body:70\", \"none\", \"mark:1\", \"body:8\", \"body:700\"] } }", 2)]
    [InlineData("{ id: { eq: \"body:7\" } }", 1)]
    [InlineData("{ kind: { eq: HIGH }, flag: { eq: true }, count: { gte: 3 } }", 7)]
    [InlineData("{ partners: { some: { node: { id: { in: [\"body:1\", \"body:2\"] } } } } }", 1)]
    [InlineData("{ partnerOf: { some: { node: { id: { eq: \"body:0\" } }, edge: { role: { eq: LOWER } } } } }", 7)]
    [InlineData("{ or: [{ id: { eq: \"body:7\" } }, { partnerOf: { some: { node: { id: { eq: \"body:0\" } } } } }] }", 100)]
    public async Task A_filtered_listing_is_walked_in_any_order_without_gap_or_overlap(string where, int size)
    {
        var matching = new HashSet<string>(
            await new Walk(_answering, "bodies", "BodySort", ofRelationship: false)
            .IdsAsync([new Key("id", false, false)], 500, backward: false, $"where: {where}"));
        Assert.InRange(matching.Count, 1, PagedGraph.Nodes - 1);
        foreach (var key in Keys("BodySort"))
        {
            var ids = await new Walk(_answering, "bodies", "BodySort", ofRelationship: false)
                .IdsAsync([key], size, backward: key.IsDescending, $"where: {where}");
            Same(_graph.Bodies.Where(node => matching.Contains(node.Id)).Select(node => new Row(node, null)), ids, [key]);
        }
    }

    // Far nodes that the filter names are few, and lead back to the hub by fewer links than it has itself.
    [Theory]
    [InlineData("node: { id: { in: [\"body:1\", \"body:2\", \"none\"] } }", 5)]
    [InlineData("node: { id: { eq: \"body:1\" } }, edge: { role: { eq: LOWER } }", 2)]
    [InlineData("node: { id: { in: [\"body:0\", \"body:1\"] } }", 7)]
    public async Task Relationships_to_far_nodes_that_a_filter_names_are_walked_in_any_order_without_gap_or_overlap(string where, int size)
    {
        var walk = new Walk(_answering, "partners", "BodyPartnersSort", ofRelationship: true);
        var sameByOr = $"where: {{ or: [{{ {where} }}, {{ {where} }}] }}";
        Key[][] orders = [[], [new("name", false, true)], [new("since", true, false)], [new("weight", false, false), new("share", true, true)]];
        foreach (var keys in orders)
        {
            var expected = await walk.IdsAsync(keys, 500, backward: false, sameByOr);
            Assert.InRange(expected.Count, 2, 100);

            Assert.Equal(expected, await walk.IdsAsync(keys, size, backward: false, $"where: {{ {where} }}"));
            Assert.Equal(expected, await walk.IdsAsync(keys, size, backward: true, $"where: {{ {where} }}"));
        }
    }

    [Fact]
    public async Task Without_an_order_a_listing_goes_by_name_and_a_nameless_type_by_id()
    {
        var data = await _answering.DataAsync("{ bodies(first: 500) { nodes { id } } marks(first: 500) { nodes { id } } }");

        var byName = _graph.Bodies.Select(node => new Row(node, null)).Order(new NaiveOrder([new Key("name", false, false)])).Take(500).Select(row => row.Id);
        Assert.Equal(byName, data.GetProperty("bodies").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!));
        Assert.Equal(
            _graph.Marks.Select(mark => mark.Id).Order(StringComparer.Ordinal),
            data.GetProperty("marks").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!));
    }

    [Fact]
    public async Task Without_an_order_a_relationship_goes_by_the_order_of_its_field()
    {
        var data = await _answering.DataAsync(
            $$"""{ body(id: "{{PagedGraph.Hub}}") { partners(first: 500) { edges { id } } partnerOf(first: 500) { edges { id } } } }""");

        var outgoing = Rows().Order(new NaiveOrder([new Key("name", false, false)])).Take(500).Select(row => row.Id);
        Assert.Equal(
            outgoing, data.GetProperty("body").GetProperty("partners").GetProperty("edges").EnumerateArray()
            .Select(edge => edge.GetProperty("id").GetString()!));
        var hub = _graph.Bodies[0];
        var incoming = _graph.Links.Where(link => link.To == PagedGraph.Hub).Select(link => new Row(hub, link))
            .Order(new NaiveOrder([new Key("since", true, false), new Key("name", false, false)])).Select(row => row.Id);
        Assert.Equal(
            incoming, data.GetProperty("body").GetProperty("partnerOf").GetProperty("edges").EnumerateArray()
            .Select(edge => edge.GetProperty("id").GetString()!));
    }

    public ValueTask DisposeAsync()
    {
        _answering.Dispose();
        return ValueTask.CompletedTask;
    }

    private IEnumerable<Key> Keys(string sortType) =>
        from key in ((InputObjectType)_answering.Schema.GetType(sortType)!).Fields
        from isDescending in (bool[])[false, true]
        select new Key(key.Name, IsOnEdge: false, isDescending);

    private async Task CheckListing(IReadOnlyList<Key> keys, int size, bool backward)
    {
        var ids = await new Walk(_answering, "bodies", "BodySort", ofRelationship: false).IdsAsync(keys, size, backward);
        Same(_graph.Bodies.Select(node => new Row(node, null)), ids, keys);
    }

    private async Task CheckRelationships(IReadOnlyList<Key> keys, int size, bool backward)
    {
        var ids = await new Walk(_answering, "partners", "BodyPartnersSort", ofRelationship: true).IdsAsync(keys, size, backward);
        Same(Rows(), ids, keys);
    }

    private IEnumerable<Row> Rows()
    {
        var nodes = _graph.Bodies.ToDictionary(node => node.Id, StringComparer.Ordinal);
        return _graph.Links.Select(link => new Row(nodes[link.To], link));
    }

    private static bool HoldsIn2020January(RelationshipRecord edge)
    {
        var (first, last) = (new DateOnly(2020, 1, 1).DayNumber, new DateOnly(2020, 1, 31).DayNumber);
        return (edge.Properties.GetValueOrDefault("since") is not IntervalValue since || since.Low <= last)
            && (edge.Properties.GetValueOrDefault("until") is not IntervalValue until || until.High >= first);
    }

    private static void Same(IEnumerable<Row> rows, IReadOnlyList<string> ids, IReadOnlyList<Key> keys)
    {
        var expected = rows.Order(new NaiveOrder(keys)).Select(row => row.Id).ToList();
        if (expected.SequenceEqual(ids)) return;
        var at = expected.Zip(ids).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.Fail(
            $"By {string.Join(", ", keys)}: {ids.Count} of {expected.Count}; from {at} on {string.Join(' ', ids.Skip(at).Take(4))} instead of {string.Join(' ', expected.Skip(at).Take(4))}");
    }
}

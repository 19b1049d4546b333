using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Tests.Query.Paging;
using KnowledgeGraph.Tests.Query.Planning;

namespace KnowledgeGraph.Tests.Query.Operations;

/// <summary>What a filter makes the embedded store look at is counted, and is no more than it must be.</summary>
public class CountedWorkTests
{
    private const string ShipAtTheBerthOfGjøa =
        """{ rig: { eq: KETCH }, berths: { some: { node: { crafts: { some: { node: { name: { eq: "Gjøa" } } } } } } } }""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_id_that_a_filter_names_is_a_step()
    {
        using var graph = await PagedAsync(new QueryLimits { MaxSteps = 4_000 });
        var counts = string.Join(' ', Enumerable.Range(0, 5).Select(i => $"c{i}: partners(where: {{ node: {{ id: {{ in: $ids }} }} }}) {{ totalCount }}"));

        var (code, message) = await graph.ErrorAsync($"query($ids: [ID!]!) {{ body(id: \"{PagedGraph.Hub}\") {{ {counts} }} }}", Ids(PagedGraph.HubLinks - 1));

        Assert.Equal("LIMIT_EXCEEDED", code);
        Assert.Contains("at most 4000", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_ids_than_a_node_has_relationships_are_not_looked_up_for_it()
    {
        using var graph = await PagedAsync(new QueryLimits { MaxSteps = 20_000 });

        var data = await graph.DataAsync(
            "query($ids: [ID!]!) { bodies(first: 500) { nodes { partners(where: { node: { id: { in: $ids } } }) { totalCount } } } }", Ids(9_000));

        Assert.Equal(500, data.GetProperty("bodies").GetProperty("nodes").GetArrayLength());
    }

    [Theory]
    [InlineData($"{{ ships(where: {ShipAtTheBerthOfGjøa}) {{ totalCount }} }}", 2)]
    [InlineData($"{{ ships(where: {{ sister: {ShipAtTheBerthOfGjøa} }}) {{ totalCount }} }}", 1)]
    public async Task A_store_without_an_index_of_listed_values_begins_at_the_next_end(string operation, int count)
    {
        using var graph = Answering.Over(StartTests.Schema, new QueryLimits { MaxSteps = 4_000 });
        var ships = Enumerable.Range(0, 5_000).Select(i => new NodeRecord($"ship:{i}", "Ship", new Dictionary<string, Value>
        {
            ["name"] = new TextValue(i == 0 ? "Gjøa" : $"Ship {i}"),
            ["rig"] = new TextValue("KETCH"),
        }));
        await graph.Store.ApplyAsync(
            new GraphWrite
            {
                PutNodes = [.. ships, new NodeRecord("berth:1", "Berth", new Dictionary<string, Value> { ["name"] = new TextValue("One") })],
                PutRelationships =
                [
                    Joined("1", "LIES_AT", "ship:0", "berth:1"), Joined("2", "LIES_AT", "ship:7", "berth:1"), Joined("3", "SISTER_OF", "ship:9", "ship:7"),
                ],
            },
            Stop);

        Assert.Equal(count, (await graph.DataAsync(operation)).GetProperty("ships").GetProperty("totalCount").GetInt32());
    }

    private static RelationshipRecord Joined(string id, string type, string from, string to) => new(id, type, from, to, new Dictionary<string, Value>());

    private static string Ids(int count) => $$"""{"ids":[{{string.Join(',', Enumerable.Range(0, count).Select(i => $"\"no:{i}\""))}}]}""";

    private static async Task<Answering> PagedAsync(QueryLimits limits)
    {
        var graph = Answering.Over(PagedGraph.Schema, limits);
        await graph.Store.ApplyAsync(PagedGraph.Of(graph.Model).Write, Stop);
        return graph;
    }
}

using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Tests.Query.Paging;

namespace KnowledgeGraph.Tests.Query.Operations;

/// <summary>What a filter makes the embedded store look at is counted, and is no more than it must be.</summary>
public class CountedWorkTests
{
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

    private static string Ids(int count) => $$"""{"ids":[{{string.Join(',', Enumerable.Range(0, count).Select(i => $"\"no:{i}\""))}}]}""";

    private static async Task<Answering> PagedAsync(QueryLimits limits)
    {
        var graph = Answering.Over(PagedGraph.Schema, limits);
        await graph.Store.ApplyAsync(PagedGraph.Of(graph.Model).Write, Stop);
        return graph;
    }
}

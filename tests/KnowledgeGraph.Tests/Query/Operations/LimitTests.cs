using System.Buffers;
using System.Text;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Tests.Query.Paging;

namespace KnowledgeGraph.Tests.Query.Operations;

/// <summary>Each limit is refused with its code, and named with its value and what was asked for.</summary>
public class LimitTests
{
    private const string Model = PagedGraph.Schema;

    [Fact]
    public async Task Filters_nest_twenty_deep_and_no_deeper()
    {
        using var graph = Answering.Over(Model);
        string Nested(int depth) =>
            $"{{ bodies(where: {string.Concat(Enumerable.Repeat("{ and: [", depth - 1))}{{ id: {{ eq: \"a\" }} }}{string.Concat(Enumerable.Repeat("] }", depth - 1))}) {{ totalCount }} }}";

        await graph.DataAsync(Nested(20));
        var (code, message) = await graph.ErrorAsync(Nested(21));

        Assert.Equal("LIMIT_EXCEEDED", code);
        Assert.Contains("20", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Relationship_filters_nested_twenty_deep_are_refused_in_variables_too()
    {
        using var graph = Answering.Over(Model);
        var filter = string.Concat(Enumerable.Repeat("""{"partners":{"some":{"node":""", 14)) + "{}" + new string('}', 42);

        var (code, message) = await graph.ErrorAsync("query($w: BodyFilter) { bodies(where: $w) { totalCount } }", $$"""{"w":{{filter}}}""");

        Assert.Equal("LIMIT_EXCEEDED", code);
        Assert.Contains("nests deeper than 20", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query($v: [String!]) { bodies(where: { name: { in: $v } }) { totalCount } }", "'in' has 10001 values; at most 10000")]
    [InlineData("query($v: [ID!]) { bodies(where: { id: { nin: $v } }) { totalCount } }", "'nin' has 10001 values; at most 10000")]
    [InlineData("query($v: [ID!]!) { nodes(ids: $v) { id } }", "'ids' has 10001 ids; at most 500")]
    public async Task Lists_have_a_longest_length(string document, string expected)
    {
        using var graph = Answering.Over(Model);

        var (code, message) = await graph.ErrorAsync(document, $$"""{"v":[{{string.Join(',', Enumerable.Range(0, 10_001).Select(i => $"\"a{i}\""))}}]}""");

        Assert.Equal("LIMIT_EXCEEDED", code);
        Assert.Contains(expected, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_hundred_ids_are_looked_up_and_501_refused()
    {
        using var graph = Answering.Over(Model);
        const string Document = "query($v: [ID!]!) { nodes(ids: $v) { id } }";
        string Ids(int count) => $$"""{"v":[{{string.Join(',', Enumerable.Repeat("\"a\"", count))}}]}""";

        Assert.Equal(500, (await graph.DataAsync(Document, Ids(500))).GetProperty("nodes").GetArrayLength());
        var (code, message) = await graph.ErrorAsync(Document, Ids(501));

        Assert.Equal("LIMIT_EXCEEDED", code);
        Assert.Contains("'ids' has 501 ids; at most 500", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ bodies(first: 500) { nodes { partners(first: 100) { nodes { id } } } } }", 50_500)]
    [InlineData("{ bodies(first: 500) { edges { node { partners(first: 500) { edges { node { id } } } } } } }", 250_500)]
    [InlineData(
        "{ a: bodies(first: 500) { nodes { partners(first: 50) { nodes { id } } } } b: bodies(first: 500) { nodes { partners(first: 50) { nodes { id } } } } }", 51_000)]
    public async Task An_operation_that_may_return_too_much_is_refused_with_both_figures(string document, int cost)
    {
        using var graph = Answering.Over(Model);

        var (code, message) = await graph.ErrorAsync(document);

        Assert.Equal("COST_EXCEEDED", code);
        Assert.Contains($"{cost} ", message, StringComparison.Ordinal);
        Assert.Contains("50000", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cost_beyond_any_number_is_refused_and_does_not_wrap()
    {
        using var graph = Answering.Over(Model);
        var selection = "id";
        for (var i = 0; i < 9; i++) selection = $"partners(first: 500) {{ nodes {{ {selection} }} }}";

        var (code, _) = await graph.ErrorAsync($"{{ bodies(first: 500) {{ nodes {{ {selection} }} }} }}");

        Assert.Equal("COST_EXCEEDED", code);
    }

    [Fact]
    public async Task The_cost_of_the_largest_operation_allowed_is_allowed()
    {
        using var graph = Answering.Over(Model);

        var data = await graph.DataAsync("{ bodies(first: 500) { nodes { partners(first: 99) { nodes { id } } } } }");

        Assert.Equal(0, data.GetProperty("bodies").GetProperty("nodes").GetArrayLength());
    }

    [Fact]
    public async Task An_answer_has_a_largest_size()
    {
        using var graph = await FilledAsync(new QueryLimits { MaxResponseBytes = 2_000 });

        Assert.Equal(20, (await graph.DataAsync("{ bodies { nodes { id } } }")).GetProperty("bodies").GetProperty("nodes").GetArrayLength());
        var (code, message) = await graph.ErrorAsync("{ bodies(first: 500) { nodes { id } } }");

        Assert.Equal("LIMIT_EXCEEDED", code);
        Assert.Contains("2000 bytes", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operation_looks_at_so_many_nodes_and_no_more()
    {
        using var graph = await FilledAsync(new QueryLimits { MaxSteps = 5_000 });
        const string Scan = "bodies(where: { partners: { some: { edge: { title: { contains: \"none\" } } } } }) { totalCount }";

        await graph.DataAsync($"{{ {Scan} }}");
        var (code, message) = await graph.ErrorAsync($"{{ a: {Scan} b: {Scan} c: {Scan} }}");

        Assert.Equal("LIMIT_EXCEEDED", code);
        Assert.Contains("at most 5000", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operation_takes_so_long_and_no_longer()
    {
        using var graph = await FilledAsync(new QueryLimits { Timeout = TimeSpan.Zero });

        var (code, _) = await graph.ErrorAsync(
            "{ a: bodies(where: { name: { contains: \"none\" } }) { totalCount } b: bodies(where: { name: { contains: \"never\" } }) { totalCount } }");

        Assert.Equal("TIMEOUT", code);
    }

    [Fact]
    public async Task Who_gives_up_gets_no_answer_and_the_next_request_is_served()
    {
        using var graph = await FilledAsync(new QueryLimits());
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var request = new OperationRequest
        {
            Document = Encoding.UTF8.GetBytes(
                "{ a: bodies(where: { name: { contains: \"none\" } }) { totalCount } b: bodies(where: { name: { contains: \"never\" } }) { totalCount } }"),
        };
        var output = new ArrayBufferWriter<byte>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await graph.Runner.RunAsync(request, output, source.Token));

        Assert.Equal(0, output.WrittenCount);
        Assert.Equal(0, (await graph.DataAsync(Encoding.UTF8.GetString(request.Document.Span))).GetProperty("a").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task An_order_has_at_most_sixteen_keys()
    {
        using var graph = Answering.Over(Model);

        var (code, message) = await graph.ErrorAsync($"{{ bodies(order: [{string.Concat(Enumerable.Repeat("{ name: ASC } ", 17))}]) {{ totalCount }} }}");

        Assert.Equal("LIMIT_EXCEEDED", code);
        Assert.Contains("17 keys; at most 16", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_has_a_largest_size()
    {
        using var graph = Answering.Over(Model, new QueryLimits { MaxDocumentBytes = 100 });

        var (code, message) = await graph.ErrorAsync("{ bodies { totalCount } } #" + new string('x', 100));

        Assert.Equal("LIMIT_EXCEEDED", code);
        Assert.Contains("at most 100", message, StringComparison.Ordinal);
    }

    private static async Task<Answering> FilledAsync(QueryLimits limits)
    {
        var graph = Answering.Over(Model, limits);
        await graph.Store.ApplyAsync(PagedGraph.Of(graph.Model).Write, TestContext.Current.CancellationToken);
        return graph;
    }
}

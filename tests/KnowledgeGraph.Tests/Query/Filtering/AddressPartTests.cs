using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Tests.Query.Filtering;

/// <summary>Addresses are compared as the texts that they are: whoever looks for the end of a host need not give a whole address.</summary>
public sealed class AddressPartTests : IAsyncLifetime
{
    private readonly Answering _graph = Answering.Over("type T @node { name: String!  home: URL  pages: [URL!] }");

    public async ValueTask InitializeAsync() => await _graph.Store.ApplyAsync(
        new GraphWrite
        {
            PutNodes =
            [
                Node("t:1", "https://ustr.gov", "https://ustr.gov/trade"),
                Node("t:2", "https://example.org/Gov", "https://example.org/a", "https://example.org/b"),
                new NodeRecord("t:3", "T", new Dictionary<string, Value> { ["name"] = new TextValue("t:3") }),
            ],
        },
        TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("home: { endsWith: $x }", ".gov", "t:1")]
    [InlineData("home: { nendsWith: $x }", ".gov", "t:2 t:3")]
    [InlineData("home: { contains: $x }", "ustr", "t:1")]
    [InlineData("home: { ncontains: $x }", "ustr", "t:2 t:3")]
    [InlineData("home: { startsWith: $x }", "https://ex", "t:2")]
    [InlineData("home: { nstartsWith: $x }", "https://ex", "t:1 t:3")]
    [InlineData("home: { contains: $x }", "", "t:1 t:2")]
    [InlineData("home: { matches: $x }", "GOV", "t:1 t:2")]
    [InlineData("pages: { some: { endsWith: $x } }", "/trade", "t:1")]
    [InlineData("pages: { all: { nendsWith: $x } }", "/b", "t:1 t:3")]
    public async Task A_part_of_an_address_finds_it(string where, string part, string expected)
    {
        var data = await _graph.DataAsync($"query($x: String!) {{ ts(where: {{ {where} }}) {{ nodes {{ id }} }} }}", $$"""{"x":"{{part}}"}""");

        Assert.Equal(expected, string.Join(' ', data.GetProperty("ts").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString())));
    }

    [Fact]
    public async Task What_is_to_be_equal_must_be_an_address() =>
        Assert.Equal("VALIDATION_FAILED", (await _graph.ErrorAsync("{ ts(where: { home: { eq: \".gov\" } }) { totalCount } }")).Code);

    public ValueTask DisposeAsync()
    {
        _graph.Dispose();
        return ValueTask.CompletedTask;
    }

    private static NodeRecord Node(string id, string home, params string[] pages) => new(id, "T", new Dictionary<string, Value>
    {
        ["name"] = new TextValue(id),
        ["home"] = new TextValue(home),
        ["pages"] = new ListValue([.. pages.Select(page => new TextValue(page))]),
    });
}

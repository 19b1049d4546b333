using System.Text.Json;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Search;
using KnowledgeGraph.Search.Roots;
using KnowledgeGraph.Tests.Query;

namespace KnowledgeGraph.Tests.Search.Roots;

/// <summary><c>search</c>, <c>suggest</c> and <c>entity</c> as an operation asks them.</summary>
public class SearchRootTests
{
    private const string Model = """
        enum Language { ES FR }
        type Port @node { name: String! @localized  sisters: [Port!]! @relationship(type: "SISTER_OF", direction: OUT) }
        type Ship @node { name: String! }
        """;

    [Fact]
    public async Task A_hit_tells_its_name_that_fits_and_that_names_language()
    {
        await using var names = await NamesAsync(("port:1", "Port", "Antwerp", "Amberes"), ("ship:1", "Ship", "Aurora", null));

        var answer = await names.AskAsync("""
            { es: search(query: "amberes") { totalCount edges { score matchedName language node { id ... on Port { name } } } }
              default: search(query: "Aurora") { edges { score matchedName language node { __typename } } } }
            """);

        Assert.Equal("Amberes", answer.GetProperty("es").GetProperty("edges")[0].GetProperty("matchedName").GetString());
        Assert.Equal("ES", answer.GetProperty("es").GetProperty("edges")[0].GetProperty("language").GetString());
        Assert.Equal("""{"id":"port:1","name":"Antwerp"}""", answer.GetProperty("es").GetProperty("edges")[0].GetProperty("node").GetRawText());
        Assert.Equal(
            """[{"score":1,"matchedName":"Aurora","language":null,"node":{"__typename":"Ship"}}]""",
            answer.GetProperty("default").GetProperty("edges").GetRawText());
    }

    [Fact]
    public async Task Pages_follow_one_another_and_the_counts_are_of_all_of_them()
    {
        await using var names = await NamesAsync([.. Enumerable.Range(0, 7).Select(i => ($"port:{i}", i < 5 ? "Port" : "Ship", "Aurora", (string?)null))]);

        var (found, cursor, pages) = (new List<string>(), (string?)null, 0);
        JsonElement page;
        do
        {
            page = (await names.AskAsync(
                "query($after: String) { search(query: \"aurora\", first: 3, after: $after) { totalCount nodes { id } edges { cursor node { id } } "
                + "pageInfo { hasNextPage hasPreviousPage startCursor endCursor } byType { field value count } } }",
                JsonSerializer.Serialize(new { after = cursor }))).GetProperty("search");
            found.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!));
            var info = page.GetProperty("pageInfo");
            Assert.Equal(pages > 0, info.GetProperty("hasPreviousPage").GetBoolean());
            Assert.Equal(7, page.GetProperty("totalCount").GetInt32());
            Assert.Equal(
                """[{"field":"type","value":"PORT","count":5},{"field":"type","value":"SHIP","count":2}]""", page.GetProperty("byType").GetRawText());
            Assert.Equal(page.GetProperty("edges")[0].GetProperty("cursor").GetString(), info.GetProperty("startCursor").GetString());
            cursor = info.GetProperty("endCursor").GetString();
            pages++;
        }
        while (page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());

        Assert.Equal(Enumerable.Range(0, 7).Select(i => $"port:{i}"), found);
        Assert.Equal(3, pages);
    }

    [Fact]
    public async Task A_page_of_nothing_tells_whether_anything_follows()
    {
        await using var names = await NamesAsync(("ship:1", "Ship", "Aurora", null));

        var answer = await names.AskAsync("""
            { none: search(query: "aurora", first: 0) { totalCount nodes { id } pageInfo { hasNextPage startCursor endCursor } }
              other: search(query: "xyzzy") { totalCount nodes { id } pageInfo { hasNextPage startCursor } byType { count } } }
            """);

        Assert.Equal(
            """{"none":{"totalCount":1,"nodes":[],"pageInfo":{"hasNextPage":true,"startCursor":null,"endCursor":null}},"""
            + "\"other\":" + """{"totalCount":0,"nodes":[],"pageInfo":{"hasNextPage":false,"startCursor":null},"byType":[]}}""",
            answer.GetRawText());
    }

    [Fact]
    public async Task Types_narrow_what_is_found()
    {
        await using var names = await NamesAsync(("port:1", "Port", "Aurora", null), ("ship:1", "Ship", "Aurora", null));

        var answer = await names.AskAsync("""
            query($types: [EntityType!] = [PORT]) {
              search(query: "aurora", types: $types) { totalCount nodes { id } byType { value count } }
              suggest(prefix: "aur", types: [SHIP]) { id type name matchedName node { id } }
            }
            """);

        Assert.Equal(
            """{"totalCount":1,"nodes":[{"id":"port:1"}],"byType":[{"value":"PORT","count":1}]}""", answer.GetProperty("search").GetRawText());
        Assert.Equal(
            """[{"id":"ship:1","type":"SHIP","name":"Aurora","matchedName":"Aurora","node":{"id":"ship:1"}}]""",
            answer.GetProperty("suggest").GetRawText());
    }

    [Fact]
    public async Task A_rename_is_found_by_whoever_asks_after_it()
    {
        await using var names = await NamesAsync(("ship:1", "Ship", "Aurora", null));
        Assert.Equal(1, (await names.AskAsync("{ search(query: \"aurora\") { totalCount } }")).GetProperty("search").GetProperty("totalCount").GetInt32());

        await names.PutAsync(("ship:1", "Ship", "Borealis", null));
        var answer = await names.AskAsync("{ old: search(query: \"aurora\") { totalCount } new: search(query: \"borealis\") { nodes { id } } }");

        Assert.Equal("""{"old":{"totalCount":0},"new":{"nodes":[{"id":"ship:1"}]}}""", answer.GetRawText());
    }

    [Theory]
    [InlineData("{ search(query: \"a\", after: \"x\") { totalCount } }", "INVALID_CURSOR")]
    [InlineData("{ search(query: \"a\", after: \"c2VhcmNoMTo=\") { totalCount } }", "INVALID_CURSOR")]
    [InlineData("{ search(query: \"a\", first: 501) { totalCount } }", "LIMIT_EXCEEDED")]
    [InlineData("{ suggest(prefix: \"a\", first: -1) { id } }", "INVALID_ARGUMENT")]
    public async Task What_cannot_be_asked_is_refused(string operation, string code)
    {
        await using var names = await NamesAsync(("ship:1", "Ship", "Aurora", null));

        var error = await names.Graph.ErrorAsync(operation);

        Assert.Equal(code, error.Code);
    }

    [Fact]
    public async Task Before_the_graph_is_open_a_search_fails_alone()
    {
        var model = ModelLoader.Load([("model.graphql", Model)]);
        using var graph = Answering.Over(model, roots: new SearchRoots(model).All);

        var answer = await graph.AskAsync("{ search(query: \"a\") { totalCount } entity(identifier: \"a:b\") { id } __typename }");

        Assert.EndsWith("\"data\":{\"search\":null,\"entity\":null,\"__typename\":\"Query\"}}", answer, StringComparison.Ordinal);
        Assert.Contains("STORE_UNAVAILABLE", answer, StringComparison.Ordinal);
    }

    private static async Task<Named> NamesAsync(params (string Id, string Type, string Name, string? Es)[] nodes)
    {
        var model = ModelLoader.Load([("model.graphql", Model)]);
        var roots = new SearchRoots(model);
        var graph = Answering.Over(model, roots: roots.All);
        var index = NameIndex.Open(model, graph.Store, new NameIndexOptions());
        roots.Attach(() => index);
        var named = new Named(graph, index);
        await named.PutAsync(nodes);
        return named;
    }

    private sealed record Named(Answering Graph, NameIndex Index) : IAsyncDisposable
    {
        public Task<JsonElement> AskAsync(string document, string variables = "") => Graph.DataAsync(document, variables);

        public async Task PutAsync(params (string Id, string Type, string Name, string? Es)[] nodes) =>
            await Graph.Store.ApplyAsync(new GraphWrite { PutNodes = [.. nodes.Select(Record)] }, TestContext.Current.CancellationToken);

        public async ValueTask DisposeAsync()
        {
            await Index.DisposeAsync();
            Graph.Dispose();
        }

        private static NodeRecord Record((string Id, string Type, string Name, string? Es) node)
        {
            var values = new Dictionary<string, Value> { ["name"] = new TextValue(node.Name) };
            if (node.Es is not null) values["name_es"] = new TextValue(node.Es);
            return new NodeRecord(node.Id, node.Type, values);
        }
    }
}

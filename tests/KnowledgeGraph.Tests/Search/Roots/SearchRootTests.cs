using System.Text.Json;
using KnowledgeGraph.Evidence.Seeds;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
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
        using var names = await NamesAsync(("port:1", "Port", "Antwerp", "Amberes"), ("ship:1", "Ship", "Aurora", null));

        var answer = await names.DataAsync("""
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
        using var names = await NamesAsync([.. Enumerable.Range(0, 7).Select(i => ($"port:{i}", i < 5 ? "Port" : "Ship", "Aurora", (string?)null))]);

        var (found, cursor, pages) = (new List<string>(), (string?)null, 0);
        JsonElement page;
        do
        {
            page = (await names.DataAsync(
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
        using var names = await NamesAsync(("ship:1", "Ship", "Aurora", null));

        var answer = await names.DataAsync("""
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
        using var names = await NamesAsync(("port:1", "Port", "Aurora", null), ("ship:1", "Ship", "Aurora", null));

        var answer = await names.DataAsync("""
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
        using var names = await NamesAsync(("ship:1", "Ship", "Aurora", null));
        Assert.Equal(1, (await names.DataAsync("{ search(query: \"aurora\") { totalCount } }")).GetProperty("search").GetProperty("totalCount").GetInt32());

        await PutAsync(names, ("ship:1", "Ship", "Borealis", null));
        var answer = await names.DataAsync("{ old: search(query: \"aurora\") { totalCount } new: search(query: \"borealis\") { nodes { id } } }");

        Assert.Equal("""{"old":{"totalCount":0},"new":{"nodes":[{"id":"ship:1"}]}}""", answer.GetRawText());
    }

    [Fact]
    public async Task Of_several_entities_with_one_identifier_the_surest_is_given_and_then_that_of_the_least_id()
    {
        using var graph = Answering.Over(Model);
        using var folder = new TemporaryFolder();
        folder.Write("seed/ships.yaml", """
            document: { id: doc:1, title: Ships, kind: REGISTER, publishedOn: 2024 }
            entities:
              - { id: ship:1, type: Ship, name: One, confidence: 0.4, identifiers: ["imo:1", "imo:2"] }
              - { id: ship:2, type: Ship, name: Two, confidence: 0.8, identifiers: ["imo:1"] }
              - { id: ship:3, type: Ship, name: Three, confidence: 0.4, identifiers: ["imo:2"] }
            """);
        await new SeedLoader(graph.Model, graph.Store, graph.Store, TimeProvider.System)
            .LoadAsync([folder["seed"]], progress: null, TestContext.Current.CancellationToken);

        var answer = await graph.DataAsync("""
            { sure: entity(identifier: "imo:1") { id } least: entity(identifier: "imo:2") { id } none: entity(identifier: "IMO:1") { id }
              search(query: "imo:1") { nodes { id } } }
            """);

        Assert.Equal(
            """{"sure":{"id":"ship:2"},"least":{"id":"ship:1"},"none":null,"search":{"nodes":[{"id":"ship:1"},{"id":"ship:2"}]}}""", answer.GetRawText());
    }

    [Theory]
    [InlineData("{ search(query: \"a\", after: \"x\") { totalCount } }", "INVALID_CURSOR")]
    [InlineData("{ search(query: \"a\", after: \"c2VhcmNoMTo=\") { totalCount } }", "INVALID_CURSOR")]
    [InlineData("{ search(query: \"a\", first: 501) { totalCount } }", "LIMIT_EXCEEDED")]
    [InlineData("{ suggest(prefix: \"a\", first: -1) { id } }", "INVALID_ARGUMENT")]
    public async Task What_cannot_be_asked_is_refused(string operation, string code)
    {
        using var names = await NamesAsync(("ship:1", "Ship", "Aurora", null));

        var error = await names.ErrorAsync(operation);

        Assert.Equal(code, error.Code);
    }

    [Fact]
    public async Task Before_the_graph_is_open_a_search_fails_alone()
    {
        var model = ModelLoader.Load([("model.graphql", Model)]);
        var search = new SearchRoots(model).All.Single(root => root.Sdl.Contains("search(", StringComparison.Ordinal));
        var field = new SelectedField("search", new Dictionary<string, object?> { ["query"] = "a" }, []);

        var refusal = await Assert.ThrowsAsync<GraphQLException>(
            () => search.AnswerAsync(new RootCall(field, ValidAt: null, IsDatedOnly: false, Then: null), TestContext.Current.CancellationToken).AsTask());

        Assert.Equal(ErrorCode.StoreUnavailable, refusal.Errors[0].Code);
    }

    private static async Task<Answering> NamesAsync(params (string Id, string Type, string Name, string? Es)[] nodes)
    {
        var graph = Answering.Over(Model);
        await PutAsync(graph, nodes);
        return graph;
    }

    private static async Task PutAsync(Answering graph, params (string Id, string Type, string Name, string? Es)[] nodes) =>
        await graph.Store.ApplyAsync(new GraphWrite { PutNodes = [.. nodes.Select(Record)] }, TestContext.Current.CancellationToken);

    private static NodeRecord Record((string Id, string Type, string Name, string? Es) node)
    {
        var values = new Dictionary<string, Value> { ["name"] = new TextValue(node.Name) };
        if (node.Es is not null) values["name_es"] = new TextValue(node.Es);
        return new NodeRecord(node.Id, node.Type, values);
    }
}

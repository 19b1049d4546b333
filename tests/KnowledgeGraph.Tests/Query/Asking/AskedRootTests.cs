using System.Text.Json;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Testing.Asking;

namespace KnowledgeGraph.Tests.Query.Asking;

/// <summary>Root fields whose owners work them out, with look-ups for the nodes that they lead to.</summary>
public class AskedRootTests
{
    private const string Model = """
        type Ship @node { name: String!  motto: String  fleet: Fleet @relationship(type: "SAILS_IN", direction: OUT) }
        type Fleet @node { name: String!  ships: [Ship!]! @relationship(type: "SAILS_IN", direction: IN) }
        """;

    [Fact]
    public async Task Values_stand_where_they_are_selected_and_nodes_are_looked_up_in_one_run()
    {
        var (graph, _) = await FleetAsync();
        using var open = graph;

        var answer = await graph.AskAsync("""
            { before: ship(id: "ship:1") { name }
              found(ids: ["ship:2", "fleet:1", "ship:2"]) {
                __typename totalCount
                edges { s: score label other: label(before: "#") isFirst kind node { id ... on Ship { fleet { name } } ... on Fleet { ships { totalCount } } } }
                nodes { __typename id }
              }
              after: __typename }
            """);

        Assert.Equal(
            """{"data":{"before":{"name":"One"},"found":{"__typename":"FoundPage","totalCount":3,"edges":["""
            + """{"s":1,"label":null,"other":null,"isFirst":true,"kind":"PLAIN","node":{"id":"ship:2","fleet":{"name":"Home \",\"#\":{"}}},"""
            + """{"s":0.5,"label":"> \"fleet:1\" ñ","other":"# \"fleet:1\" ñ","isFirst":false,"kind":"PLAIN","node":{"id":"fleet:1","ships":{"totalCount":2}}},"""
            + """{"s":0.3333333333333333,"label":"> \"ship:2\" ñ","other":"# \"ship:2\" ñ","isFirst":false,"kind":"PLAIN","node":"""
            + """{"id":"ship:2","fleet":{"name":"Home \",\"#\":{"}}}],"""
            + "\"nodes\":" + """[{"__typename":"Ship","id":"ship:2"},{"__typename":"Fleet","id":"fleet:1"},{"__typename":"Ship","id":"ship:2"}]},"""
            + "\"after\":\"Query\"}}",
            answer);
    }

    [Fact]
    public async Task Several_of_them_may_stand_anywhere_under_the_query_root_and_see_its_scope()
    {
        var (graph, root) = await FleetAsync();
        using var open = graph;

        var answer = await graph.AskAsync("""
            query($ids: [ID!]!, $n: Int, $no: Boolean = false) {
              a: found(ids: $ids, first: $n) { nodes { id } }
              asOf(valid: "2022") { b: found(ids: "ship:1") { ...F } left: found(ids: "ship:1") @include(if: $no) { ...F } }
            }
            fragment F on FoundPage { nodes { id } totalCount }
            """, """{"ids":["ship:2","ship:1"],"n":1}""");

        Assert.Equal("""{"data":{"a":{"nodes":[{"id":"ship:2"}]},"asOf":{"b":{"nodes":[{"id":"ship:1"}],"totalCount":1}}}}""", answer);
        Assert.Equal("\"2022\"", root.Last!.ValidAt!.ToString());
    }

    [Theory]
    [InlineData("NotFound", "NOT_FOUND")]
    [InlineData("LimitExceeded", "LIMIT_EXCEEDED")]
    public async Task One_that_fails_is_null_with_an_error_at_its_path_and_the_rest_is_answered(string fail, string code)
    {
        var (graph, _) = await FleetAsync();
        using var open = graph;

        var answer = JsonDocument.Parse(await graph.AskAsync(
            "query($f: String) { asOf { bad: found(ids: [], fail: $f) { totalCount } } found(ids: \"ship:1\") { nodes { name: id } } }",
            $$"""{"f":"{{fail}}"}""")).RootElement;

        Assert.Equal("""{"asOf":{"bad":null},"found":{"nodes":[{"name":"ship:1"}]}}""", answer.GetProperty("data").GetRawText());
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal("""["asOf","bad"]""", error.GetProperty("path").GetRawText());
        Assert.Equal("""[{"line":1,"column":28}]""", error.GetProperty("locations").GetRawText());
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_fault_of_an_owner_is_told_to_operators_and_not_to_clients()
    {
        var (graph, _) = await FleetAsync();
        using var open = graph;

        var fault = await Assert.ThrowsAsync<AggregateException>(() => graph.AskAsync("{ found(ids: [], fail: \"FAULT\") { totalCount } }"));
        graph.Faults.Clear();
        var rest = await graph.AskAsync("{ ship(id: \"ship:1\") { id } }");

        Assert.Equal("password=secret", Assert.Single(fault.InnerExceptions).Message);
        Assert.Equal("""{"data":{"ship":{"id":"ship:1"}}}""", rest);
    }

    [Fact]
    public async Task What_has_gone_meanwhile_is_asked_for_once_more()
    {
        var (graph, root) = await FleetAsync(new MadeRoot { Stale = "ship:9" });
        using var open = graph;

        var answer = await graph.AskAsync("{ found(ids: [\"ship:1\"]) { nodes { id } } }");

        Assert.Equal("""{"data":{"found":{"nodes":[{"id":"ship:1"}]}}}""", answer);
        Assert.Equal(2, root.Calls);
    }

    [Fact]
    public async Task What_is_gone_the_second_time_too_fails_alone()
    {
        var (graph, root) = await FleetAsync();
        using var open = graph;

        var answer = JsonDocument.Parse(await graph.AskAsync(
            "{ found(ids: [\"ship:9\", \"ship:1\"]) { nodes { id } } ship(id: \"ship:1\") { id } }")).RootElement;

        Assert.Equal("""{"found":null,"ship":{"id":"ship:1"}}""", answer.GetProperty("data").GetRawText());
        Assert.Equal("STORE_UNAVAILABLE", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(2, root.Calls);
    }

    [Fact]
    public async Task More_nodes_may_be_found_than_may_be_asked_for_by_id()
    {
        var (graph, _) = await FleetAsync(new Many());
        using var open = graph;

        var found = (await graph.DataAsync("{ many { id } }")).GetProperty("many");

        Assert.Equal(900, found.GetArrayLength());
    }

    [Theory]
    [InlineData("{ found(ids: []) { totalCount } }", 7)]
    [InlineData("{ found(ids: [], first: 3) { nodes { id } } }", 7 + 3)]
    [InlineData("{ found(ids: [], first: 3) { nodes { id } edges { node { id ... on Ship { fleet { id } } } } } }", 7 + 3 + 3 * 2)]
    public async Task It_costs_what_its_owner_says_and_one_for_each_node_that_may_be_found(string operation, long cost)
    {
        var (graph, _) = await FleetAsync();
        using var open = graph;

        var report = await graph.CostAsync(operation);

        Assert.Equal(cost, report.GetProperty("actual").GetInt64());
        Assert.Equal(cost, report.GetProperty("fields").EnumerateArray().Sum(field => field.GetProperty("cost").GetInt64()));
    }

    [Theory]
    [InlineData("{ found(ids: [], first: -1) { totalCount } }", "INVALID_ARGUMENT")]
    [InlineData("{ found(ids: [], first: 501) { totalCount } }", "LIMIT_EXCEEDED")]
    [InlineData("query($x: [ID!] = []) { found(ids: $x) { totalCount } }", "VARIABLE_INVALID", """{"x":null}""")]
    public async Task Its_arguments_have_the_limits_of_all_others(string operation, string code, string variables = "")
    {
        var (graph, root) = await FleetAsync();
        using var open = graph;

        var error = await graph.ErrorAsync(operation, variables);

        Assert.Equal(code, error.Code);
        Assert.Equal(0, root.Calls);
    }

    [Theory]
    [InlineData(RootWork.Short, false)]
    [InlineData(RootWork.Long, true)]
    [InlineData(RootWork.Shared, false)]
    public async Task Long_work_runs_on_threads_that_give_way(RootWork work, bool givesWay)
    {
        var root = new MadeRoot { Work = work };
        var (graph, _) = await FleetAsync(root);
        using var open = graph;

        var answer = await graph.AskAsync("""{ a: found(ids: ["ship:1"]) { totalCount } b: found(ids: ["ship:2"]) { nodes { id } } }""");

        Assert.Equal("""{"data":{"a":{"totalCount":1},"b":{"nodes":[{"id":"ship:2"}]}}}""", answer);
        Assert.Equal(givesWay, root.GaveWay);
    }

    private static async Task<(Answering Graph, MadeRoot Root)> FleetAsync(IRootField? root = null)
    {
        var graph = Answering.Over(Model, roots: [root ??= new MadeRoot()]);
        await graph.Store.ApplyAsync(
            new GraphWrite
            {
                PutNodes = [Node("ship:1", "Ship", "One"), Node("ship:2", "Ship", "Two"), Node("fleet:1", "Fleet", "Home \",\"#\":{")],
                PutRelationships = [SailsIn("ship:1"), SailsIn("ship:2")],
            },
            TestContext.Current.CancellationToken);
        return (graph, root as MadeRoot ?? new MadeRoot());
    }

    private static NodeRecord Node(string id, string type, string name) => new(id, type, new Dictionary<string, Value> { ["name"] = new TextValue(name) });

    private static RelationshipRecord SailsIn(string ship) => new($"rel:{ship}", "SAILS_IN", ship, "fleet:1", new Dictionary<string, Value>());

    private sealed class Many : IRootField
    {
        public string Sdl => "extend type Query { \"All.\" many: [Node!] }";

        public long CostOf(SelectedField root) => 0;

        public int MostItems(IReadOnlyList<SelectedField> path) => 900;

        public ValueTask<RootValue> AnswerAsync(RootCall call, CancellationToken cancellation) =>
            ValueTask.FromResult<RootValue>(new RootList([.. Enumerable.Range(0, 900).Select(index => new RootNode($"ship:{1 + index % 2}"))]));
    }
}

namespace KnowledgeGraph.HotChocolate.Tests;

/// <summary>Fields of the server's own that lead into the graph.</summary>
public class ReferenceTests
{
    [Fact]
    public async Task Any_field_of_the_graph_can_be_selected_below_a_reference()
    {
        await using var server = await SampleServer.StartAsync();

        var (_, text) = await server.AskAsync("query($n: Int) { favourite { id name tag people(first: $n) { totalCount } } }", new { n = 1 });
        var (_, whole) = await server.AskAsync("{ organization(id: \"org:world-bank\") { id name people(first: 1) { totalCount } } }");

        Assert.Equal(
            whole.Replace("organization", "favourite", StringComparison.Ordinal), text.Replace("\"tag\":\"#org:world-bank\",", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task References_of_one_level_are_one_look_up_and_null_where_there_is_no_node()
    {
        await using var server = await SampleServer.StartAsync();

        var (_, text) = await server.AskAsync("{ shelves { name organization { id } } }");
        var (_, many) = await server.AskAsync("""{ favourites(ids: ["org:ustr", null, "org:nobody", "org:ustr"]) { id } }""");

        Assert.Equal(
            """{"data":{"shelves":[{"name":"one","organization":{"id":"org:world-bank"}},{"name":"two","organization":{"id":"org:ustr"}},"""
            + """{"name":"none","organization":null}]}}""",
            text);
        Assert.Equal("""{"data":{"favourites":[{"id":"org:ustr"},null,null,{"id":"org:ustr"}]}}""", many);
    }

    [Fact]
    public async Task A_reference_may_lead_to_an_interface_and_not_to_another_type()
    {
        await using var server = await SampleServer.StartAsync();

        var (_, any) = await server.AskAsync("""{ anything(id: "org:ustr") { __typename ... on Organization { acronym } } }""");
        var (_, wrong) = await server.AskAsync("""{ favourites(ids: ["doc:none", "person:none"]) { id } anything(id: "nobody") { id } }""");

        Assert.Equal("""{"data":{"anything":{"__typename":"Organization","acronym":"USTR"}}}""", any);
        Assert.Equal("""{"data":{"favourites":[null,null],"anything":null}}""", wrong);
    }

    [Fact]
    public async Task Mutations_and_subscriptions_of_the_server_lead_into_the_graph_too()
    {
        await using var server = await SampleServer.StartAsync();

        var (_, liked) = await server.AskAsync("mutation { like(id: \"org:ustr\") { acronym } }");
        var (_, events) = await server.AskAsync("subscription { liked { acronym } }", accept: "text/event-stream");

        Assert.Equal("""{"data":{"like":{"acronym":"USTR"}}}""", liked);
        Assert.Contains("""{"data":{"liked":{"acronym":"USTR"}}}""", events, StringComparison.Ordinal);
    }
}

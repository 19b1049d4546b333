using System.Text.Json;

namespace KnowledgeGraph.HotChocolate.Tests;

/// <summary>Operations of which HotChocolate has a part: the graph's fields have the same values there as where the runner answers alone.</summary>
public class JoinedTests
{
    [Fact]
    public async Task Root_fields_of_both_stand_beside_each_other()
    {
        await using var server = await SampleServer.StartAsync();

        var (status, text) = await server.AskAsync("{ hello organization(id: \"org:world-bank\") { id name country } organizations(first: 0) { totalCount } }");
        var alone = await server.AskAsync("{ organization(id: \"org:world-bank\") { id name country } organizations(first: 0) { totalCount } }");

        Assert.Equal(200, status);
        Assert.Equal(alone.Text.Replace("{\"data\":{", "{\"data\":{\"hello\":\"world\",", StringComparison.Ordinal), text);
    }

    [Fact]
    public async Task A_field_of_the_server_on_a_type_of_the_graph_has_the_object_as_its_parent()
    {
        await using var server = await SampleServer.StartAsync();

        var (_, text) = await server.AskAsync(
            "{ organization(id: \"org:world-bank\") { tag label length name people(first: 1) { edges { mark node { name } } } } }");

        Assert.StartsWith("{\"data", text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(text);
        var organization = json.RootElement.GetProperty("data").GetProperty("organization");
        Assert.Equal("#org:world-bank", organization.GetProperty("tag").GetString());
        Assert.StartsWith(organization.GetProperty("name").GetString()!, organization.GetProperty("label").GetString(), StringComparison.Ordinal);
        Assert.Equal("org:world-bank".Length, organization.GetProperty("length").GetInt32());
    }

    [Theory]
    [InlineData("{ hello node(id: \"org:world-bank\") { __typename id ... on Organization { name kind } } }")]
    [InlineData("{ hello nodes(ids: [\"org:world-bank\", \"nobody\", \"org:ustr\"]) { __typename ... on Organization { tag name } } }")]
    [InlineData(
        "query($y: Boolean = true) { hello organizations(first: 3) { nodes { a: name @include(if: $y) b: name @skip(if: $y) updatedAt } pageInfo { hasNextPage endCursor } } }")]
    [InlineData(
        "{ hello organizations(first: 2) { edges { cursor node { statements(first: 1) { nodes { confidence knownFrom subject { __typename id } } } } } } }")]
    [InlineData("{ hello organization(id: \"org:world-bank\") { partnerships(first: 2) { nodes { participants(first: 2) { nodes { id } } } } } }")]
    [InlineData("{ hello about { change } partnerships(first: 2) { totalCount facets(by: [KIND]) { value count } } }")]
    public async Task The_graphs_part_is_what_the_runner_answers_alone(string joined)
    {
        await using var server = await SampleServer.StartAsync();

        var (status, text) = await server.AskAsync(joined);
        var whole = await server.AskAsync(joined.Replace("hello ", "", StringComparison.Ordinal).Replace("tag ", "", StringComparison.Ordinal));

        Assert.True(status == 200, text);
        var data = text.Replace("\"hello\":\"world\",", "", StringComparison.Ordinal);
        Assert.Equal(whole.Text, System.Text.RegularExpressions.Regex.Replace(data, "\"tag\":\"[^\"]*\",", ""));
    }

    [Fact]
    public async Task What_the_runner_refuses_is_an_error_at_each_field_of_the_graph()
    {
        await using var server = await SampleServer.StartAsync();

        var (status, text) = await server.AskAsync("{ hello organization(id: \"org:world-bank\") { people(first: 501) { totalCount } } }");

        Assert.Equal(200, status);
        using var json = JsonDocument.Parse(text);
        Assert.Equal("world", json.RootElement.GetProperty("data").GetProperty("hello").GetString());
        Assert.Equal("organization", json.RootElement.GetProperty("errors")[0].GetProperty("path")[0].GetString());
    }

    [Fact]
    public async Task Deferred_fields_of_the_graph_follow()
    {
        await using var server = await SampleServer.StartAsync();

        var (_, text) = await server.AskAsync(
            "{ hello organization(id: \"org:world-bank\") { name ... @defer { acronym tag } } }", accept: "text/event-stream");

        Assert.Contains("World Bank", text, StringComparison.Ordinal);
        Assert.Contains("#org:world-bank", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_operations_only_the_named_one_is_the_graphs()
    {
        await using var server = await SampleServer.StartAsync();
        const string Both = "query A { organizations(first: 1) { nodes { id } } } query B { hello }";

        var (status, text) = await server.PostAsync(JsonSerializer.Serialize(new { query = Both, operationName = "A" }));

        Assert.Equal(200, status);
        Assert.StartsWith("""{"data":{"organizations":{"nodes":[{"id":""", text, StringComparison.Ordinal);
    }
}

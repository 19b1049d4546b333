using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.Transport;

/// <summary>Where introspection is switched off, no answer gives a name of the schema away.</summary>
[Trait("Category", "transport")]
public partial class IntrospectionTests(SeededServer seeded)
{
    /// <summary>Near misses of names, each of which gets a suggestion by default.</summary>
    public static TheoryData<string, string?> NearMisses => new()
    {
        { "{ organizatoin(id: \"a\") { id } }", null },
        { "{ organization(idd: \"a\") { id } }", null },
        { "{ node(id: \"a\") { acronym } }", null },
        { "{ node(id: \"a\") { ... on Organisation { id } } }", null },
        { "{ organizations(where: { nmae: { eq: \"a\" } }) { totalCount } }", null },
        { "{ organizations(order: [{ name: ASCC }]) { totalCount } }", null },
        { "{ organizations(where: { kind: { eq: COMPANYY } }) { totalCount } }", null },
        { "query ($w: OrganizationFilter) { organizations(where: $w) { totalCount } }", """{"w":{"kind":{"eq":"company"}}}""" },
        { "query ($w: OrganizationFilter) { organizations(where: $w) { totalCount } }", """{"w":{"kind":{"eq":"NOTHING"}}}""" },
        { "query ($l: Language) { organizations { nodes { name(language: $l) } } }", """{"l":"es"}""" },
        { "query ($l: Language = ESS) { organizations { nodes { name(language: $l) } } }", null },
        { "query ($l: Langauge) { organizations { nodes { name(language: $l) } } }", null },
    };

    [Fact]
    public async Task It_is_on_by_default()
    {
        var answer = await seeded.Process.AskAsync("{ __schema { queryType { name } } __type(name: \"Query\") { name } }");

        Assert.Equal("""{"data":{"__schema":{"queryType":{"name":"Query"}},"__type":{"name":"Query"}}}""", answer.Text);
    }

    [Fact]
    public async Task Switched_off_the_schema_cannot_be_asked_for_and_typename_still_can()
    {
        await using var server = await ServerProcess.StartAsync("--introspection", "off");

        var schema = await server.AskAsync("{ __schema { queryType { name } } }");
        var type = await server.AskAsync("query { ...T } fragment T on Query { a: __type(name: \"Query\") { name } }");
        var file = await server.GetAsync("/graphql/schema.graphql");
        var page = await server.GetAsync("/developers");
        var typename = await server.AskAsync("{ __typename about { __typename } }");

        Assert.All([schema, type], answer => Assert.Equal((422, "VALIDATION_FAILED"), (answer.Status, Assert.Single(answer.Codes))));
        Assert.Contains("Introspection is switched off", schema.Messages[0], StringComparison.Ordinal);
        Assert.Equal(404, file.Status);
        Assert.DoesNotContain("schema.graphql", file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("schema.graphql", page.Text, StringComparison.Ordinal);
        Assert.Equal("""{"data":{"__typename":"Query","about":{"__typename":"About"}}}""", typename.Text);
    }

    [Fact]
    public async Task Switched_off_no_error_suggests_a_name()
    {
        await using var server = await ServerProcess.StartAsync("--introspection", "off");
        foreach (var (query, variables) in NearMisses.Select(row => row.Data))
        {
            var body = JsonSerializer.Serialize(new { query, variables = JsonSerializer.Deserialize<JsonElement>(variables ?? "null") });
            var open = await seeded.Process.PostAsync(body);
            var closed = await server.PostAsync(body);

            Assert.True(open.Messages.Any(message => Gives().IsMatch(message)), open.Text);
            Assert.Equal(open.Codes, closed.Codes);
            Assert.All(closed.Messages, message => Assert.DoesNotMatch(Gives(), message));
        }
    }

    [GeneratedRegex("Did you mean|Expected one of|write one of")]
    private static partial Regex Gives();
}

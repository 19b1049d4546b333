using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.Answers;

/// <summary>What a first run shows, without any server or setting: the seed, in one call, with its sources.</summary>
[Trait("Category", "answers")]
public class SeedTests(SeededServer seeded)
{
    private readonly ServerProcess _server = seeded.Process;

    [Theory]
    [InlineData("org:index")]
    [InlineData("org:ustr")]
    [InlineData("org:world-bank")]
    [InlineData("person:jayme-white")]
    [InlineData("person:claire-ehmann")]
    [InlineData("initiative:sme-dialogue")]
    [InlineData("event:sme-dialogue-2023")]
    [InlineData("agreement:usmca")]
    [InlineData("doc:index-539")]
    public async Task The_fixed_ids_of_the_first_two_documents_are_there(string id)
    {
        var answer = await _server.AskAsync("query ($id: ID!) { node(id: $id) { id ... on Entity { name } } }", new { id });

        Assert.Equal(id, answer.Data.GetProperty("node").GetProperty("id").GetString());
        Assert.NotEqual("", answer.Data.GetProperty("node").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Every_relationship_in_one_call_can_show_its_document()
    {
        var answer = await _server.AskAsync(
            """
            { organization(id: "org:index") { partnerships { totalCount edges { confidence statements { nodes { document { id } } } } } } }
            """);

        var edges = answer.Data.GetProperty("organization").GetProperty("partnerships").GetProperty("edges").EnumerateArray().ToList();
        Assert.NotEmpty(edges);
        Assert.All(edges, edge => Assert.NotEqual(0, edge.GetProperty("statements").GetProperty("nodes").GetArrayLength()));
    }

    [Fact]
    public async Task The_argument_alone_chooses_the_language_of_names()
    {
        const string Path = "/graphql?query=%7Borganization(id:%22org:ustr%22)%7Bname%7D%7D";
        var plain = await _server.GetAsync(Path, null);
        var browser = await _server.GetAsync(Path, null, ("Accept-Language", "es-MX,es;q=0.9"));
        var spanish = await _server.AskAsync("{ organization(id: \"org:ustr\") { name(language: ES) } }");

        Assert.Equal(plain.Text, browser.Text);
        Assert.NotEqual(plain.Text, spanish.Text);
        Assert.DoesNotContain("Accept-Language", browser.Headers.Vary);
    }
}

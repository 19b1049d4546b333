using System.Text;
using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.HostileInput;

/// <summary>Arguments that ask for too much, or for nothing that can be.</summary>
[Trait("Category", "transport")]
public class HostileArgumentTests(SeededServer seeded)
{
    private readonly ServerProcess _server = seeded.Process;

    [Theory]
    [InlineData("first: 2147483647", "LIMIT_EXCEEDED")]
    [InlineData("last: 501", "LIMIT_EXCEEDED")]
    [InlineData("first: -1", "INVALID_ARGUMENT")]
    [InlineData("last: -2147483648", "INVALID_ARGUMENT")]
    [InlineData("first: 1, last: 1", "INVALID_ARGUMENT")]
    [InlineData("first: 1e1", "VALIDATION_FAILED")]
    [InlineData("first: 99999999999", "VALIDATION_FAILED")]
    [InlineData("first: NaN", "VALIDATION_FAILED")]
    [InlineData("after: \"x\"", "INVALID_CURSOR")]
    [InlineData("after: \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"", "INVALID_CURSOR")]
    [InlineData("after: \"\\u0000\"", "INVALID_CURSOR")]
    public async Task A_page_that_cannot_be_is_refused(string arguments, string code)
    {
        var answer = await _server.AskAsync($"{{ organizations({arguments}) {{ totalCount nodes {{ id }} }} }}");

        Assert.Equal((422, code), (answer.Status, answer.Codes[0]));
        await _server.StillAnswersAsync();
    }

    [Fact]
    public async Task A_filter_that_nests_too_deep_is_refused()
    {
        var filter = new StringBuilder("{ name: { eq: \"x\" } }");
        for (var i = 0; i < 25; i++) filter.Insert(0, "{ units: { some: { node: ").Append(" } } }");

        var answer = await _server.AskAsync($"{{ organizations(where: {filter}) {{ totalCount }} }}");

        Assert.Equal((422, "LIMIT_EXCEEDED"), (answer.Status, answer.Codes[0]));
        await _server.StillAnswersAsync();
    }

    [Fact]
    public async Task A_list_of_a_hundred_thousand_values_is_refused()
    {
        var values = Enumerable.Range(0, 100_000).Select(i => "x").ToArray();

        var answer = await _server.AskAsync("query ($in: [String!]) { organizations(where: { name: { in: $in } }) { totalCount } }", new { @in = values });

        Assert.Equal((422, "LIMIT_EXCEEDED"), (answer.Status, answer.Codes[0]));
        await _server.StillAnswersAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("org:index' OR 1=1")]
    [InlineData("` DETACH DELETE n //")]
    [InlineData("\\u0000")]
    [InlineData("person:jayme-white\\u0000")]
    [InlineData("rel:0000000000000000")]
    public async Task An_id_of_nothing_is_null(string id)
    {
        var answer = await _server.AskAsync($"{{ organization(id: \"{id}\") {{ id }} }}");

        Assert.Equal("""{"data":{"organization":null}}""", answer.Text);
        await _server.StillAnswersAsync();
    }

    [Fact]
    public async Task An_id_of_another_type_is_null()
    {
        var answer = await _server.AskAsync("{ organization(id: \"person:jayme-white\") { id } person(id: \"person:jayme-white\") { id } }");

        Assert.Equal("""{"data":{"organization":null,"person":{"id":"person:jayme-white"}}}""", answer.Text);
    }
}

using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.HostileInput;

/// <summary>Numbers beyond their types, texts that are no texts, and values of another kind, in documents and in variables.</summary>
[Trait("Category", "transport")]
public class HostileValueTests(SeededServer seeded)
{
    private readonly ServerProcess _server = seeded.Process;

    [Theory]
    [InlineData("2147483648")]
    [InlineData("-2147483649")]
    [InlineData("9223372036854775808")]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData("1.5")]
    [InlineData("\"1\"")]
    [InlineData("true")]
    [InlineData("[1, 2]")]
    [InlineData("{}")]
    public async Task A_page_size_that_is_no_Int_is_refused_as_a_variable(string value)
    {
        var answer = await _server.PostAsync($$$"""{"query":"query ($n: Int) { organizations(first: $n) { totalCount } }","variables":{"n":{{{value}}}}}""");

        Assert.Equal((422, "VARIABLE_INVALID"), (answer.Status, answer.Codes[0]));
        await _server.StillAnswersAsync();
    }

    [Theory]
    [InlineData("{ observations(where: { value: { gt: 1e400 } }) { totalCount } }")]
    [InlineData("{ observations(where: { value: { eq: 123456789012345678901234567890 } }) { totalCount } }")]
    [InlineData("{ observations(where: { value: { eq: 0.00000000000000000000000000000001 } }) { totalCount } }")]
    [InlineData("{ observations(where: { value: { eq: NaN } }) { totalCount } }")]
    [InlineData("{ statements(where: { confidence: { gt: 1e400 } }) { totalCount } }")]
    [InlineData("{ statements(where: { spanStart: { gt: 99999999999 } }) { totalCount } }")]
    [InlineData("{ events(where: { heldOn: { eq: \"2022-13\" } }) { totalCount } }")]
    [InlineData("{ events(where: { heldOn: { eq: \"99999-01-01\" } }) { totalCount } }")]
    [InlineData("{ asOf(valid: \"-1\") { about { change } } }")]
    [InlineData("{ organizations { facets(by: [KIND], limit: -1) { value } } }")]
    [InlineData("{ organizations { facets(by: [KIND], limit: 501) { value } } }")]
    [InlineData("{ organizations(where: { kind: { eq: \"NGO\" } }) { totalCount } }")]
    [InlineData("{ organizations(where: { name: { in: null } }) { totalCount } }")]
    public async Task A_value_that_its_type_lacks_is_refused(string document)
    {
        var answer = await _server.AskAsync(document);

        Assert.Equal(422, answer.Status);
        Assert.DoesNotContain("INTERNAL", answer.Codes);
        await _server.StillAnswersAsync();
    }

    [Theory]
    [InlineData("""{ node(id: "\u{110000}") { id } }""")]
    [InlineData("""{ node(id: "\u{D800}") { id } }""")]
    [InlineData("""{ node(id: "\uD800") { id } }""")]
    [InlineData("""{ node(id: "\uDC00\uD800") { id } }""")]
    [InlineData("""{ node(id: "\u{}") { id } }""")]
    [InlineData("""{ node(id: "\u{FFFFFFFFFF}") { id } }""")]
    [InlineData("""{ node(id: "\x41") { id } }""")]
    [InlineData("{ node(id: \"a\0b\") { id } } \0")]
    [InlineData("{ node(id: \"a\nb\") { id } }")]
    public async Task An_escape_or_character_that_is_none_is_a_syntax_error(string document)
    {
        var answer = await _server.AskAsync(document);

        Assert.Equal((400, "SYNTAX_ERROR"), (answer.Status, answer.Codes[0]));
        await _server.StillAnswersAsync();
    }

    [Theory]
    [InlineData("""{ node(id: "\u{10FFFF}\uD83D\uDE00\u0000") { id } }""")]
    [InlineData("\uFEFF{ node(id: \"\"\"\uFEFF\"\"\") { id } }")]
    [InlineData("{ organizations(where: { anyName: { matches: \"\\u0000\\uFFFF\\u{1F600}\" } }) { totalCount } }")]
    [InlineData("{ organizations(where: { anyName: { matches: \"(a+)+$[^\\\\\" } }) { totalCount } }")]
    [InlineData("{ organizations(first: 0) { nodes { id } pageInfo { hasNextPage } } }")]
    [InlineData("{ organizations(where: { name: { in: [] } }) { totalCount } }")]
    public async Task Odd_text_and_empty_pages_are_no_fault(string document)
    {
        var answer = await _server.AskAsync(document);

        Assert.Equal((200, 0), (answer.Status, answer.Codes.Length));
    }

    [Fact]
    public async Task A_million_values_are_too_large_a_body()
    {
        var answer = await _server.AskAsync(
            "query ($in: [String!]) { organizations(where: { name: { in: $in } }) { totalCount } }", new { @in = Enumerable.Repeat("x", 1_000_000) });

        Assert.Equal((413, "LIMIT_EXCEEDED"), (answer.Status, answer.Codes[0]));
        await _server.StillAnswersAsync();
    }

    [Fact]
    public async Task A_cursor_that_was_tampered_with_is_refused_at_every_byte()
    {
        var page = (await _server.AskAsync("{ organizations(first: 2) { pageInfo { endCursor } } }")).Data;
        var cursor = page.GetProperty("organizations").GetProperty("pageInfo").GetProperty("endCursor").GetString()!;

        for (var at = 0; at < cursor.Length; at++)
        {
            var forged = cursor[..at] + (cursor[at] == 'A' ? 'B' : 'A') + cursor[(at + 1)..];
            var answer = await _server.AskAsync("query ($after: String) { organizations(first: 2, after: $after) { nodes { id } } }", new { after = forged });
            Assert.True(answer.Status == 200 || (answer.Status == 422 && answer.Codes[0] == "INVALID_CURSOR"), $"{forged}: {answer.Text}");
        }

        Assert.Equal(
            "INVALID_CURSOR",
            (await _server.AskAsync($"{{ people(after: {JsonSerializer.Serialize(cursor)}, order: [{{ name: DESC }}]) {{ totalCount }} }}")).Codes[0]);
        await _server.StillAnswersAsync();
    }
}

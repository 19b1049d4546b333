using System.Text;
using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.HostileInput;

/// <summary>
/// Documents that have brought other servers down: nesting, cycles and doubling of fragments, quadratic merging, floods of
/// directives, aliases and errors, introspection loops. Each is refused with a clear error or answered, within a client's
/// patience of 30 s, and the next request is answered.
/// </summary>
[Trait("Category", "transport")]
public class HostileDocumentTests(SeededServer seeded)
{
    private const int FortyKilobytes = 40_000;

    private readonly ServerProcess _server = seeded.Process;

    public static TheoryData<string, string> Nested => new()
    {
        { "selections", Repeat("{a", FortyKilobytes / 2) },
        { "closed selections", Repeat("{a", FortyKilobytes / 3) + Repeat("}", FortyKilobytes / 3) },
        { "lists", "{ node(id: " + Repeat("[", FortyKilobytes) },
        { "closed lists", "{ node(id: " + Repeat("[", FortyKilobytes / 2) + Repeat("]", FortyKilobytes / 2) + ") { id } }" },
        { "objects", "{ node(id: " + Repeat("{a:", FortyKilobytes / 3) },
        { "closed objects", "{ node(id: " + Repeat("{a:", FortyKilobytes / 4) + "1" + Repeat("}", FortyKilobytes / 4) + ") { id } }" },
        { "list types", "query ($a: " + Repeat("[", FortyKilobytes / 2) + "ID" + Repeat("]", FortyKilobytes / 2) + ") { __typename }" },
        { "inline fragments", Repeat("{...", FortyKilobytes / 4) },
        { "closed inline fragments", Repeat("{...on Query", FortyKilobytes / 14) + "{__typename}" + Repeat("}", FortyKilobytes / 14) },
    };

    [Theory]
    [MemberData(nameof(Nested))]
    public async Task Deep_nesting_is_refused_by_a_counter_and_never_overflows_the_stack(string what, string document)
    {
        var answer = await _server.AskAsync(document);

        Assert.Contains(answer.Status, new[] { 400, 422 });
        Assert.True(answer.Codes[0] is "LIMIT_EXCEEDED" or "SYNTAX_ERROR", $"{what}: {answer.Text}");
        await _server.StillAnswersAsync();
    }

    [Fact]
    public async Task A_cycle_of_7500_fragments_is_a_validation_error()
    {
        var document = new StringBuilder("{ ...f0 }");
        for (var i = 0; i < 7500; i++) document.Append($" fragment f{i} on Query {{ ...f{(i + 1) % 7500} }}");

        await RefusesAsync(document.ToString());
    }

    [Fact]
    public async Task A_long_chain_of_spreads_is_answered_or_refused()
    {
        var document = new StringBuilder("{ ...f0 }");
        for (var i = 0; i < 1500; i++) document.Append($" fragment f{i} on Query {{ ...f{i + 1} }}");
        document.Append(" fragment f1500 on Query { __typename }");

        await SurvivesAsync(document.ToString());
    }

    [Fact]
    public async Task Fragments_that_double_are_walked_once_each()
    {
        var document = new StringBuilder("{ ...f0 }");
        for (var i = 0; i < 60; i++) document.Append($" fragment f{i} on Query {{ ...f{i + 1} a{i}: __typename ...f{i + 1} }}");
        document.Append(" fragment f60 on Query { __typename }");

        await SurvivesAsync(document.ToString());
    }

    [Fact]
    public async Task Doubling_over_nested_fields_is_answered_or_refused()
    {
        var document = new StringBuilder("{ organizations(first: 1) { nodes { ...f0 } } }");
        for (var i = 0; i < 30; i++) document.Append($" fragment f{i} on Organization {{ a: parent {{ ...f{i + 1} }} b: parent {{ ...f{i + 1} }} }}");
        document.Append(" fragment f30 on Organization { id }");

        await SurvivesAsync(document.ToString());
    }

    [Theory]
    [InlineData("{ ", "__typename ", "}")]
    [InlineData("{ ", "a: __typename ", "}")]
    [InlineData("{ ", "... { a: __typename } ", "}")]
    [InlineData("{ ", "... on Query { node(id: \"a\") { id } } ", "}")]
    public async Task Thousands_of_fields_that_merge_cost_no_square(string head, string field, string tail)
    {
        await SurvivesAsync(head + Repeat(field, 18_000 / field.Split(' ').Length) + tail);
    }

    [Theory]
    [InlineData("@unknown ")]
    [InlineData("@skip(if: false) ")]
    [InlineData("@include ")]
    public async Task Thousands_of_directives_on_one_field_are_refused(string directive) =>
        await RefusesAsync("{ __typename " + Repeat(directive, 3000) + "}");

    [Fact]
    public async Task Introspection_that_loops_is_refused()
    {
        var document = "{ __schema { types { fields { type { " + Repeat("fields { type { ", 30) + "name" + Repeat(" } }", 30) + " } } } } }";

        await RefusesAsync(document);
    }

    [Fact]
    public async Task Introspection_of_wrapped_types_is_answered_as_deep_as_tools_ask()
    {
        var answer = await _server.AskAsync("{ __schema { types { fields { type { " + Repeat("ofType { ", 9) + "name" + Repeat(" }", 9) + " } } } } }");

        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task Hundreds_of_aliases_of_a_costly_field_are_refused_by_their_cost_or_number()
    {
        var aliases = Enumerable.Range(0, 501).Select(i => $"a{i}: organizations(first: 500) {{ nodes {{ people(first: 500) {{ nodes {{ id }} }} }} }}");

        await RefusesAsync("{ " + string.Join(' ', aliases) + " }", "COST_EXCEEDED", "LIMIT_EXCEEDED");
    }

    [Fact]
    public async Task Five_hundred_times_the_same_field_is_one_field()
    {
        var answer = await _server.AskAsync("{ " + Repeat("node(id: \"org:none\") { id } ", 500) + "}");

        Assert.Equal("""{"data":{"node":null}}""", answer.Text);
        await _server.StillAnswersAsync();
    }

    [Fact]
    public async Task A_document_full_of_errors_reports_a_few()
    {
        var answer = await _server.AskAsync("{ " + string.Join(' ', Enumerable.Range(0, 9000).Select(i => $"nothing{i}")) + " }");

        Assert.Equal(422, answer.Status);
        Assert.InRange(answer.Codes.Length, 1, 200);
        await _server.StillAnswersAsync();
    }

    [Fact]
    public async Task A_document_of_too_many_tokens_is_refused_and_names_the_limit()
    {
        var answer = await RefusesAsync("{ " + Repeat("__typename ", 20_001) + "}", "LIMIT_EXCEEDED");

        Assert.Contains("20000", answer.Messages[0].Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private async Task<Answer> RefusesAsync(string document, params string[] codes)
    {
        var answer = await _server.AskAsync(document);

        Assert.Contains(answer.Status, new[] { 400, 422 });
        Assert.NotEmpty(answer.Codes);
        if (codes.Length > 0) Assert.Contains(answer.Codes[0], codes);
        await _server.StillAnswersAsync();
        return answer;
    }

    private async Task SurvivesAsync(string document)
    {
        var answer = await _server.AskAsync(document);

        Assert.Contains(answer.Status, new[] { 200, 400, 422 });
        Assert.DoesNotContain("INTERNAL", answer.Codes);
        Assert.DoesNotContain("TIMEOUT", answer.Codes);
        await _server.StillAnswersAsync();
    }
}

using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Parsing;
using KnowledgeGraph.GraphQL.Language.Printing;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Testing.Schemas;
using KnowledgeGraph.Tests.GraphQL;
using KnowledgeGraph.Tests.Query.Paging;

namespace KnowledgeGraph.Tests.Query.Operations;

/// <summary>
/// What recursion follows is counted at every stage: the deepest that is allowed runs on a stack of 256 KB, and whatever is deeper is refused.
/// </summary>
public class SmallStackTests
{
    private const int Deep = 20_000;

    public static TheoryData<string, string> Deepest => new()
    {
        { "fields", $"{{ body(id: \"a\") {Repeat("{ partners(first: 1) { nodes ", 19)}{{ id {Repeat("} }", 19)} }} }}" },
        { "inline fragments", $"{{ {Repeat("... on Query { ", 190)}__typename {Repeat("} ", 190)}}}" },
        { "fragments in a chain",
            $"{{ ...f0 }} {string.Join(' ', Enumerable.Range(0, 1_500).Select(i => $"fragment f{i} on Query {{ {(i == 1_499 ? "__typename" : $"...f{i + 1}")} }}"))}" },
        { "conditions in a condition", $"{{ bodies(where: {Repeat("{ and: [", 19)}{{ id: {{ eq: \"a\" }} }}{Repeat("] }", 19)}) {{ totalCount }} }}" },
        { "conditions on relationships",
            $"{{ bodies(where: {Repeat("{ partners: { some: { node: ", 6)}{{ id: {{ eq: \"a\" }} }}{Repeat("} } }", 6)}) {{ totalCount }} }}" },
        { "dates in a date", $"{{ {Repeat("asOf(valid: \"2022\") { ", 38)}__typename {Repeat("} ", 38)}}}" },
        { "wrapped types", $"{{ __schema {{ types {{ fields {{ type {{ {Repeat("ofType { ", 9)}name {Repeat("} ", 9)}}} }} }} }} }}" },
    };

    [Theory]
    [MemberData(nameof(Deepest))]
    public void The_deepest_that_is_allowed_is_planned_and_run(string what, string document)
    {
        using var graph = Answering.Over(PagedGraph.Schema);

        var answer = SmallStack.Run(() => graph.AskWithCostAsync(document).GetAwaiter().GetResult());

        Assert.True(answer.StartsWith("{\"data\":", StringComparison.Ordinal), $"{what}: {answer[..Math.Min(500, answer.Length)]}");
    }

    public static TheoryData<string, string, string> TooDeep => new()
    {
        { "fields", $"{Repeat("{ body ", Deep)}{Repeat("}", Deep)}", "" },
        { "unclosed fields", Repeat("{a", Deep), "" },
        { "lists", $"{{ node(id: {Repeat("[", Deep)}{Repeat("]", Deep)}) {{ id }} }}", "" },
        { "objects", $"{{ bodies(where: {Repeat("{ and: ", Deep)}1{Repeat("}", Deep)}) {{ totalCount }} }}", "" },
        { "types of variables", $"query ($a: {Repeat("[", Deep)}ID{Repeat("]", Deep)}) {{ __typename }}", "" },
        { "variables", "query ($a: BodyFilter) { bodies(where: $a) { totalCount } }", $"{{\"a\":{Repeat("{\"and\":[", Deep)}{{}}{Repeat("]}", Deep)}}}" },
        { "lists of variables", "query ($a: [BodySort!]) { bodies(order: $a) { totalCount } }", $"{{\"a\":{Repeat("[", Deep)}{Repeat("]", Deep)}}}" },
        { "variables that nest as far as JSON may", "query ($a: BodyFilter) { bodies(where: $a) { totalCount } }",
            $"{{\"a\":{Repeat("{\"and\":[", 98)}{{}}{Repeat("]}", 98)}}}" },
        { "defaults of variables", $"query ($a: BodyFilter = {Repeat("{ and: [", Deep)}{Repeat("] }", Deep)}) {{ bodies(where: $a) {{ totalCount }} }}", "" },
    };

    [Theory]
    [MemberData(nameof(TooDeep))]
    public void What_is_deeper_is_refused(string what, string document, string variables)
    {
        using var graph = Answering.Over(PagedGraph.Schema);

        var answer = SmallStack.Run(() => graph.AskAsync(document, variables).GetAwaiter().GetResult());

        var code = JsonDocument.Parse(answer).RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
        Assert.True(code is "LIMIT_EXCEEDED" or "SYNTAX_ERROR" or "VARIABLE_INVALID", $"{what}: {answer[..Math.Min(500, answer.Length)]}");
    }

    [Theory]
    [InlineData("type Query { f: ", "[", "Int", "]", " }")]
    [InlineData("type Query { f(a: Int = ", "[", "1", "]", "): Int }")]
    [InlineData("type Query { f(a: Int = ", "{ a: ", "1", "}", "): Int }")]
    [InlineData("type Query { f: Int @d(a: ", "[", "1", "]", ") }")]
    public void SDL_that_nests_is_refused_and_the_deepest_that_is_allowed_is_built_and_printed(
        string head, string open, string middle, string close, string tail)
    {
        string Nested(int depth) => head + Repeat(open, depth) + middle + Repeat(close, depth) + tail;

        var refused = SmallStack.Run(() => Assert.Throws<GraphQLException>(() => SchemaBuilder.Build(Nested(Deep))));
        var printed = SmallStack.Run(() => Printer.Print(Parser.Parse(new Source(Nested(199)), ParserLimits.SchemaFiles)));
        var again = SmallStack.Run(() => Printer.Print(Parser.Parse(new Source(printed), ParserLimits.SchemaFiles)));

        Assert.Equal(ErrorCode.LimitExceeded, refused.Errors[0].Code);
        Assert.Equal(printed, again);
    }

    [Fact]
    public void Documents_that_nest_as_far_as_they_may_are_printed()
    {
        var document = Repeat("{ ... ", 199) + "{ __typename " + Repeat("}", 200);

        var printed = SmallStack.Run(() => Printer.Print(Parser.Parse(document)));

        Assert.Contains("__typename", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Fragments_that_double_are_planned_up_to_a_number_of_fields_and_no_further()
    {
        using var graph = Answering.Over(PagedGraph.Schema, new QueryLimits { MaxPlannedFields = 1_000 });
        string Doubling(int levels) => "{ bodies(first: 1) { nodes { ...f0 } } } "
            + string.Join(
                ' ', Enumerable.Range(0, levels).Select(
                i => $"fragment f{i} on Body {{ a: partners(first: 0) {{ nodes {{ ...f{i + 1} }} }} b: partners(first: 0) {{ nodes {{ ...f{i + 1} }} }} }}"))
            + $" fragment f{levels} on Body {{ id }}";

        var allowed = SmallStack.Run(() => graph.AskAsync(Doubling(5)).GetAwaiter().GetResult());
        var refused = SmallStack.Run(() => graph.ErrorAsync(Doubling(18)).GetAwaiter().GetResult());

        Assert.StartsWith("{\"data\":", allowed, StringComparison.Ordinal);
        Assert.Equal("LIMIT_EXCEEDED", refused.Code);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}

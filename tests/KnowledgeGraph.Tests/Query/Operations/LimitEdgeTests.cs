using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Validation.Limits;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Tests.Query.Paging;

namespace KnowledgeGraph.Tests.Query.Operations;

/// <summary>Each limit of an operation at its edge: what it allows is answered, one more is refused, and the error names the limit and its value.</summary>
public class LimitEdgeTests
{
    public static TheoryData<string, QueryLimits, Func<int, string>, int> Edges => new()
    {
        { "MaxTokens", new() { Parsing = new ParserLimits { MaxTokens = 10 } }, count => $"{{ {Repeat("__typename ", count - 2)}}}", 10 },
        { "MaxNesting", new() { Parsing = new ParserLimits { MaxNesting = 10 } }, count =>
            $"{Repeat("{ ... ", count - 1)}{{ __typename {Repeat("}", count)}", 10 },
        { "MaxFieldDepth", new() { Validation = new ValidationLimits { MaxFieldDepth = 6 } }, count =>
            $"{{ body(id: \"a\") {Repeat("{ partners { nodes ", (count - 2) / 2)}{(count % 2 == 0 ? "{ id }" : "{ partners { totalCount } }")}{Repeat("} }", (count - 2) / 2)} }}", 6 },
        { "MaxAliases", new() { Validation = new ValidationLimits { MaxAliases = 5 } }, count => $"{{ {Join(count, i => $"a{i}: __typename")} }}", 5 },
        { "MaxRootFields", new() { Validation = new ValidationLimits { MaxRootFields = 5 } }, count => $"{{ {Join(count, i => $"a{i}: __typename")} }}", 5 },
        { "MaxBlocks", new() { MaxBlocks = 5 }, count => $"{{ {Join(count, i => $"a{i}: body(id: \"a\") {{ {Join(i + 1, j => $"f{j}: id")} }}")} }}", 5 },
        { "MaxPageSize", new() { MaxPageSize = 7 }, count => $"{{ bodies(first: {count}) {{ nodes {{ id }} }} }}", 7 },
        { "MaxPageSize", new() { MaxPageSize = 7 }, count => $"{{ bodies(last: {count}) {{ nodes {{ id }} }} }}", 7 },
        { "MaxPageSize", new() { MaxPageSize = 7 }, count => $"{{ bodies(first: 1) {{ facets(by: [KIND], limit: {count}) {{ value }} }} }}", 7 },
        { "MaxIds", new() { MaxIds = 5 }, count => $"{{ nodes(ids: [{Join(count, i => $"\"{i}\"")}]) {{ id }} }}", 5 },
        { "MaxListValues", new() { MaxListValues = 5 }, count =>
            $"{{ bodies(where: {{ name: {{ in: [{Join(count, i => $"\"{i}\"")}] }} }}) {{ totalCount }} }}", 5 },
        { "MaxListValues", new() { MaxListValues = 5 }, count =>
            $"{{ bodies(where: {{ id: {{ nin: [{Join(count, i => $"\"{i}\"")}] }} }}) {{ totalCount }} }}", 5 },
        { "MaxFilterDepth", new() { MaxFilterDepth = 5 }, count =>
            $"{{ bodies(where: {Repeat("{ and: [", count - 1)}{{ id: {{ eq: \"a\" }} }}{Repeat("] }", count - 1)}) {{ totalCount }} }}", 5 },
        { "MaxCost", new() { MaxCost = 9 }, count => $"{{ bodies(first: {count}) {{ nodes {{ id }} }} }}", 9 },
        { "MaxPlannedFields", new() { MaxPlannedFields = 5 }, count => $"{{ {Join(count, i => $"a{i}: __typename")} }}", 5 },
    };

    [Theory]
    [MemberData(nameof(Edges), DisableDiscoveryEnumeration = true)]
    public async Task The_limit_is_allowed_and_one_more_is_refused_by_name(string limit, QueryLimits limits, Func<int, string> document, int value)
    {
        using var graph = Answering.Over(PagedGraph.Schema, limits);

        await graph.DataAsync(document(value));
        var (code, message) = await graph.ErrorAsync(document(value + 1));

        Assert.Equal(limit == "MaxCost" ? "COST_EXCEEDED" : "LIMIT_EXCEEDED", code);
        Assert.Contains(limit, message, StringComparison.Ordinal);
        Assert.Contains($"{value}", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variables_have_a_longest_size()
    {
        const string Document = "query($a: String) { __typename @include(if: true) bodies(where: { name: { eq: $a } }) { totalCount } }";
        using var graph = Answering.Over(PagedGraph.Schema, new QueryLimits { MaxVariablesBytes = 20 });
        string Variables(int bytes) => $$"""{"a":"{{new string('x', bytes - 8)}}"}""";

        await graph.DataAsync(Document, Variables(20));
        var (code, message) = await graph.ErrorAsync(Document, Variables(21));

        Assert.Equal(
            ("LIMIT_EXCEEDED", "The variables have 21 bytes; at most 20 are allowed (MaxVariablesBytes). Send long lists in several requests."),
            (code, message));
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Join(int count, Func<int, string> part) => string.Join(' ', Enumerable.Range(0, count).Select(part));
}

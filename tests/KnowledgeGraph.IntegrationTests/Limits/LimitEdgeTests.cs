using System.Text.Json;

namespace KnowledgeGraph.IntegrationTests.Limits;

/// <summary>Each limit that a setting gives, at its edge, over HTTP: what it allows is 200, one more is refused, and the error names limit and value.</summary>
[Trait("Category", "transport")]
public class LimitEdgeTests(LowLimits low)
{
    private readonly ServerProcess _server = low.Process;

    public static TheoryData<string, int, Func<int, string>> Edges => new()
    {
        { "MaxCost", 60, cost =>
            $"{{ organizations(first: 29) {{ nodes {{ people(first: 1) {{ nodes {{ id }} }} }} }} {Join(cost - 58, i => $"n{i}: node(id: \"none\") {{ id }}")} }}" },
        { "MaxTokens", 300, tokens => $"{{ organization(id: \"none\") {{ {Repeat("id ", tokens - 10)}}} }}" },
        { "MaxNesting", 20, levels => $"{Repeat("{ ... ", levels - 1)}{{ __typename {Repeat("}", levels)}" },
        { "MaxFieldDepth", 6, fields => $"{{ organization(id: \"none\") {Repeat("{ parent ", fields - 2)}{{ id {Repeat("}", fields)}" },
        { "MaxAliases", 5, aliases => $"{{ {Join(aliases, i => $"a{i}: __typename")} }}" },
        { "MaxRootFields", 9, fields => $"{{ {Repeat("__typename ", fields)}}}" },
        { "MaxBlocks", 7, blocks =>
            $"{{ organization(id: \"none\") {{ {Join(blocks - 1, i => new[] { "parent", "parentEdge", "basedIn", "basedInEdge", "establishedUnder", "establishedUnderEdge", "units(first: 1)" }[i] + (i == 6 ? " { nodes { id } }" : " { id }"))} }} }}" },
        { "MaxPageSize", 40, size => $"{{ organizations(first: {size}) {{ nodes {{ __typename }} }} }}" },
        { "MaxIds", 5, ids => $"{{ nodes(ids: [{Join(ids, i => $"\"{i}\"")}]) {{ id }} }}" },
        { "MaxListValues", 6, values => $"{{ organizations(where: {{ name: {{ in: [{Join(values, i => $"\"{i}\"")}] }} }}) {{ totalCount }} }}" },
        { "MaxFilterDepth", 8, depth =>
            $"{{ organizations(where: {Repeat("{ and: [", depth - 1)}{{ id: {{ eq: \"a\" }} }}{Repeat("] }", depth - 1)}) {{ totalCount }} }}" },
    };

    [Theory]
    [MemberData(nameof(Edges), DisableDiscoveryEnumeration = true)]
    public async Task The_limit_is_allowed_and_one_more_is_refused_by_name(string limit, int value, Func<int, string> document)
    {
        var allowed = await _server.AskAsync(document(value));
        var refused = await _server.AskAsync(document(value + 1));

        Assert.Equal((200, ""), (allowed.Status, string.Join(',', allowed.Codes)));
        Assert.Equal(
            (refused.Codes[0] == "SYNTAX_ERROR" ? 400 : 422, limit == "MaxCost" ? "COST_EXCEEDED" : "LIMIT_EXCEEDED"), (refused.Status, refused.Codes[0]));
        Assert.Contains(limit, refused.Messages[0], StringComparison.Ordinal);
        Assert.Contains($"{value}", refused.Messages[0], StringComparison.Ordinal);
        await _server.StillAnswersAsync();
    }

    [Fact]
    public async Task Variables_have_a_longest_size()
    {
        string Body(int bytes) => $$$"""{"query":"query($a: ID!) { node(id: $a) { id } }","variables":{"a":"{{{new string('x', bytes - 8)}}}"}}""";

        var allowed = await _server.PostAsync(Body(1000));
        var refused = await _server.PostAsync(Body(1001));

        Assert.Equal((200, 422), (allowed.Status, refused.Status));
        Assert.StartsWith("The variables have 1001 bytes; at most 1000 are allowed (MaxVariablesBytes).", refused.Messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_has_a_longest_size()
    {
        string Body(int bytes) =>
            JsonSerializer.Serialize(new { query = "{ __typename }" }).Replace("}\"", new string(' ', bytes - 26) + "}\"", StringComparison.Ordinal);

        var allowed = await _server.PostAsync(Body(4000));
        var refused = await _server.PostAsync(Body(4001));

        Assert.Equal((200, 413), (allowed.Status, refused.Status));
        Assert.StartsWith(
            "The body has 4001 bytes, which is more than the 4000 bytes that are allowed (MaxBodyBytes).", refused.Messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_has_a_largest_size()
    {
        var allowed = await _server.AskAsync("{ organizations(first: 2) { nodes { id name } } }");
        var refused = await _server.AskAsync("{ organizations(first: 40) { nodes { id name names { text } description } } }");

        Assert.Equal(200, allowed.Status);
        Assert.Equal((422, "LIMIT_EXCEEDED"), (refused.Status, refused.Codes[0]));
        Assert.Contains("2000 bytes (MaxResponseBytes)", refused.Messages[0], StringComparison.Ordinal);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Join(int count, Func<int, string> part) => string.Join(' ', Enumerable.Range(0, count).Select(part));
}

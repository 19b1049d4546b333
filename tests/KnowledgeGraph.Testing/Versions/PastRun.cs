using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Testing.Asking;

namespace KnowledgeGraph.Testing.Versions;

/// <summary>
/// Records what a store answers after each of its changes, and asks the same afterwards as of each change and of the moment of each: the bytes
/// are the same. What tells of time is not asked for.
/// </summary>
public sealed class PastRun : IAsyncDisposable
{
    private const string Statement =
        "id status predicate kind subject { id } object { id } value validFrom validTo confidence implied paraphrase spanStart spanEnd recordedBy reason edge "
        + "document { id title publishedOn } supersedes { id } supersededBy { id }";

    private static readonly string[] Roots =
    [
        "about { change model counts { type count } }",
        "companies { totalCount nodes { id name aliases names { text language } country degree identifiers description } }",
        "companies(where: { country: { eq: \"US\" } }, order: [{ name: DESC }]) { totalCount edges { cursor node { id name(language: ES) } } pageInfo { hasNextPage endCursor } }",
        "companies(where: { people: { some: { node: { name: { contains: \"0\" } } } } }, first: 2) { totalCount nodes { id } pageInfo { hasNextPage } }",
        "companies(where: { anyName: { matches: \"s\" } }) { totalCount nodes { id people(order: [{ edge: { since: DESC } }]) { totalCount nodes { id } } } }",
        "companies { nodes { id people { totalCount edges { id title since until confidence attestedOn properties kind node { id name } "
            + "statements { totalCount nodes { id confidence } } } } } }",
        "humans(first: 2) { totalCount edges { cursor node { id name degree jobs(first: 1) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } } } }",
        "humans(last: 2) { nodes { id statements { totalCount nodes { id } } documents { totalCount nodes { id } } } }",
        "humans(where: { jobs: { any: false } }) { totalCount nodes { id } }",
        $"statements(first: 100) {{ totalCount nodes {{ {Statement} }} }}",
        $"statements(where: {{ status: {{ in: [PROPOSED, REJECTED, RETRACTED] }} }}, first: 100) {{ totalCount nodes {{ {Statement} }} facets(by: [STATUS]) {{ value count }} }}",
        "statements(where: { confidence: { gt: 0.6 }, document: { id: { eq: \"doc:a\" } } }, order: [{ id: DESC }], first: 5) { totalCount nodes { id } }",
        "documents { totalCount nodes { id title aliases publishedOn mentions { totalCount nodes { id name } } citation(style: BIBTEX) } }",
        "document(id: \"doc:b\") { title statements { totalCount } }",
        "node(id: \"human:h\") { __typename id ... on Human { name jobs { totalCount nodes { id name } } } }",
        "nodes(ids: [\"company:a\", \"company:b\", \"company:c\", \"human:i\", \"human:j\", \"a-ha\", \"b-ib\", \"nobody\"]) { __typename id }",
        "company(id: \"company:c\") { name country aliases people { nodes { name } } statements(where: { status: { eq: RETRACTED } }) { totalCount nodes { id } } }",
        "asOf(valid: \"2022\") { companies { nodes { id degree people { totalCount nodes { id } } } } }",
        "asOf(valid: \"2021\", undated: false) { companies { nodes { id degree people { totalCount nodes { id } } } } }",
        "search(query: \"Na0\") { totalCount byType { value count } edges { score matchedName language node { id name } } }",
        "search(query: \"S1\", types: [COMPANY]) { totalCount nodes { id name } }",
        "suggest(prefix: \"H\") { id type name matchedName node { id } }",
    ];

    private readonly List<(long Change, DateTimeOffset At, string[] Answers)> _recorded = [];
    private readonly SearchedApi _api;
    private readonly OperationRunner _runner;

    /// <param name="store">The store, of the model of <see cref="RandomVersion"/>; not owned.</param>
    public PastRun(IGraphStore store)
    {
        _api = new SearchedApi(RandomVersion.Model, store, TimeProvider.System, fault => throw fault);
        _runner = new OperationRunner(RandomVersion.Model, _api.Schema, _api.Plans, new QueryLimits(), fault => throw fault);
    }

    /// <summary>How many answers were recorded.</summary>
    public int Recorded => _recorded.Sum(one => one.Answers.Length);

    /// <summary>Records what is answered now.</summary>
    public async Task RecordAsync(long change, DateTimeOffset at)
    {
        var answers = new string[Roots.Length];
        for (var i = 0; i < answers.Length; i++) answers[i] = await DataAsync($"{{ {Roots[i]} }}");
        _recorded.Add((change, at, answers));
    }

    /// <summary>Asks again for all that was recorded.</summary>
    /// <param name="byMoments">Whether moments tell it too: they do unless a file has dated back what it gave later.</param>
    public async Task CheckAsync(bool byMoments)
    {
        foreach (var (change, at, answers) in _recorded)
        {
            await CheckAsync($"change: {change}", answers);
            if (byMoments) await CheckAsync($"known: \"{at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)}\"", answers);
        }
        Assert.Equal("{\"asOf\":{\"nodes\":[null,null]}}", await DataAsync("{ asOf(change: 0) { nodes(ids: [\"company:a\", \"doc:a\"]) { id } } }"));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _api.DisposeAsync();

    private async Task CheckAsync(string moment, string[] answers)
    {
        for (var i = 0; i < answers.Length; i++)
        {
            var then = await DataAsync($"{{ asOf({moment}) {{ {Roots[i]} }} }}");
            Assert.Equal($"{{\"asOf\":{answers[i]}}}", then);
        }
    }

    private async Task<string> DataAsync(string document)
    {
        var output = new ArrayBufferWriter<byte>();
        await _runner.RunAsync(new OperationRequest { Document = Encoding.UTF8.GetBytes(document) }, output, TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(output.WrittenMemory);
        return json.RootElement.TryGetProperty("errors", out _)
            ? throw new InvalidOperationException($"{document}\n{Encoding.UTF8.GetString(output.WrittenSpan)}")
            : json.RootElement.GetProperty("data").GetRawText();
    }
}

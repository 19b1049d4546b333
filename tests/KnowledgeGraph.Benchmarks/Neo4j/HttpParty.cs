using System.Text.RegularExpressions;
using KnowledgeGraph.Benchmarks.Http;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>A server in a process of its own, asked by POST.</summary>
internal sealed partial class HttpParty(string name, Child child, string path, byte[] body, string temporary) : Party(name)
{
    /// <inheritdoc/>
    public override TimeSpan Processor => child.Processor;

    /// <inheritdoc/>
    public override Task<Round> RunAsync(int clients) => Load.RunAsync(child.Address, path, body, temporary, clients);

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<string>> IdsAsync()
    {
        using var client = new HttpClient { BaseAddress = child.Address };
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        using var response = await client.PostAsync(path, content);
        var answer = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode || answer.Contains("\"errors\"", StringComparison.Ordinal)) throw new InvalidOperationException($"{Name}: {answer}");
        return [.. Id().Matches(answer).Select(match => match.Groups["id"].Value)];
    }

    /// <inheritdoc/>
    public override void Dispose() => child.Dispose();

    [GeneratedRegex("\"id\":\"(?<id>[^\"]*)\"")]
    private static partial Regex Id();
}

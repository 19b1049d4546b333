using System.Text.RegularExpressions;
using KnowledgeGraph.Benchmarks.Http;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>A server asked by POST.</summary>
internal sealed partial class HttpParty(string name, Uri address, string path, byte[] body, string temporary) : Party(name)
{
    private readonly Child? _child;

    /// <summary>A server in a process of this benchmark, which ends with the party.</summary>
    public HttpParty(string name, Child child, string path, byte[] body, string temporary)
        : this(name, child.Address, path, body, temporary) => _child = child;

    /// <inheritdoc/>
    public override TimeSpan Processor => _child?.Processor ?? TimeSpan.Zero;

    /// <inheritdoc/>
    public override Task<Round> RunAsync(int clients) => Load.RunAsync(address, path, body, temporary, clients);

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<string>> IdsAsync()
    {
        using var client = new HttpClient { BaseAddress = address };
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        using var response = await client.PostAsync(path, content);
        var answer = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode || answer.Contains("\"errors\"", StringComparison.Ordinal)) throw new InvalidOperationException($"{Name}: {answer}");
        return [.. Id().Matches(answer).Select(match => match.Groups["id"].Value)];
    }

    /// <inheritdoc/>
    public override void Dispose() => _child?.Dispose();

    [GeneratedRegex("\"id\":\"(?<id>[^\"]*)\"")]
    private static partial Regex Id();
}

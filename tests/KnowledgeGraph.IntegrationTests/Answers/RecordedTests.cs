using System.Text;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Processes;
using KnowledgeGraph.Tests;

namespace KnowledgeGraph.IntegrationTests.Answers;

/// <summary>Every recorded operation over the repository's seed, asked from outside: the answer is the recorded one, whatever host gives it.</summary>
[Trait("Category", "answers")]
public class RecordedTests(SeededServer seeded)
{
    private const string LanguageLine = "# Accept-Language: ";

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.graphql").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Requirement.RepositoryRoot(), "tests", "KnowledgeGraph.Tests", "Golden");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_recorded_operation_is_answered_as_recorded(string name)
    {
        var server = seeded.Process;
        var query = await ReadAsync($"{name}.graphql");
        JsonElement? variables = File.Exists(Path.Combine(Folder, $"{name}.variables.json")) ? JsonSerializer.Deserialize<JsonElement>(await ReadAsync($"{name}.variables.json")) : null;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Content = new StringContent(JsonSerializer.Serialize(new { query, variables }), Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation("Accept", "application/graphql-response+json");
        if (query.StartsWith(LanguageLine, StringComparison.Ordinal)) request.Headers.TryAddWithoutValidation("Accept-Language", query[LanguageLine.Length..query.IndexOf('\n', StringComparison.Ordinal)]);

        var answer = await Answer.ReadAsync(await server.Client.SendAsync(request, TestContext.Current.CancellationToken));

        var recorded = JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(await ReadAsync($"{name}.json")));
        Assert.Equal(recorded, JsonSerializer.Serialize(answer.Json));
    }

    private static Task<string> ReadAsync(string file) => File.ReadAllTextAsync(Path.Combine(Folder, file), TestContext.Current.CancellationToken);
}

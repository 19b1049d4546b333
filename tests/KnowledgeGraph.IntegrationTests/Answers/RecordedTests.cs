using System.Text;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.Answers;

/// <summary>Every recorded operation over the repository's seed, asked from outside: the answer is the recorded one, whatever host gives it.</summary>
[Trait("Category", "answers")]
public class RecordedTests(SeededServer seeded)
{
    public static TheoryData<string> Operations => GoldenOperation.Names;

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_recorded_operation_is_answered_as_recorded(string name)
    {
        var server = seeded.Process;
        var operation = GoldenOperation.Named(name);
        JsonElement? variables = operation.Variables is { } given ? JsonSerializer.Deserialize<JsonElement>(given) : null;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Content = new StringContent(JsonSerializer.Serialize(new { query = operation.Document, variables }), Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation("Accept", "application/graphql-response+json");

        var answer = await Answer.ReadAsync(await server.Client.SendAsync(request, TestContext.Current.CancellationToken));

        var recorded = JsonSerializer.Serialize(
            JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(GoldenOperation.Full($"{name}.json"), TestContext.Current.CancellationToken)));
        Assert.Equal(recorded, JsonSerializer.Serialize(answer.Json));
    }
}

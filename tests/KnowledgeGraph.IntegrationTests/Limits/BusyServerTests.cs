namespace KnowledgeGraph.IntegrationTests.Limits;

/// <summary>More operations at once than may run and wait are refused at once, and whoever comes later is answered.</summary>
[Trait("Category", "transport")]
public class BusyServerTests
{
    // About fifty milliseconds of work: introspection of everything, several times.
    private const string Work =
        "{ a: __schema { ...all } b: __schema { ...all } c: __schema { ...all } } fragment all on __Schema { types { name fields { name type { name fields { name } } } } }";

    [Theory]
    [InlineData("application/graphql-response+json")]
    [InlineData("application/json")]
    public async Task What_is_one_too_many_is_503_with_the_time_to_come_back(string accept)
    {
        await using var server = await ServerProcess.StartAsync("--limit", "MaxConcurrentOperations=1", "--limit", "MaxWaitingOperations=1");

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => server.AskAsync(Work, accept: accept)));

        var refused = answers.Where(answer => answer.Status == 503).ToArray();
        Assert.NotEmpty(refused);
        Assert.All(refused, answer =>
        {
            Assert.Equal(["LIMIT_EXCEEDED"], answer.Codes);
            Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter!.Delta);
            Assert.Contains(
                "1 operations run (MaxConcurrentOperations), and 1 wait for their turn (MaxWaitingOperations)", answer.Messages[0], StringComparison.Ordinal);
        });
        Assert.All(answers.Except(refused), answer => Assert.Equal(200, answer.Status));
        Assert.Contains(answers, answer => answer.Status == 200);
        await server.StillAnswersAsync();
    }
}

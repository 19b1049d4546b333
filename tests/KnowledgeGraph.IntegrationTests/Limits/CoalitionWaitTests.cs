using System.Text.RegularExpressions;

namespace KnowledgeGraph.IntegrationTests.Limits;

/// <summary>Coalitions of a graph that takes longer than a call waits: the call is told how far they are, readiness too, and a later call has them.</summary>
[Trait("Category", "answers")]
public partial class CoalitionWaitTests
{
    private const string Question = "{ coalitions(runs: 100, shuffles: 0) { runs coalitions { size } } }";

    [Fact]
    public async Task Who_cannot_wait_is_told_the_progress_and_finds_the_answer_later()
    {
        using var folder = new TemporaryFolder();
        var made = await Finished.RunAsync(
            ["generate", "Organization=4000", "Person=4000", "Partnership=1600", "Initiative=400", "--relationships", "30000", "--data", folder["data"]]);
        Assert.Equal(0, made.ExitCode);
        await using var server = await ServerProcess.StartAsync("--limit", "MaxWaitSeconds=0", "--data", folder["data"]);

        var first = await server.AskAsync(Question);

        Assert.Equal((294, "STORE_UNAVAILABLE"), (first.Status, Assert.Single(first.Codes)));
        Assert.Contains("Try again in a moment", Assert.Single(first.Messages), StringComparison.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        Answer? last = null;
        await Eventually.HoldsAsync(async () =>
        {
            told.Add(Part((await server.GetAsync("/health/ready")).Text));
            last = await server.AskAsync(Question);
            if (last.Codes.Length > 0) Assert.Equal("STORE_UNAVAILABLE", Assert.Single(last.Codes));
            return last.Codes.Length == 0;
        });
        Assert.NotEmpty(last!.Data.GetProperty("coalitions").GetProperty("coalitions").EnumerateArray());
        Assert.Contains(told, status => Working().IsMatch(status));
        Assert.Equal("ready", Part((await server.GetAsync("/health/ready")).Text));
        await server.StillAnswersAsync();
    }

    private static string Part(string health) => Coalitions().Match(health).Groups["status"].Value;

    [GeneratedRegex("""\{"name":"coalitions","status":"(?<status>[^"]*)","ok":true,"required":false""")]
    private static partial Regex Coalitions();

    [GeneratedRegex("^working out, [0-9]+ of [0-9]+ runs$")]
    private static partial Regex Working();
}

using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.Transport;

[Trait("Category", "transport")]
public class HealthTests(SeededServer seeded)
{
    [Theory]
    [InlineData("/health/live", """{"status":"live"}""")]
    [InlineData(
        "/health/ready",
        """{"status":"ready","parts":[{"name":"store","status":"ready","ok":true,"required":true},"""
        + """{"name":"planning","status":"ready","ok":true,"required":false},{"name":"names","status":"ready","ok":true,"required":false},"""
        + """{"name":"history","status":"ready","ok":true,"required":false},"""
        + """{"name":"coalitions","status":"ready","ok":true,"required":false}]}""")]
    public async Task A_server_with_a_store_is_live_and_ready(string path, string expected)
    {
        // It waits until the names are there.
        await seeded.Process.AskAsync("{ suggest(prefix: \"i\") { id } }");

        var answer = await seeded.Process.GetAsync(path);

        Assert.Equal(200, answer.Status);
        Assert.Equal(expected, answer.Text);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Redis_that_is_out_of_reach_degrades_a_server_and_leaves_it_ready()
    {
        // Nothing listens on port 1.
        await using var server = await ServerProcess.StartAsync(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["REDIS_URL"] = "redis://127.0.0.1:1" });

        var answer = await server.GetAsync("/health/ready");

        Assert.Equal(200, answer.Status);
        Assert.Contains(
            """{"name":"redis","status":"degraded","ok":false,"required":false,"reason":"Redis at 127.0.0.1:1 """, answer.Text, StringComparison.Ordinal);
    }
}

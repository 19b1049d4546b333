using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.Transport;

[Trait("Category", "transport")]
public class HealthTests(SeededServer seeded)
{
    [Theory]
    [InlineData("/health/live", """{"status":"live"}""")]
    [InlineData("/health/ready", """{"status":"ready","parts":[{"name":"store","status":"ready","ok":true,"required":true},{"name":"planning","status":"ready","ok":true,"required":false}]}""")]
    public async Task A_server_with_a_store_is_live_and_ready(string path, string expected)
    {
        var answer = await seeded.Process.GetAsync(path);

        Assert.Equal(200, answer.Status);
        Assert.Equal(expected, answer.Text);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }
}

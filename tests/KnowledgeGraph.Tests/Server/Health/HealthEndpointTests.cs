using System.Text;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Server.Health;
using KnowledgeGraph.Tests.Query;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Tests.Server.Health;

/// <summary>What is required decides on 200 or 503; every part is told with its own reason.</summary>
public class HealthEndpointTests
{
    [Fact]
    public async Task A_part_that_is_not_required_degrades_the_server_and_no_more()
    {
        var (status, body) = await AskAsync(HealthPart.Of("cache", isRequired: false, "Redis does not answer. Check that it runs."));

        Assert.Equal(200, status);
        Assert.Equal(
            """{"status":"ready","parts":[{"name":"store","status":"ready","ok":true,"required":true},"""
            + """{"name":"cache","status":"degraded","ok":false,"required":false,"reason":"Redis does not answer. Check that it runs."}]}""",
            body);
    }

    [Fact]
    public async Task A_part_that_is_required_makes_a_503_with_its_reason()
    {
        var (status, body) = await AskAsync(HealthPart.Of("changes", isRequired: true, "not seen for 7 s"), HealthPart.Of("other", isRequired: true, "later"));

        Assert.Equal(503, status);
        Assert.StartsWith("""{"status":"not ready","reason":"not seen for 7 s","parts":[""", body, StringComparison.Ordinal);
        Assert.Contains("""{"name":"changes","status":"not ready","ok":false,"required":true,"reason":"not seen for 7 s"}""", body, StringComparison.Ordinal);
    }

    private static async Task<(int Status, string Body)> AskAsync(params HealthPart[] parts)
    {
        using var graph = Answering.Over("type Thing @node { name: String! }");
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { Response = { Body = body } };

        await new HealthEndpoint(graph.Store, [.. parts.Select(part => (Func<HealthPart>)(() => part))]).ReadyAsync(context);

        await context.Response.BodyWriter.FlushAsync(TestContext.Current.CancellationToken);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()));
    }
}

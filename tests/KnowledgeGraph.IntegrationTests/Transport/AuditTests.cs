using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.Transport;

/// <summary>The audit that the package graphql-http has for servers of GraphQL over HTTP, all of it.</summary>
[Trait("Category", "transport")]
public class AuditTests(SeededServer seeded)
{
    /// <summary>What the draft of August 2026 has decided otherwise since, with its reason.</summary>
    private static readonly Dictionary<string, string> Outdated = new(StringComparer.Ordinal)
    {
        ["86EE"] = "Variables that cannot be coerced: the audit wants 400, the draft 422 (section \"Status Codes\", \"Variable coercion failure\").",
    };

    [Fact]
    public async Task All_checks_are_met_but_those_that_the_newer_draft_contradicts()
    {
        var lines = await Node.RunAsync("audit.mjs", new Uri(seeded.Process.Address, "/graphql").ToString());

        var checks = lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        var unmet = checks.Where(check => check.GetProperty("status").GetString() != "ok")
            .ToDictionary(check => check.GetProperty("id").GetString()!, check => check.ToString());

        Assert.True(checks.Count > 50, $"The audit made {checks.Count} checks.");
        Assert.Equal(Outdated.Keys, unmet.Keys);
    }
}

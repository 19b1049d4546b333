using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.Transport;

/// <summary>Batches are an array of requests, answered in order; off unless the setting <c>batch</c> allows them.</summary>
[Trait("Category", "transport")]
public class BatchTests(SeededServer seeded)
{
    private const string Typename = """{"query":"{ __typename }"}""";

    [Fact]
    public async Task Without_the_setting_an_array_is_refused_and_the_error_names_the_setting()
    {
        var answer = await seeded.Process.PostAsync($"[{Typename}]");

        Assert.Equal((400, "INVALID_ARGUMENT"), (answer.Status, Assert.Single(answer.Codes)));
        Assert.Contains("'batch'", answer.Messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_operation_has_its_own_answer_in_order_whatever_became_of_the_others()
    {
        await using var server = await ServerProcess.StartAsync("--batch", "6");

        var answer = await server.PostAsync(
            """
             [ {"query":"query A($x: ID!) { a: node(id: $x) { id } }","variables":{"x":"none"}},
               {"query":"{ nowhere }"},
               1,
               {"query":"{ b: __typename }","operationName":null},
               {"query":"{"},
               {"query":"query C { c: __typename }","operationName":"C"}]
             """);

        Assert.Equal(200, answer.Status);
        Assert.Equal(
            ["data:a", "VALIDATION_FAILED", "INVALID_ARGUMENT", "data:b", "SYNTAX_ERROR", "data:c"],
            answer.Json.EnumerateArray().Select(Kind));
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Operations_of_a_batch_share_the_cost_of_one()
    {
        const string Hundred = """{"query":"{ organizations(first: 100) { nodes { id } } }"}""";
        await using var server = await ServerProcess.StartAsync("--batch", "4", "--limit", "MaxCost=150");

        var answer = await server.PostAsync($"[{Hundred},{Hundred},{Hundred},{Typename}]");

        Assert.Equal(["data:organizations", "data:organizations", "COST_EXCEEDED", "COST_EXCEEDED"], answer.Json.EnumerateArray().Select(Kind));
        Assert.Contains("cost 200 together", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_batch_is_refused_whole()
    {
        await using var server = await ServerProcess.StartAsync("--batch", "2");

        var tooMany = await server.PostAsync($"[{Typename},{Typename},{Typename}]");
        var empty = await server.PostAsync("[]");
        var broken = await server.PostAsync($"[{Typename},");
        var trailing = await server.PostAsync($"[{Typename}] x");
        var deep = await server.PostAsync("[" + new string('[', 20_000));
        var single = await server.PostAsync(Typename);
        var two = await server.PostAsync($" [{Typename},{Typename}]");

        Assert.Equal((422, "LIMIT_EXCEEDED"), (tooMany.Status, Assert.Single(tooMany.Codes)));
        Assert.Contains("2 operations", tooMany.Messages[0], StringComparison.Ordinal);
        Assert.All([empty, broken, trailing, deep], answer => Assert.Equal(400, answer.Status));
        Assert.Equal("""{"data":{"__typename":"Query"}}""", single.Text);
        Assert.Equal("""[{"data":{"__typename":"Query"}},{"data":{"__typename":"Query"}}]""", two.Text);
        await server.StillAnswersAsync();
    }

    private static string Kind(JsonElement answer) => answer.TryGetProperty("data", out var data)
        ? $"data:{data.EnumerateObject().First().Name}"
        : answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()!;
}

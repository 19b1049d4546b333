using System.Text.Json.Nodes;

namespace KnowledgeGraph.HotChocolate.Tests;

/// <summary>However fields of the server's own stand among those of the graph, these have the values that the runner gives alone.</summary>
public class DifferentialTests
{
    [Fact]
    public async Task Random_operations_give_the_graphs_part_as_the_runner_gives_it_alone()
    {
        await using var server = await SampleServer.StartAsync();
        var compared = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var (joined, whole) = new RandomSelections(seed).Next();
            var (one, other) = ((await server.AskAsync(joined)).Text, (await server.AskAsync(whole)).Text);
            var (data, expected) = (JsonNode.Parse(one)!, JsonNode.Parse(other)!);
            if (expected["data"] is null) continue;
            Strip(data);
            Assert.True(JsonNode.DeepEquals(expected, data), $"{joined}\n{Short(one)}\n{Short(other)}");
            compared++;
        }

        Assert.True(compared > 150, $"Only {compared} of 200 operations were valid.");
    }

    private static void Strip(JsonNode? node)
    {
        if (node is JsonArray items) foreach (var item in items) Strip(item);
        if (node is not JsonObject members) return;
        foreach (var own in members.Select(member => member.Key).Where(key => key.StartsWith("own", StringComparison.Ordinal)).ToList()) members.Remove(own);
        foreach (var (_, member) in members.ToList()) Strip(member);
    }

    private static string Short(string text) => text.Length > 4_000 ? text[..4_000] : text;
}

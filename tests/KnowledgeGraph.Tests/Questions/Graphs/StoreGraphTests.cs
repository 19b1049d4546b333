using System.Text.Json;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Testing.Asking;

namespace KnowledgeGraph.Tests.Questions.Graphs;

/// <summary>A graph that has no room in memory answers from its store what needs a part of it, and refuses what needs all of it.</summary>
public class StoreGraphTests
{
    [Fact]
    public async Task What_is_around_entities_and_what_they_have_in_common_has_the_same_bytes_as_from_memory()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var random = new Random(seed);
            var nodes = random.Next(5, 100);
            var graph = WalkedGraph.Random(random, nodes, random.Next(nodes, 4 * nodes));
            await using var rooms = await TwoRooms.OfAsync(graph);
            for (var i = 0; i < 30; i++)
            {
                var (memory, store) = await rooms.AskAsync(
                    i % 2 == 0 ? WalkedSurroundings.Neighborhood(random, graph) : WalkedSurroundings.CommonConnections(random, graph));

                Assert.DoesNotContain("errors", memory, StringComparison.Ordinal);
                Assert.Equal(memory, store);
            }
            Assert.True(rooms.Store.TieReads > 10);
        }
    }

    [Theory]
    [InlineData(100_000, false)]
    [InlineData(5_000, true)]
    public async Task What_is_around_a_hub_has_the_same_bytes_as_from_memory_when_the_work_is_spent_too(long steps, bool isCut)
    {
        var graph = WalkedGraph.Random(new Random(3), nodes: 2_000, links: 5_000);
        await using var rooms = await TwoRooms.OfAsync(graph, limits: new QueryLimits { MaxSteps = steps });

        var (memory, store) = await rooms.AskAsync(
            $$"""
            { neighborhood(of: ["{{graph.Nodes[0].Id}}"], depth: 4, limit: 50) {
              totalNodes totalEdges nodes { id } edges { edge { id } } byRelationship { kind forward count } truncated { reason }
            } }
            """);

        Assert.Equal(memory, store);
        var around = JsonDocument.Parse(memory).RootElement.GetProperty("data").GetProperty("neighborhood");
        Assert.InRange(around.GetProperty("totalNodes").GetInt32(), 1_001, 2_000);
        Assert.Equal(isCut ? "STEPS" : "LIMIT", around.GetProperty("truncated").GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData("{ centrality(measure: DEGREE) { method } }", "--history-memory")]
    [InlineData("{ asOf(change: 0) { neighborhood(of: [\"ship:0\"]) { totalNodes } } }", "--history-memory")]
    [InlineData("{ neighborhood(of: [\"ship:0\"], depth: 3) { totalNodes } }", "than 30 relationships and entities (MaxStoreTies)")]
    [InlineData("{ commonConnections(between: [\"ship:0\", \"ship:3743\"]) { totalCount } }", "than 30 relationships and entities (MaxStoreTies)")]
    public async Task What_needs_all_of_it_or_more_than_may_be_read_is_refused_with_the_remedy(string operation, string remedy)
    {
        var graph = WalkedGraph.Random(new Random(1), 40, 200);
        Assert.Contains(graph.Nodes, node => node.Id == "ship:3743");
        await using var rooms = await TwoRooms.OfAsync(graph, storeTies: 30);

        var (_, store) = await rooms.AskAsync(operation);

        var error = JsonDocument.Parse(store).RootElement.GetProperty("errors")[0];
        Assert.Equal("LIMIT_EXCEEDED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains(remedy, error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, rooms.Store.Streams);
    }
}

using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Tests.Query;

namespace KnowledgeGraph.Tests.Embedded;

/// <summary>Readers see one snapshot each, whatever is written meanwhile, and a plan that many run at once answers each its own.</summary>
public class ConcurrencyTests
{
    private const int Nodes = 60;
    private const string Model =
        "type T @node { name: String!  round: Int  next: [T!]! @relationship(type: \"NEXT\", direction: OUT, properties: \"Step\")  parent: T @relationship(type: \"UP\", direction: OUT, properties: \"Step\") } type Step @relationshipProperties { round: Int }";

    [Fact]
    public async Task Every_answer_is_of_one_round_though_rounds_are_written_meanwhile()
    {
        using var graph = Answering.Over(Model);
        await graph.Store.ApplyAsync(Round(0), TestContext.Current.CancellationToken);
        var writing = true;
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var seen = new HashSet<string>();
            do
            {
                var answer = await graph.AskAsync(
                    "{ about { change } ts(first: 100) { totalCount nodes { round next { edges { round node { round } } } parent { round } parentEdge { round } } } again: t(id: \"t:7\") { round } }");
                var rounds = answer.Split("\"round\":").Skip(1).Select(part => part.Split(',', '}')[0]).Distinct().ToList();
                Assert.Single(rounds);
                Assert.Contains($"\"totalCount\":{Nodes}", answer, StringComparison.Ordinal);
                Assert.Contains($"\"change\":{int.Parse(rounds[0], CultureInfo.InvariantCulture) + 1}}}", answer, StringComparison.Ordinal);
                seen.Add(rounds[0]);
            }
            while (Volatile.Read(ref writing));
            return seen.Count;
        })).ToList();

        for (var round = 1; round <= 200; round++) await graph.Store.ApplyAsync(Round(round), TestContext.Current.CancellationToken);
        Volatile.Write(ref writing, false);

        Assert.All(await Task.WhenAll(readers), count => Assert.InRange(count, 1, 201));
    }

    [Fact]
    public async Task One_plan_run_by_many_at_once_gives_each_its_own_answer()
    {
        using var graph = Answering.Over(Model);
        await graph.Store.ApplyAsync(Round(3), TestContext.Current.CancellationToken);
        const string Document =
            "query($id: ID!, $n: Int, $names: [String!]) { t(id: $id) { id name } ts(first: $n, where: { name: { in: $names } }) { totalCount nodes { name } facets: pageInfo { hasNextPage } } }";

        await Parallel.ForAsync(
            0, 4_000, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken }, async (i, _) =>
        {
            var (id, size, count) = (i % Nodes, i % 7, 1 + (i % 11));
            var names = Enumerable.Range(0, count).Select(offset => Name((id + offset) % Nodes)).ToList();
            var data = await graph.DataAsync(Document, JsonSerializer.Serialize(new { id = $"t:{id}", n = size, names }));

            Assert.Equal(Name(id), data.GetProperty("t").GetProperty("name").GetString());
            var list = data.GetProperty("ts");
            Assert.Equal(count, list.GetProperty("totalCount").GetInt32());
            Assert.Equal(
                names.Order(StringComparer.Ordinal).Take(size),
                list.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString()!));
            Assert.Equal(count > size, list.GetProperty("facets").GetProperty("hasNextPage").GetBoolean());
        });
    }

    [Fact]
    public async Task A_run_that_failed_leaves_nothing_behind_for_the_next_of_its_plan()
    {
        using var graph = Answering.Over(Model, new QueryLimits { MaxResponseBytes = 400 });
        await graph.Store.ApplyAsync(Round(1), TestContext.Current.CancellationToken);
        const string Document = "query($n: Int) { ts(first: $n) { nodes { name } } }";
        var expected = await graph.AskAsync(Document, """{"n":2}""");

        for (var i = 0; i < 50; i++)
        {
            Assert.Equal("LIMIT_EXCEEDED", (await graph.ErrorAsync(Document, """{"n":50}""")).Code);
            Assert.Equal(expected, await graph.AskAsync(Document, """{"n":2}"""));
        }
    }

    private static GraphWrite Round(int round)
    {
        var number = new IntegerValue(round);
        return new GraphWrite
        {
            PutNodes = [.. Enumerable.Range(0, Nodes)
                .Select(i => new NodeRecord($"t:{i}", "T", new Dictionary<string, Value> { ["name"] = new TextValue(Name(i)), ["round"] = number }))],
            PutRelationships =
            [
                .. Enumerable.Range(0, Nodes)
                    .Select(i =>
                    new RelationshipRecord($"next:{i}", "NEXT", $"t:{i}", $"t:{(i + round) % Nodes}", new Dictionary<string, Value> { ["round"] = number })),
                .. Enumerable.Range(0, Nodes).Select(
                    i => new RelationshipRecord($"up:{i}", "UP", $"t:{i}", $"t:{(i * round) % Nodes}", new Dictionary<string, Value> { ["round"] = number })),
            ],
        };
    }

    private static string Name(int i) => $"name {i:00}";
}

using System.Text.Json;

namespace KnowledgeGraph.Tests.Questions.Connections;

/// <summary><c>commonConnections</c> as an operation asks it, against what plain lists say.</summary>
public sealed class CommonConnectionsTests
{
    private const string Query = """
        query($between: [ID!]!, $first: Int, $via: [RelationshipKind!], $valid: Date) {
          asOf(valid: $valid) { commonConnections(between: $between, first: $first, via: $via) {
            totalCount connections { node { id degree } score links { kind from { id } to { id } edge { id } } } snapshot { change }
          } }
        }
        """;

    [Theory]
    [InlineData(1, 5, 40)]
    [InlineData(2, 20, 120)]
    [InlineData(3, 60, 200)]
    public async Task They_are_what_plain_lists_say_best_first(int seed, int size, int relationships)
    {
        using var society = await RandomSociety.MakeAsync(seed, size, relationships);
        var random = new Random(seed);
        for (var round = 0; round < 60; round++)
        {
            var between = society.Ids.OrderBy(_ => random.Next()).Take(random.Next(2, 5)).ToArray();
            var (first, via, valid) = (random.Next(8), random.Next(3) == 0 ? new[] { "KNOWS", "RIVAL_OF" }[random.Next(2)] : null, random.Next(2) == 0 ? "2020" : null);
            var variables = JsonSerializer.Serialize(new { between, first, via = via is null ? null : new[] { via }, valid });

            var answer = (await society.Api.DataAsync(Query, variables)).GetProperty("asOf").GetProperty("commonConnections");

            var expected = Expected(society, between, via, valid);
            Assert.Equal(expected.Count, answer.GetProperty("totalCount").GetInt32());
            var connections = answer.GetProperty("connections").EnumerateArray().ToList();
            Assert.Equal(expected.Take(first).Select(common => common.Id), connections.Select(common => IdOf(common, "node")));
            foreach (var (common, connection) in expected.Zip(connections))
            {
                var degree = connection.GetProperty("node").GetProperty("degree").GetInt32();
                Assert.Equal(common.Joined / Math.Log(1 + degree), connection.GetProperty("score").GetDouble());
                Assert.Equal(common.Links, connection.GetProperty("links").EnumerateArray().Select(link => IdOf(link, "edge")));
            }
        }
    }

    [Theory]
    [InlineData("""between: ["guild:0"]""", "INVALID_ARGUMENT", "at least two")]
    [InlineData("""between: ["guild:0", "guild:0"]""", "INVALID_ARGUMENT", "at least two")]
    [InlineData("""between: ["guild:0", "guild:77"]""", "NOT_FOUND", "guild:77")]
    [InlineData("""between: ["guild:0", "guild:1"], first: 501""", "LIMIT_EXCEEDED", "501")]
    [InlineData("""between: ["guild:0", "guild:1"], first: -1""", "INVALID_ARGUMENT", "first")]
    public async Task What_makes_no_sense_is_refused_with_the_remedy(string arguments, string code, string part)
    {
        using var society = await RandomSociety.MakeAsync(1, 3, 10);

        var (actual, message) = await society.Api.ErrorAsync($$"""{ commonConnections({{arguments}}) { totalCount } }""");

        Assert.Equal(code, actual);
        Assert.Contains(part, message, StringComparison.Ordinal);
    }

    private static string? IdOf(JsonElement of, string field) => of.GetProperty(field).GetProperty("id").GetString();

    private static List<(string Id, int Joined, List<string> Links)> Expected(RandomSociety society, string[] between, string? via, string? valid)
    {
        var (seen, traversed) = (society.Walkable(valid).ToList(), society.Traversed(valid).ToList());
        var joined = new List<(string Id, int Joined, List<string> Links, double Score)>();
        foreach (var id in society.Ids)
        {
            var links = between.Where(one => one != id)
                .Select(one => seen
                    .Where(record => via is null ? record.Type != "RIVAL_OF" : record.Type == via)
                    .Where(record => (record.From == id && record.To == one) || (record.To == id && record.From == one))
                    .OrderBy(record => record.Type, StringComparer.Ordinal).ThenBy(record => record.Id, StringComparer.Ordinal)
                    .Select(record => record.Id).ToList())
                .Where(of => of.Count > 0).ToList();
            if (links.Count < 2) continue;
            var degree = traversed.Where(record => record.From == id || record.To == id).Select(record => record.From == id ? record.To : record.From)
                .Where(far => far != id).Distinct().Count();
            joined.Add((id, links.Count, [.. links.SelectMany(of => of)], links.Count / Math.Log(1 + degree)));
        }
        return [.. joined.OrderByDescending(common => common.Score).ThenBy(common => common.Id, StringComparer.Ordinal)
            .Select(common => (common.Id, common.Joined, common.Links))];
    }
}

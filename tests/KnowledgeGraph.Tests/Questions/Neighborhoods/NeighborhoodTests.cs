using System.Text.Json;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Records;

namespace KnowledgeGraph.Tests.Questions.Neighborhoods;

/// <summary><c>neighborhood</c> as an operation asks it, against what plain lists say.</summary>
public sealed class NeighborhoodTests
{
    private const string Query = """
        query($of: [ID!]!, $depth: Int, $limit: Int, $types: [EntityType!], $via: [RelationshipKind!], $valid: Date) {
          asOf(valid: $valid) { neighborhood(of: $of, depth: $depth, limit: $limit, types: $types, via: $via) {
            nodes { id degree } edges { kind from { id } to { id } edge { id kind } } totalNodes totalEdges
            byRelationship { kind forward count } facets(by: [TYPE, TOWN, RANK]) { field value count } truncated { reason } snapshot { nodes relationships }
          } }
        }
        """;

    [Theory]
    [InlineData(1, 6, 20)]
    [InlineData(2, 10, 60)]
    [InlineData(3, 40, 90)]
    [InlineData(4, 200, 900)]
    [InlineData(5, 700, 4_000)]
    public async Task It_is_what_plain_lists_say_with_exact_totals(int seed, int size, int relationships)
    {
        using var society = await RandomSociety.MakeAsync(seed, size, relationships);
        var random = new Random(seed);
        for (var round = 0; round < 60; round++)
        {
            var question = Question.Random(random, size);
            var answer = (await society.Api.DataAsync(Query, question.Variables)).GetProperty("asOf").GetProperty("neighborhood");
            var expected = new Oracle(society, question);
            var nodes = Texts(answer, "nodes", node => $"{Id(node)} {node.GetProperty("degree")}");
            Assert.Equal(expected.Listed.Select(id => $"{id} {expected.DegreeOf(id)}"), nodes);
            Assert.Equal(expected.ListedEdges, Texts(answer, "edges", EdgeOf));
            Assert.Equal(expected.All.Count, answer.GetProperty("totalNodes").GetInt32());
            Assert.Equal(expected.TotalEdges, answer.GetProperty("totalEdges").GetInt32());
            Assert.Equal(expected.ByRelationship, Texts(answer, "byRelationship", count =>
                $"{count.GetProperty("kind")} {count.GetProperty("forward")} {count.GetProperty("count")}"));
            Assert.Equal(expected.All.Count, Facets(answer, "type"));
            Assert.Equal(expected.All.Count, Facets(answer, "town"));
            Assert.Equal(expected.All.Count(id => id.StartsWith("guild", StringComparison.Ordinal)), Facets(answer, "rank"));
            Assert.Equal(expected.All.Count > question.Limit ? "LIMIT" : null, Reason(answer));
            Assert.Equal(2 * size, answer.GetProperty("snapshot").GetProperty("nodes").GetInt32());
        }
    }

    [Theory]
    [InlineData("""of: ["guild:99"]""", "NOT_FOUND", "guild:99")]
    [InlineData("""of: ["weight:0"]""", "NOT_FOUND", "weight:0")]
    [InlineData("""of: []""", "INVALID_ARGUMENT", "'of' names no entity")]
    [InlineData("""of: ["guild:0"], depth: 5""", "LIMIT_EXCEEDED", "MaxDepth")]
    [InlineData("""of: ["guild:0"], depth: -1""", "INVALID_ARGUMENT", "'depth' is -1")]
    [InlineData("""of: ["guild:0"], limit: 5001""", "LIMIT_EXCEEDED", "MaxListed")]
    [InlineData("""of: ["guild:0"], limit: -1""", "INVALID_ARGUMENT", "'limit' is -1")]
    [InlineData("""of: ["guild:0"], via: [WEIGHS]""", "INVALID_ARGUMENT", "ALLIED_WITH, KNOWS, MEMBER_OF, MENTIONS, RIVAL_OF")]
    public async Task What_makes_no_sense_is_refused_with_the_remedy(string arguments, string code, string part)
    {
        using var society = await RandomSociety.MakeAsync(1, 3, 10);

        var (actual, message) = await society.Api.ErrorAsync($$"""{ neighborhood({{arguments}}) { totalNodes } }""");

        Assert.Equal(code, actual);
        Assert.Contains(part, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_ids_than_one_question_may_name_are_refused()
    {
        using var society = await RandomSociety.MakeAsync(1, 3, 10);
        var ids = string.Join(',', Enumerable.Range(0, 501).Select(i => $"\"guild:{i}\""));

        var (code, message) = await society.Api.ErrorAsync($$"""{ neighborhood(of: [{{ids}}]) { totalNodes } }""");

        Assert.Equal("LIMIT_EXCEEDED", code);
        Assert.Contains("MaxIds", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_walk_that_is_ended_tells_so_and_lists_what_it_reached()
    {
        using var society = await RandomSociety.MakeAsync(seed: 4, size: 200, relationships: 900, new QueryLimits { MaxSteps = 400 });

        var answer = (await society.Api.DataAsync(Query, """{ "of": ["guild:0"], "depth": 4, "limit": 50 }"""))
            .GetProperty("asOf").GetProperty("neighborhood");

        Assert.Equal("STEPS", Reason(answer));
        Assert.Equal("guild:0", Id(answer.GetProperty("nodes")[0]));
        Assert.Equal(50, answer.GetProperty("nodes").GetArrayLength());
        Assert.InRange(answer.GetProperty("totalEdges").GetInt32(), 1, 900);
    }

    [Theory]
    [InlineData("""neighborhood(of: ["guild:0"], limit: 100000) { nodes { id } }""", "MaxListed")]
    [InlineData("""paths(from: "guild:0", to: "guild:1", maxHops: 100000) { paths { hops { from { id } } } }""", "MaxHops")]
    public async Task A_number_above_its_limit_is_told_by_the_limits_name_and_not_by_its_price(string field, string limit)
    {
        using var society = await RandomSociety.MakeAsync(seed: 1, size: 3, relationships: 10);

        var (code, message) = await society.Api.ErrorAsync($$"""{ {{field}} }""");

        Assert.Equal("LIMIT_EXCEEDED", code);
        Assert.Contains(limit, message, StringComparison.Ordinal);
    }

    private static string EdgeOf(JsonElement edge) =>
        $"{edge.GetProperty("kind")} {Id(edge.GetProperty("from"))} {Id(edge.GetProperty("to"))} {Id(edge.GetProperty("edge"))}";

    private static string Id(JsonElement node) => node.GetProperty("id").GetString()!;

    private static IEnumerable<string> Texts(JsonElement answer, string field, Func<JsonElement, string> text) =>
        answer.GetProperty(field).EnumerateArray().Select(text);

    private static int Facets(JsonElement answer, string field) => answer.GetProperty("facets").EnumerateArray()
        .Where(facet => facet.GetProperty("field").GetString() == field).Sum(facet => facet.GetProperty("count").GetInt32());

    private static string? Reason(JsonElement answer) => answer.GetProperty("truncated") is { ValueKind: JsonValueKind.Object } cut
        ? cut.GetProperty("reason").GetString()
        : null;

    private sealed record Question(string[] Of, int Depth, int Limit, string? Type, string? Via, string? Valid)
    {
        public string Variables => JsonSerializer.Serialize(new
        {
            of = Of,
            depth = Depth,
            limit = Limit,
            valid = Valid,
            types = Type is null ? null : new[] { Type },
            via = Via is null ? null : new[] { Via },
        });

        public static Question Random(Random random, int size) => new(
            [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => $"{(random.Next(2) == 0 ? "guild" : "sailor")}:{random.Next(size)}").Distinct()],
            random.Next(5), random.Next(random.Next(2) == 0 ? 6 : 500),
            random.Next(3) == 0 ? random.Next(2) == 0 ? "GUILD" : "SAILOR" : null,
            random.Next(3) == 0 ? new[] { "KNOWS", "MEMBER_OF", "RIVAL_OF" }[random.Next(3)] : null,
            random.Next(2) == 0 ? "2020" : null);
    }

    // All of it by sets of ids and loops over the records.
    private sealed class Oracle
    {
        private readonly List<RelationshipRecord> _seen;
        private readonly List<RelationshipRecord> _traversed;
        private readonly Question _question;

        public Oracle(RandomSociety society, Question question)
        {
            (_seen, _traversed, _question) =
                ([.. society.Walkable(question.Valid)], [.. society.Traversed(question.Valid)], question);
            var distance = question.Of.ToDictionary(id => id, _ => 0);
            for (var hop = 1; hop <= question.Depth; hop++)
            {
                foreach (var near in distance.Where(entry => entry.Value == hop - 1).Select(entry => entry.Key).ToList())
                {
                    foreach (var far in _seen.Where(IsFollowed).SelectMany(record => Others(record, near))) distance.TryAdd(far, hop);
                }
            }
            All = [.. distance.Where(entry => entry.Value == 0 || IsTold(entry.Key)).Select(entry => entry.Key)];
            Listed = [.. distance.Where(entry => All.Contains(entry.Key)).OrderBy(entry => entry.Value).ThenByDescending(entry => DegreeOf(entry.Key))
                .ThenBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Key).Take(question.Limit)];
        }

        public IReadOnlyList<string> All { get; }

        public IReadOnlyList<string> Listed { get; }

        public int TotalEdges => _seen.Count(record => IsFollowed(record) && All.Contains(record.From) && All.Contains(record.To));

        public IEnumerable<string> ListedEdges => _seen
            .Where(record => IsFollowed(record) && Listed.Contains(record.From) && Listed.Contains(record.To))
            .Select(record => $"{record.Type} {record.From} {record.To} {record.Id}")
            .Order(StringComparer.Ordinal);

        public IEnumerable<string> ByRelationship => _question.Of
            .SelectMany(id => _seen.Where(IsFollowed).SelectMany(record => Sides(record, id)))
            .CountBy(side => (side.Type, side.IsForward))
            .OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key.Type, StringComparer.Ordinal).ThenByDescending(entry => entry.Key.IsForward)
            .Select(entry => $"{entry.Key.Type} {entry.Key.IsForward} {entry.Value}");

        public int DegreeOf(string id) => _traversed.SelectMany(record => Others(record, id)).Where(far => far != id).Distinct().Count();

        private bool IsFollowed(RelationshipRecord record) => _question.Via is null ? record.Type != "RIVAL_OF" : record.Type == _question.Via;

        private bool IsTold(string id) => _question.Type is null || id.StartsWith(_question.Type, StringComparison.OrdinalIgnoreCase);

        private static IEnumerable<string> Others(RelationshipRecord record, string id) => Sides(record, id).Select(side => side.Far);

        private static IEnumerable<(string Type, bool IsForward, string Far)> Sides(RelationshipRecord record, string id)
        {
            if (record.From == id) yield return (record.Type, true, record.To);
            if (record.To == id) yield return (record.Type, false, record.From);
        }
    }
}

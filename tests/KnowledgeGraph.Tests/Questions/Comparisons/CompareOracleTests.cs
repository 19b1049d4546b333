using System.Text.Json;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Tests.Questions.Comparisons;

/// <summary><c>compare</c> over random graphs, against what plain lists say.</summary>
public sealed class CompareOracleTests
{
    private const string Edge = "kind from { id } to { id } edge { id }";

    private const string Query = $$"""
        query($before: Date!, $after: Date!, $of: [ID!], $first: Int, $appeared: String, $ended: String, $changed: String, $valid: Date, $undated: Boolean) {
          asOf(valid: $valid, undated: $undated) { compare(before: $before, after: $after, of: $of) {
            totalAppeared totalEnded totalChanged
            appeared(first: $first, after: $appeared) { totalCount nodes { {{Edge}} } pageInfo { hasNextPage endCursor } }
            ended(first: $first, after: $ended) { totalCount nodes { {{Edge}} } pageInfo { hasNextPage endCursor } }
            changed(first: $first, after: $changed) { totalCount edges { node { before { {{Edge}} } after { {{Edge}} } } } pageInfo { hasNextPage endCursor } }
          } }
        }
        """;

    [Theory]
    [InlineData(1, 3, 60)]
    [InlineData(2, 12, 150)]
    [InlineData(3, 30, 200)]
    public async Task Pages_walked_to_the_end_are_what_plain_lists_say_in_order(int seed, int size, int relationships)
    {
        using var firms = await DatedFirms.MakeAsync(seed, size, relationships);
        var random = new Random(seed);
        for (var round = 0; round < 25; round++)
        {
            string[]? of = random.Next(2) == 0 ? null
                : [.. firms.Nodes.Where(node => node.Label != "Tally").OrderBy(_ => random.Next()).Take(random.Next(1, 4)).Select(node => node.Id)];
            var (before, after) = (DatedFirms.AnyDate(random), DatedFirms.AnyDate(random));
            var (low, high) = (DatedFirms.Days(before), DatedFirms.Days(after));
            if ((low.Low, low.High).CompareTo((high.Low, high.High)) > 0) (before, after) = (after, before);
            var (valid, undated) = (random.Next(3) == 0 ? "2019" : null, random.Next(3) > 0);
            var expected = Expected(firms, before, after, of);

            foreach (var (list, lines) in expected)
            {
                var told = new List<string>();
                string? cursor = null;
                do
                {
                    var variables = new Dictionary<string, object?>
                    {
                        ["before"] = before,
                        ["after"] = after,
                        ["of"] = of,
                        ["first"] = random.Next(1, 10),
                        [list] = cursor,
                        ["valid"] = valid,
                        ["undated"] = undated,
                    };
                    var diff = (await firms.Api.DataAsync(Query, JsonSerializer.Serialize(variables))).GetProperty("asOf").GetProperty("compare");
                    Assert.Equal(lines.Count, diff.GetProperty($"total{char.ToUpperInvariant(list[0])}{list[1..]}").GetInt32());
                    Assert.Equal(lines.Count, diff.GetProperty(list).GetProperty("totalCount").GetInt32());
                    told.AddRange(Told(diff.GetProperty(list)));
                    var place = diff.GetProperty(list).GetProperty("pageInfo");
                    cursor = place.GetProperty("hasNextPage").GetBoolean() ? place.GetProperty("endCursor").GetString() : null;
                }
                while (cursor is not null);
                Assert.Equal(lines, told);
            }
        }
    }

    private static IEnumerable<string> Told(JsonElement page) => page.TryGetProperty("nodes", out var nodes)
        ? nodes.EnumerateArray().Select(Line)
        : page.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node"))
            .Select(change => $"{Line(change.GetProperty("before"))} > {Line(change.GetProperty("after"))}");

    private static string Line(JsonElement edge) => string.Join(
        ' ', edge.GetProperty("kind").GetString(), edge.GetProperty("from").GetProperty("id").GetString(), edge.GetProperty("to").GetProperty("id").GetString(),
        edge.GetProperty("edge").GetProperty("id").GetString());

    private static Dictionary<string, List<string>> Expected(DatedFirms firms, string before, string after, string[]? of)
    {
        var seen = firms.Relationships.Where(record => record.Type is "WORKS_AT" or "PART_OF")
            .Where(record => of is null || of.Contains(record.From) || of.Contains(record.To))
            .OrderBy(record => record.Type, StringComparer.Ordinal).ThenBy(record => record.From, StringComparer.Ordinal)
            .ThenBy(record => record.To, StringComparer.Ordinal).ThenBy(record => record.Id, StringComparer.Ordinal).ToList();
        var ended = seen.Where(record => Holds(record, before) && !Holds(record, after)).ToList();
        var appeared = seen.Where(record => !Holds(record, before) && Holds(record, after)).ToList();
        var changes = new List<(RelationshipRecord Old, RelationshipRecord Young)>();
        foreach (var group in ended.GroupBy(record => (record.Type, record.From, record.To)))
        {
            var young = ByBeginning(appeared.Where(record => (record.Type, record.From, record.To) == group.Key)).ToList();
            changes.AddRange(ByBeginning(group).Zip(young).Where(pair => Fields(pair.First) != Fields(pair.Second)));
        }
        return new Dictionary<string, List<string>>
        {
            ["appeared"] = [.. appeared.Where(record => !changes.Exists(change => change.Young == record)).Select(Line)],
            ["ended"] = [.. ended.Where(record => !changes.Exists(change => change.Old == record)).Select(Line)],
            ["changed"] = [.. seen.SelectMany(record => changes.Where(change => change.Old == record))
                .Select(change => $"{Line(change.Old)} > {Line(change.Young)}")],
        };
    }

    private static IEnumerable<RelationshipRecord> ByBeginning(IEnumerable<RelationshipRecord> records) =>
        records.OrderBy(record => Date(record, "since")?.Low ?? -1).ThenBy(record => Date(record, "since")?.High ?? -1)
            .ThenBy(record => record.Id, StringComparer.Ordinal);

    private static string Fields(RelationshipRecord record) =>
        string.Join(' ', ((string[])["title", "title_fr", "hours"]).Select(key => record.Properties.GetValueOrDefault(key)?.ToString() ?? "-"));

    private static bool Holds(RelationshipRecord record, string date) =>
        (Date(record, "since") is not { } since || since.Low <= DatedFirms.Days(date).High)
        && (Date(record, "until") is not { } until || until.High >= DatedFirms.Days(date).Low);

    private static IntervalValue? Date(RelationshipRecord record, string key) => record.Properties.GetValueOrDefault(key) as IntervalValue;

    private static string Line(RelationshipRecord record) => $"{record.Type} {record.From} {record.To} {record.Id}";
}

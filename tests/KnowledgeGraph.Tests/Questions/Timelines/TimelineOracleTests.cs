using System.Text.Json;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Tests.Questions.Timelines;

/// <summary><c>timeline</c> over random graphs, against what plain lists say.</summary>
public sealed class TimelineOracleTests
{
    private const string Query = """
        query($of: [ID!], $from: Date, $to: Date, $first: Int, $after: String, $valid: Date, $undated: Boolean) {
          asOf(valid: $valid, undated: $undated) { timeline(of: $of, from: $from, to: $to, first: $first, after: $after) {
            totalCount edges { cursor node { date until kind label entities { id } } } nodes { label } pageInfo { hasNextPage hasPreviousPage endCursor }
          } }
        }
        """;

    private static readonly (string Label, string Key, string Words, string? Until)[] Fields =
        [("Firm", "foundedOn", "founded on", "closedOn"), ("Firm", "listedOn", "listed on", null), ("Human", "bornOn", "born on", null),
            ("Tally", "takenOn", "taken on", null)];

    [Theory]
    [InlineData(1, 4, 30)]
    [InlineData(2, 15, 120)]
    [InlineData(3, 40, 200)]
    public async Task Pages_walked_to_the_end_are_what_plain_lists_say_in_order(int seed, int size, int relationships)
    {
        using var firms = await DatedFirms.MakeAsync(seed, size, relationships);
        var random = new Random(seed);
        for (var round = 0; round < 25; round++)
        {
            string[]? of = random.Next(3) == 0 ? null
                : [.. firms.Nodes.Where(node => node.Label != "Tally").OrderBy(_ => random.Next()).Take(random.Next(1, 4)).Select(node => node.Id)];
            var (from, to) = (DatedFirms.AnyDate(random), DatedFirms.AnyDate(random));
            if (DatedFirms.Days(from).Low > DatedFirms.Days(to).High) (from, to) = (to, from);
            if (DatedFirms.Days(from).Low > DatedFirms.Days(to).Low) to = from;
            var (valid, undated) = (random.Next(2) == 0 ? "2020-02" : null, random.Next(3) > 0);
            var expected = Expected(firms, of, from, to, valid, undated);
            var told = new List<string>();
            string? after = null;
            do
            {
                var first = random.Next(1, 40);
                var answer = (await firms.Api.DataAsync(Query, JsonSerializer.Serialize(new { of, from, to, first, after, valid, undated })))
                    .GetProperty("asOf").GetProperty("timeline");
                Assert.Equal(expected.Count, answer.GetProperty("totalCount").GetInt32());
                Assert.Equal(after is not null, answer.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
                told.AddRange(answer.GetProperty("edges").EnumerateArray().Select(edge => Told(edge.GetProperty("node"))));
                after = answer.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()
                    ? answer.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
            }
            while (after is not null);

            Assert.Equal(expected, told);
        }
    }

    private static string Told(JsonElement entry) => string.Join(
        " | ", entry.GetProperty("date").GetString(), entry.GetProperty("until").GetString(), entry.GetProperty("kind").GetString(),
        entry.GetProperty("label").GetString(),
        string.Join(' ', entry.GetProperty("entities").EnumerateArray().Select(entity => entity.GetProperty("id").GetString())));

    private static List<string> Expected(DatedFirms firms, string[]? of, string from, string to, string? valid, bool undated)
    {
        var seen = firms.Relationships.Where(record => Sees(record, valid, undated)).ToList();
        var names = firms.Nodes.Where(node => node.Label != "Tally").ToDictionary(node => node.Id, node => ((TextValue)node.Properties["name"]).Text);
        var entries = new List<(IntervalValue Date, int Kind, string Id, string Field, string Text)>();
        foreach (var node in firms.Nodes)
        {
            string[] entities = node.Label != "Tally" ? [node.Id]
                : [.. seen.Where(record => record.Type == "COUNTED_AT" && record.From == node.Id).Select(record => record.To)
                    .Distinct().Order(StringComparer.Ordinal)];
            if (of is not null && !entities.Intersect(of).Any()) continue;
            var subject = entities.Length == 0 ? "tally" : string.Join(", ", entities.Select(id => names[id]));
            foreach (var field in Fields.Where(field => field.Label == node.Label))
            {
                if (node.Properties.GetValueOrDefault(field.Key) is not IntervalValue date) continue;
                var until = field.Until is null ? null : (node.Properties.GetValueOrDefault(field.Until) as IntervalValue)?.Text;
                entries.Add((date, 0, node.Id, field.Key, $"{date.Text} | {until} | DATE | {subject} · {field.Words} | {string.Join(' ', entities)}"));
            }
        }
        foreach (var record in seen.Where(record => record.Type is "WORKS_AT" or "PART_OF")
            .Where(record => of is null || of.Contains(record.From) || of.Contains(record.To)))
        {
            var words = $"{names[record.From]} — {record.Type.Replace('_', ' ').ToLowerInvariant()} — {names[record.To]}";
            var entities = record.From == record.To ? record.From : $"{record.From} {record.To}";
            var (since, until) = (record.Properties.GetValueOrDefault("since") as IntervalValue, record.Properties.GetValueOrDefault("until") as IntervalValue);
            if (since is not null) entries.Add((since, 1, record.Id, "", $"{since.Text} | {until?.Text} | BEGAN | {words} (began) | {entities}"));
            if (until is not null) entries.Add((until, 2, record.Id, "", $"{until.Text} |  | ENDED | {words} (ended) | {entities}"));
        }
        return [.. entries.Where(entry => entry.Date.Low <= DatedFirms.Days(to).High && entry.Date.High >= DatedFirms.Days(from).Low)
            .OrderBy(entry => entry.Date.Low).ThenBy(entry => entry.Date.High).ThenBy(entry => entry.Kind)
            .ThenBy(entry => entry.Id, StringComparer.Ordinal).ThenBy(entry => entry.Field, StringComparer.Ordinal).Select(entry => entry.Text)];
    }

    private static bool Sees(RelationshipRecord record, string? valid, bool undated)
    {
        var (since, until) = (record.Properties.GetValueOrDefault("since") as IntervalValue, record.Properties.GetValueOrDefault("until") as IntervalValue);
        if (!undated && since is null && until is null) return false;
        if (valid is null) return true;
        var date = DatedFirms.Days(valid);
        return (since is null || since.Low <= date.High) && (until is null || until.High >= date.Low);
    }
}

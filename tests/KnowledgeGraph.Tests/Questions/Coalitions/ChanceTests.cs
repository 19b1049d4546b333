using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Projections;
using KnowledgeGraph.Analysis.Shuffles;
using KnowledgeGraph.Records;
using KnowledgeGraph.Tests.Query;

namespace KnowledgeGraph.Tests.Questions.Coalitions;

/// <summary>What is planted is told from chance, and chance is not taken for more.</summary>
public sealed class ChanceTests
{
    private const int Seeds = 10;
    private static readonly string[] Participations = ["TAKES_PART_IN", "PARTNER_IN", "ATTENDS"];

    [Fact]
    public async Task Planted_groups_are_unlikely_to_be_chance_and_the_same_degrees_by_chance_are_not()
    {
        var byChance = 0;
        for (var seed = 1; seed <= Seeds; seed++)
        {
            using var planted = await PlantedStore.MakeAsync(undertakings: 20, seed);
            using var noise = await GuildHall.OpenAsync(await ShuffledAsync(planted.Api, seed));

            var (ofPlanted, ofNoise) = (await ChanceAsync(planted.Api), await ChanceAsync(noise));

            Assert.InRange(ofPlanted.PValue, 0, 0.05);
            Assert.StartsWith("Unlikely to be chance", ofPlanted.Message, StringComparison.Ordinal);
            if (ofNoise.PValue <= 0.05) continue;
            byChance++;
            Assert.StartsWith("It could be chance", ofNoise.Message, StringComparison.Ordinal);
        }
        Assert.InRange(byChance, 8, Seeds);
    }

    private static async Task<(double PValue, string Message)> ChanceAsync(Answering graph)
    {
        var chance = (await graph.CoalitionsAsync("runs: 10, shuffles: 39", "chance { pValue message }")).GetProperty("chance");
        return (chance.GetProperty("pValue").GetDouble(), chance.GetProperty("message").GetString()!);
    }

    // Who takes part in what, parts as their wholes, with the same degrees and all else by chance.
    private static async Task<IEnumerable<string>> ShuffledAsync(Answering planted, int seed)
    {
        var all = await planted.Store.RelationshipsAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        var wholes = all.Where(one => one.Type == "HELD_FOR").ToDictionary(one => one.From, one => one.To);
        List<RelationshipRecord> made = [.. all.Where(one => Participations.Contains(one.Type))];
        string[] actors = [.. made.Select(one => one.From).Distinct().Order(StringComparer.Ordinal)];
        string[] meetings = [.. made.Select(one => wholes.GetValueOrDefault(one.To, one.To)).Distinct().Order(StringComparer.Ordinal)];
        var incidence = Incidence.FromSorted(actors.Length, meetings.Length, made
            .Select(one => (Array.IndexOf(actors, one.From), Array.IndexOf(meetings, wholes.GetValueOrDefault(one.To, one.To)))).Order());
        var work = new WorkBudget(long.MaxValue, TestContext.Current.CancellationToken);
        var shuffled = incidence.With(Curveball.Shuffle(incidence.Offsets, incidence.Columns, (ulong)seed + 1_000, work));
        return Enumerable.Range(0, actors.Length).SelectMany(actor => shuffled.Of(actor).ToArray().Select(meeting => $"m{actor} DINES_AT feast:{meeting}"));
    }
}

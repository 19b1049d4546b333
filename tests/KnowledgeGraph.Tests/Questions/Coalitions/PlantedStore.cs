using KnowledgeGraph.Evidence.Generation;
using KnowledgeGraph.Tests.Analysis.Communities;
using KnowledgeGraph.Tests.Query;

namespace KnowledgeGraph.Tests.Questions.Coalitions;

/// <summary>
/// The repository's own model with six planted groups of twelve actors, that meet in small undertakings of their own, some across groups, and in five
/// forums of forty, each an initiative with two events.
/// </summary>
internal sealed class PlantedStore : IDisposable
{
    private readonly Dictionary<string, int> _groupOf;

    private PlantedStore(Answering api, IReadOnlyList<IReadOnlyList<string>> groups) => (Api, _groupOf) = (
        api, groups.SelectMany((group, number) => group.Select(actor => (actor, number))).ToDictionary(pair => pair.actor, pair => pair.number));

    /// <summary>Answers operations.</summary>
    public Answering Api { get; }

    /// <summary>A graph of a seed.</summary>
    /// <param name="undertakings">How many small undertakings each group has.</param>
    /// <param name="seed">The seed.</param>
    public static async Task<PlantedStore> MakeAsync(int undertakings, int seed)
    {
        var api = Answering.OverOwnModel();
        var options = new GenerationOptions
        {
            Nodes = new Dictionary<string, int>(),
            Relationships = 0,
            RandomSeed = seed,
            Groups = new PlantedGroups(6) { Undertakings = undertakings },
        };
        var report = await new Generator(api.Model, TimeProvider.System).WriteAsync(options, api.Store, api.Store, progress: null, TestContext.Current.CancellationToken);
        return new PlantedStore(api, report.Groups);
    }

    /// <summary>How well coalitions agree with what was planted.</summary>
    /// <param name="arguments">What joins actors.</param>
    public async Task<double> AgreementAsync(string arguments)
    {
        var answer = await Api.CoalitionsAsync(
            $"{arguments}, types: [ORGANIZATION, PERSON], minSize: 1, runs: 20, shuffles: 0, first: 80", "coalitions { members(first: 80) { nodes { node { id } } } }");
        var labels = new Dictionary<string, int>();
        foreach (var (place, coalition) in answer.GetProperty("coalitions").EnumerateArray().Index())
        {
            foreach (var id in Asking.MembersOf(coalition)) labels.Add(id, place);
        }
        string[] actors = [.. _groupOf.Keys];
        // Who is in nothing is in a coalition of its own.
        return AdjustedRand.Of([.. actors.Select(actor => _groupOf[actor])], [.. actors.Select((actor, i) => labels.GetValueOrDefault(actor, 1_000 + i))]);
    }

    public void Dispose() => Api.Dispose();
}

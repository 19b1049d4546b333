using KnowledgeGraph.Search;
using KnowledgeGraph.Testing;
using KnowledgeGraph.Testing.Names;

namespace KnowledgeGraph.Benchmarks.Names;

/// <summary>How well the name index finds what people type, among the repository's seed and made-up entities: a table by what makes it hard.</summary>
internal static class NameQualityTable
{
    /// <summary>Measures and prints the table and what was missed; 0 if enough was found.</summary>
    public static async Task<int> RunAsync()
    {
        var root = Requirement.RepositoryRoot();
        var model = NameStore.ModelOf(root);
        await using var store = await NameStore.FillAsync(root, model, withSeed: true, NameQuality.MadeUp, CancellationToken.None);
        await using var index = NameIndex.Open(model, store, new NameIndexOptions());
        var quality = await NameQuality.MeasureAsync(index, CancellationToken.None);

        Console.WriteLine($"{quality.Found.Count} queries among {index.State.Entities} entities.");
        Console.WriteLine("| kind | queries | found first | among five |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var kind in quality.Found.GroupBy(outcome => outcome.Query.Kind)) WriteRow(kind.Key, [.. kind]);
        WriteRow("all", quality.Found);
        Console.WriteLine($"Of {quality.Nobody.Count} queries that mean nobody, {quality.Wrong.Count} find somebody at {NameQuality.Guess} or more.");
        foreach (var outcome in quality.Found.Where(outcome => outcome.Place != 1).Concat(quality.Wrong)) WriteMissed(outcome);
        return NameQuality.Recall(quality.Found, 5) >= NameQuality.LeastAtFive && NameQuality.Recall(quality.Found, 1) >= NameQuality.LeastAtOne
            && quality.Wrong.Count == 0 ? 0 : 1;
    }

    private static void WriteRow(string kind, IReadOnlyList<QueryOutcome> outcomes) => Console.WriteLine(
        $"| {kind} | {outcomes.Count} | {NameQuality.Recall(outcomes, 1):0.000} | {NameQuality.Recall(outcomes, 5):0.000} |");

    private static void WriteMissed(QueryOutcome outcome) => Console.WriteLine(
        $"{outcome.Query.Text} ({outcome.Query.Kind}): {string.Join(" ", outcome.Query.Meant)} in place {outcome.Place}; "
        + string.Join("; ", outcome.Hits.Select(hit => $"{hit.Score} {hit.Id} {hit.MatchedName}")));
}

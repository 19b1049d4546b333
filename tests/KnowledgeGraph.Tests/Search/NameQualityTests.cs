using KnowledgeGraph.Search;
using KnowledgeGraph.Search.Limits;
using KnowledgeGraph.Testing.Names;

namespace KnowledgeGraph.Tests.Search;

public class NameQualityTests
{
    [Fact]
    public async Task What_people_type_finds_whom_they_mean_and_what_means_nobody_finds_nobody()
    {
        var root = Requirement.RepositoryRoot();
        var model = NameStore.ModelOf(root);
        var cancellation = TestContext.Current.CancellationToken;
        await using var store = await NameStore.FillAsync(root, model, withSeed: true, NameQuality.MadeUp, cancellation);
        await using var index = NameIndex.Open(model, store, new NameIndexOptions { Limits = new SearchLimits { BuildingWait = TimeSpan.FromMinutes(1) } });

        var quality = await NameQuality.MeasureAsync(index, cancellation);

        Assert.True(quality.Found.Count >= 200);
        Assert.True(quality.Nobody.Count >= 40);
        Assert.True(NameQuality.Recall(quality.Found, 5) >= NameQuality.LeastAtFive, Missed(quality, 5));
        Assert.True(NameQuality.Recall(quality.Found, 1) >= NameQuality.LeastAtOne, Missed(quality, 1));
        Assert.Empty(quality.Wrong.Select(outcome => $"{outcome.Query.Text}: {outcome.Hits[0]}"));
    }

    private static string Missed(NameQuality quality, int among) =>
        string.Join('\n', quality.Found.Where(outcome => outcome.Place == 0 || outcome.Place > among).Select(outcome => $"{outcome.Query.Text} ({outcome.Place})"));
}

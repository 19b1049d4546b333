using KnowledgeGraph.Storage;
using KnowledgeGraph.Testing.Versions;

namespace KnowledgeGraph.IntegrationTests.Neo4j;

/// <summary>
/// Whatever versions of its seed a database has loaded, it holds what a fresh store of the other kind holds that loaded the last one alone:
/// moments, and ids of relationships, which come from them, aside. What it held after each of them its periods tell.
/// </summary>
[Collection(Neo4jServer.Collection)]
[Trait("Category", "answers")]
public class Neo4jVersionsTests
{
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public async Task The_last_version_decides_and_the_periods_tell_of_the_others(int seed)
    {
        var random = new Random(seed);
        var versions = Enumerable.Range(0, 3).Select(_ => RandomVersion.Of(random)).ToList();
        List<int> order = [0, 1, 0, random.Next(versions.Count), 2];
        await using var store = await Neo4jServer.OpenEmptyAsync(RandomVersion.Model);
        using var run = new VersionRun(store, store, store);
        foreach (var index in order) await run.LoadAsync(versions[index]);

        await using var freshStore = EmbeddedStore.Open(RandomVersion.Model, directory: null, TimeProvider.System);
        using var fresh = new VersionRun(freshStore, freshStore, freshStore);
        await fresh.LoadAsync(versions[order[^1]]);

        Assert.Equal((await fresh.ReadAsync()).Shown(), (await run.ReadAsync()).Shown());
        Assert.True((await run.LoadAsync(versions[order[^1]])).IsNothingNew, "An identical load changes nothing.");
        await run.CheckPeriodsAsync();
    }
}

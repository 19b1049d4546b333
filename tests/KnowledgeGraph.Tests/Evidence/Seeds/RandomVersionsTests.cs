using KnowledgeGraph.Testing.Versions;

namespace KnowledgeGraph.Tests.Evidence.Seeds;

/// <summary>
/// Whatever versions of its seed a store has loaded, it shows what a fresh store shows that loaded the last one alone: moments, and ids of
/// relationships, which come from them, aside. What it showed after each of them its periods tell.
/// </summary>
public class RandomVersionsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task The_last_version_decides_and_the_periods_tell_of_the_others(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 12; round++)
        {
            var versions = Enumerable.Range(0, 3).Select(_ => RandomVersion.Of(random)).ToList();
            var order = Enumerable.Range(0, 5).Select(_ => random.Next(versions.Count)).ToList();
            using var store = new MemoryStore(RandomVersion.Model, TimeProvider.System);
            using var run = new VersionRun(store, store, store);
            foreach (var index in order) await run.LoadAsync(versions[index]);

            using var freshStore = new MemoryStore(RandomVersion.Model, TimeProvider.System);
            using var fresh = new VersionRun(freshStore, freshStore, freshStore);
            await fresh.LoadAsync(versions[order[^1]]);

            Assert.Equal((await fresh.ReadAsync()).Shown(), (await run.ReadAsync()).Shown());
            Assert.True((await run.LoadAsync(versions[order[^1]])).IsNothingNew, "An identical load changes nothing.");
            await run.CheckPeriodsAsync();
        }
    }
}

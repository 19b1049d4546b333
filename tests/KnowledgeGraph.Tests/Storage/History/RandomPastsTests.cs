using KnowledgeGraph.Storage;
using KnowledgeGraph.Testing.Versions;

namespace KnowledgeGraph.Tests.Storage.History;

/// <summary>Whatever versions of its seed a store has loaded, it answers as of each change, and of the moment of each, what it answered then.</summary>
public class RandomPastsTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(4, false)]
    public async Task What_was_answered_is_answered_again(int seed, bool byMoments)
    {
        var random = new Random(seed);
        var versions = Enumerable.Range(0, 4).Select(_ => byMoments ? RandomVersion.Undated(random) : RandomVersion.Of(random)).ToList();
        await using var store = EmbeddedStore.Open(RandomVersion.Model, directory: null, TimeProvider.System);
        await using var past = new PastRun(store);
        using var run = new VersionRun(store, store, store);
        for (var load = 0; load < 11; load++)
        {
            if ((await run.LoadAsync(versions[random.Next(versions.Count)])).Change is not { } change) continue;
            await past.RecordAsync(change.Number, run.At);
            // What is asked in between is kept, and follows what comes to be known later.
            if (load % 4 == 3) await past.CheckAsync(byMoments);
        }

        await past.CheckAsync(byMoments);
        Assert.InRange(past.Recorded, 100, int.MaxValue);
    }
}

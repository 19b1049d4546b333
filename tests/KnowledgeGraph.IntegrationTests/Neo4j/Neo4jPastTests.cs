using KnowledgeGraph.Testing.Versions;

namespace KnowledgeGraph.IntegrationTests.Neo4j;

/// <summary>Whatever versions of its seed a database has loaded, a server on it answers as of each change what it answered then.</summary>
[Collection(Neo4jServer.Collection)]
[Trait("Category", "answers")]
public class Neo4jPastTests
{
    [Theory]
    [InlineData(21, true)]
    [InlineData(22, false)]
    public async Task What_was_answered_is_answered_again(int seed, bool byMoments)
    {
        var random = new Random(seed);
        var versions = Enumerable.Range(0, 4).Select(_ => byMoments ? RandomVersion.Undated(random) : RandomVersion.Of(random)).ToList();
        await using var store = await Neo4jServer.OpenEmptyAsync(RandomVersion.Model);
        await using var past = new PastRun(store);
        using var run = new VersionRun(store, store, store);
        for (var load = 0; load < 7; load++)
        {
            if ((await run.LoadAsync(versions[random.Next(versions.Count)])).Change is not { } change) continue;
            await past.RecordAsync(change.Number, run.At);
            if (load == 3) await past.CheckAsync(byMoments);
        }

        await past.CheckAsync(byMoments);
        Assert.InRange(past.Recorded, 80, int.MaxValue);
    }
}

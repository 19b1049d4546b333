using KnowledgeGraph.Query.Measuring;
using KnowledgeGraph.Query.Telemetry;
using KnowledgeGraph.Tests.Bolt.Telemetry;
using KnowledgeGraph.Tests.Query.Answers;

namespace KnowledgeGraph.Tests.Query.Measuring;

/// <summary>A response cache shows what became of requests and what it holds.</summary>
[Collection(Heard.Collection)]
public class CacheGaugesTests
{
    [Fact]
    public async Task Requests_are_told_by_what_became_of_them_until_the_cache_is_no_longer_watched()
    {
        using var heard = new Heard(QueryTelemetry.Name);
        var scripted = new ScriptedRunner();
        var watching = CacheGauges.Watch(scripted.Cache);
        await scripted.AskAsync("A");
        await scripted.AskAsync("A");
        await scripted.AskAsync("A");
        await scripted.AskAsync("B");

        Assert.Equal([2], heard.Look("knowledgegraph.response_cache.lookups", "=hit"));
        Assert.Equal([2], heard.Look("knowledgegraph.response_cache.lookups", "=miss"));
        Assert.Equal([2], heard.Look("knowledgegraph.response_cache.entries", ""));
        Assert.All(heard.Look("knowledgegraph.response_cache.size", ""), size => Assert.True(size > 0));

        watching.Dispose();

        Assert.Empty(heard.Look("knowledgegraph.response_cache.entries", ""));
    }
}

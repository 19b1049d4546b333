using System.Buffers;
using System.Text;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Opening;
using KnowledgeGraph.Query.Operations;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.HotChocolate.Tests;

/// <summary>Answers that servers share by Microsoft's cache, on the Redis that REDIS_URL names; skipped without one.</summary>
[Collection(DriverTests.Neo4j)]
public sealed class RedisTests
{
    private const string Query = """{ organizations(first: 3) { nodes { id name degree } } }""";

    [Fact]
    public async Task An_answer_that_one_server_kept_is_another_servers_answer_without_a_run()
    {
        await using var cache = new TellingCache(Redis());
        var root = RunningServer.RepositoryRoot();
        var options = new GraphOptions { SchemaFolder = Path.Combine(root, "schema"), SeedFolder = Path.Combine(root, "seed"), DataFolder = null };
        var model = ModelLoader.LoadFolder(options.SchemaFolder);
        await using var graph = await OpenedGraph.OpenAsync(
            options, ServedApi.Of(model), neo4j: null, fault => throw fault, TestContext.Current.CancellationToken);
        var asked = new ScriptedRunner(_ => """{"errors":[{"message":"It ran."}]}""");
        using var first = new GuardedGraph(graph, options, cache);
        using var second = new GuardedGraph(graph with { Runner = asked }, options, cache);

        var kept = await AskAsync(first.Runner);
        await cache.Kept;
        // A busy machine may give Redis less than the time that a server waits for it, and the server then does without for a while.
        var runs = 0;
        var found = await UntilAsync(
            () =>
            {
                runs = asked.Asked.Count;
                return AskAsync(second.Runner);
            },
            answer => answer == kept);

        Assert.Contains("\"degree\":", kept, StringComparison.Ordinal);
        Assert.Equal(kept, found);
        Assert.Equal(runs, asked.Asked.Count);
    }

    [Fact]
    public async Task A_server_on_neo4j_keeps_its_answers_there()
    {
        await using var cache = new TellingCache(Redis());
        await DriverTests.EmptyAsync();
        await using var server = await RunningServer.StartSeededAsync(
            configure: services => services.AddNeo4jDriver(DriverTests.Options()).AddSingleton<IDistributedCache>(cache));

        // What is asked while the server does not know yet whether the graph has changed is not kept.
        var (status, text) = await UntilAsync(() => server.AskAsync(Query), _ => cache.Kept.IsCompleted);
        var bytes = await cache.GetAsync(await cache.Kept, TestContext.Current.CancellationToken);

        Assert.Equal(200, status);
        Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0, "What is kept holds the answer as it was given.");
    }

    // Asking takes its time, so nothing else has to be waited for between two tries.
    private static async Task<T> UntilAsync<T>(Func<Task<T>> ask, Func<T, bool> isIt)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (true)
        {
            var answer = await ask();
            if (isIt(answer)) return answer;
            patience.Token.ThrowIfCancellationRequested();
        }
    }

    private static async Task<string> AskAsync(IOperationRunner runner)
    {
        var answer = new ArrayBufferWriter<byte>();
        await runner.RunAsync(new OperationRequest { Document = Encoding.UTF8.GetBytes(Query) }, answer, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(answer.WrittenSpan);
    }

    // Entries of a test of its own: no other run's are found.
    private static RedisCache Redis()
    {
        var url = Environment.GetEnvironmentVariable("REDIS_URL");
        if (string.IsNullOrEmpty(url)) Assert.Skip("This test needs a Redis: set REDIS_URL; 'docker compose up -d redis' starts one.");
        var address = RedisAddress.Parse(url!, out var problem);
        Assert.True(address is not null, problem);
        return new RedisCache(new RedisCacheOptions
        {
            ConfigurationOptions = new()
            {
                EndPoints = { { address.Host, address.Port } },
                User = address.User,
                Password = address.Password,
                Ssl = address.IsEncrypted,
                DefaultDatabase = address.Database,
            },
            InstanceName = $"kg-tests:{Environment.ProcessId}:{TestContext.Current.Test!.UniqueID}:",
        });
    }

    /// <summary>Tells when the first entry is in Redis: nobody else waits for that.</summary>
    private sealed class TellingCache(RedisCache redis) : IDistributedCache, IAsyncDisposable
    {
        private readonly TaskCompletionSource<string> _kept = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Kept => _kept.Task.WaitAsync(TimeSpan.FromSeconds(30));

        public async Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
        {
            await redis.SetAsync(key, value, options, token);
            _kept.TrySetResult(key);
        }

        public byte[]? Get(string key) => redis.Get(key);

        public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => redis.GetAsync(key, token);

        public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => redis.Set(key, value, options);

        public void Refresh(string key) => redis.Refresh(key);

        public Task RefreshAsync(string key, CancellationToken token = default) => redis.RefreshAsync(key, token);

        public void Remove(string key) => redis.Remove(key);

        public Task RemoveAsync(string key, CancellationToken token = default) => redis.RemoveAsync(key, token);

        public ValueTask DisposeAsync()
        {
            redis.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

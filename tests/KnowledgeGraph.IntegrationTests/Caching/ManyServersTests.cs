namespace KnowledgeGraph.IntegrationTests.Caching;

/// <summary>Several servers on one Neo4j see what others write, whatever Redis does, and share answers while it works.</summary>
[Collection(Neo4jServer.Collection)]
[Trait("Category", "answers")]
public sealed class ManyServersTests
{
    private const string Ships = "{ ships { nodes { name } } }";

    // The second of the contract, and what a busy machine takes beside it.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1) + TimeSpan.FromSeconds(4);

    [Fact]
    public async Task Without_Redis_each_server_sees_the_others_writes()
    {
        await using var database = await SharedDatabase.OpenAsync();
        var (one, other) = (await database.StartAsync(), await database.StartAsync());

        for (var i = 0; i < 5; i++)
        {
            await SeesNextNameAsync(database, $"name {i}", one, other);
            // What a server answers of a change it has heard of, its searches know too.
            foreach (var server in (ServerProcess[])[one, other])
            {
                var found = await server.AskAsync($"{{ search(query: \"name {i}\", types: [SHIP]) {{ edges {{ score matchedName }} }} }}");
                Assert.Equal($"{{\"data\":{{\"search\":{{\"edges\":[{{\"score\":1,\"matchedName\":\"name {i}\"}}]}}}}}}", found.Text);
            }
        }
    }

    [Theory]
    [InlineData("works")]
    [InlineData("absent")]
    [InlineData("killed")]
    [InlineData("stalled")]
    [InlineData("swallowed")]
    [InlineData("full")]
    [InlineData("garbage")]
    [InlineData("wrong type")]
    public async Task Whatever_Redis_does_servers_see_each_others_writes_and_it_is_used_again_when_it_works(string trouble)
    {
        await using var redis = new RedisServer();
        await redis.StartAsync();
        if (trouble == "absent") await redis.KillAsync();
        await using var database = await SharedDatabase.OpenAsync();
        await using var gateway = new Gateway("127.0.0.1", redis.Port);
        var url = $"redis://127.0.0.1:{gateway.Port}";
        var (one, other) = (await database.StartAsync(url), await database.StartAsync(url));
        if (trouble != "absent") await UsesAsync(redis, one, "before");
        switch (trouble)
        {
            case "killed": await redis.KillAsync(); break;
            case "stalled": await redis.StallAsync(true); break;
            case "swallowed": gateway.Swallow(); break;
            case "full": await redis.SetAsync("maxmemory", "1"); break;
        }

        for (var i = 0; i < 3; i++)
        {
            var spoil = trouble switch
            {
                "garbage" => "redis.call('HSET',k,'data',string.rep('x',99))",
                "wrong type" => "redis.call('SET',k,string.rep('x',99))",
                _ => null,
            };
            if (spoil is not null) await redis.RunAsync($"for _,k in ipairs(redis.call('KEYS','kg:answers:*')) do {spoil} end return 1");
            await SeesNextNameAsync(database, $"name {i}", one, other);
        }

        switch (trouble)
        {
            case "absent" or "killed": await redis.StartAsync(); break;
            case "stalled": await redis.StallAsync(false); break;
            case "full": await redis.SetAsync("maxmemory", "0"); break;
        }
        await UsesAsync(redis, one, "again");
        await UsesAsync(redis, other, "too");
        await SeesNextNameAsync(database, "last", one, other);
    }

    [Fact]
    public async Task What_one_server_answered_another_finds_in_Redis()
    {
        const string Hits = "return tonumber(string.match(redis.call('INFO','stats'),'keyspace_hits:(%d+)'))";
        await using var redis = new RedisServer();
        await redis.StartAsync();
        await using var database = await SharedDatabase.OpenAsync();
        var (one, other) = (await database.StartAsync(redis.Url), await database.StartAsync(redis.Url));
        await UsesAsync(redis, one, "shared");
        var before = await redis.RunAsync(Hits);

        using var patience = new CancellationTokenSource(Binary.Patience);
        for (var i = 0; await redis.RunAsync(Hits) == before; i++)
        {
            patience.Token.ThrowIfCancellationRequested();
            Assert.Equal((await one.AskAsync(Named($"a{i}"))).Text, (await other.AskAsync(Named($"a{i}"))).Text);
        }
    }

    [Fact]
    public async Task A_tag_stays_while_nothing_changes_and_differs_after_a_write()
    {
        const string Path = "/graphql?query=%7Bships%7Bnodes%7Bname%7D%7D%7D";
        await using var database = await SharedDatabase.OpenAsync();
        var server = await database.StartAsync();
        var tag = (await server.GetAsync(Path)).Headers.ETag!.ToString();
        Assert.Equal(304, (await server.GetAsync(Path, null, ("If-None-Match", tag))).Status);
        await database.NameAsync("Berth", "another");
        Assert.Equal(304, (await server.GetAsync(Path, null, ("If-None-Match", tag))).Status);

        await SeesNextNameAsync(database, "second", server);

        var changed = await server.GetAsync(Path, null, ("If-None-Match", tag));
        Assert.Equal(200, changed.Status);
        Assert.NotEqual(tag, changed.Headers.ETag!.ToString());
    }

    [Fact]
    public async Task Kept_answers_are_not_served_for_long_once_the_database_is_out_of_reach_and_are_when_it_is_back()
    {
        var target = new Uri(Neo4jServer.Options.Uri);
        await using var gateway = new Gateway(target.Host, target.Port);
        await using var database = await SharedDatabase.OpenAsync();
        var server = await database.StartAsync(redis: null, $"bolt://127.0.0.1:{gateway.Port}");
        Assert.Equal(200, (await server.AskAsync(Ships)).Status);

        gateway.Cut(true);
        await UntilAsync(Soon, async () => (await server.AskAsync(Ships)).Codes is ["STORE_UNAVAILABLE"]);
        Assert.Equal(["STORE_UNAVAILABLE"], (await server.AskAsync(Ships)).Codes);
        await database.NameAsync("Ship", "meanwhile");
        gateway.Cut(false);

        await UntilAsync(Binary.Patience, async () => (await server.AskAsync(Ships)).Status == 200);
        Assert.Contains("meanwhile", (await server.AskAsync(Ships)).Text, StringComparison.Ordinal);
    }

    private static async Task SeesNextNameAsync(SharedDatabase database, string name, params ServerProcess[] servers)
    {
        foreach (var server in servers) Assert.Equal(200, (await server.AskAsync(Ships)).Status);
        await database.NameAsync("Ship", name);
        await Task.WhenAll(servers.Select(server => UntilAsync(Soon, async () =>
        {
            var answer = await server.AskAsync(Ships);
            Assert.Equal(200, answer.Status);
            return answer.Text.Contains($"\"{name}\"", StringComparison.Ordinal);
        })));
        foreach (var server in servers) Assert.Contains($"\"{name}\"", (await server.AskAsync(Ships)).Text, StringComparison.Ordinal);
    }

    // Asks what nobody asked before until Redis holds more answers.
    private static async Task UsesAsync(RedisServer redis, ServerProcess server, string word)
    {
        var before = await redis.AnswersHeldAsync();
        var number = 0;
        await UntilAsync(Binary.Patience, async () =>
        {
            Assert.Equal(200, (await server.AskAsync(Named($"{word}{number++}"))).Status);
            return await redis.AnswersHeldAsync() > before;
        });
    }

    private static string Named(string alias) => $"{{ {alias}: ships {{ nodes {{ name }} }} }}";

    private static async Task UntilAsync(TimeSpan patience, Func<Task<bool>> condition)
    {
        using var deadline = new CancellationTokenSource(patience);
        while (!await condition()) deadline.Token.ThrowIfCancellationRequested();
    }
}

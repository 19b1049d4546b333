using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Search;
using Microsoft.Data.Sqlite;
using static KnowledgeGraph.Tests.Search.NamedStore;

namespace KnowledgeGraph.Tests.Search.Files;

public class NameFileTests
{
    private const string FileName = "names.db";

    [Fact]
    public async Task A_start_takes_up_the_file_and_follows_what_came_since()
    {
        using var folder = new TemporaryFolder();
        await using var store = new NamedStore();
        await store.PutAsync(With(Body("body:1", "Lake Club", "Club of the Lake"), "identifiers", new ListValue(new TextValue("x:1"))), Body("body:2", "Dune Club"));
        await FillAsync(store, folder.Path, async index =>
        {
            await store.PutAsync(Body("body:3", "River Club"));
            await store.ApplyAsync(new GraphWrite { DeleteNodes = ["body:2"] }, Cancellation);
            await index.SearchAsync("x", null, Cancellation);
        });
        await store.PutAsync(Body("body:4", "Hill Club"));

        await using var again = store.Index(folder.Path);

        Assert.Equal("body:1", (await again.SearchAsync("club of the lake", null, Cancellation)).Hits[0].Id);
        Assert.Equal("body:3", (await again.SearchAsync("river club", null, Cancellation)).Hits[0].Id);
        Assert.Equal("body:4", (await again.SearchAsync("hill club", null, Cancellation)).Hits[0].Id);
        Assert.DoesNotContain((await again.SearchAsync("dune club", null, Cancellation)).Hits, hit => hit.Id == "body:2");
        Assert.Equal("body:1", await again.ByIdentifierAsync("x:1", Cancellation));
        Assert.Equal((1, null, null), (store.Streams, again.State.Reason, again.State.FileProblem));
    }

    [Fact]
    public async Task A_file_of_another_store_is_filled_anew()
    {
        using var folder = new TemporaryFolder();
        await using (var store = new NamedStore())
        {
            await store.PutAsync(Body("body:1", "Lake Club"));
            await FillAsync(store, folder.Path);
        }
        await using var other = new NamedStore();
        await other.PutAsync(Body("body:1", "Dune Club"));

        await using var index = other.Index(folder.Path);

        Assert.Empty((await index.SearchAsync("lake", null, Cancellation)).Hits);
        Assert.Equal("body:1", (await index.SearchAsync("dune club", null, Cancellation)).Hits[0].Id);
    }

    [Fact]
    public async Task A_file_of_another_model_is_filled_anew_and_says_so()
    {
        using var folder = new TemporaryFolder();
        await using (var store = new NamedStore()) await FillAsync(store, folder.Path);
        await using var other = new NamedStore(ModelLoader.Load([("other.graphql", "type Body @node { name: String! aliases: [String!]! @alias }")]));
        await other.PutAsync(Body("body:1", "Dune Club"));

        await using var index = other.Index(folder.Path);

        Assert.Equal(1, (await index.SearchAsync("dune club", null, Cancellation)).Total);
        Assert.Contains("another model", index.State.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DELETE FROM entities WHERE id = 'body:7'", "entries are missing")]
    [InlineData("UPDATE entities SET degree = 5 WHERE id = 'body:7'", "not what was written")]
    [InlineData("UPDATE entities SET names = x'00' WHERE id = 'body:7'", "not what was written")]
    [InlineData("UPDATE entities SET names = (SELECT names FROM entities WHERE id = 'body:8') WHERE id = 'body:7'", "not what was written")]
    [InlineData("UPDATE meta SET value = '0' WHERE key = 'layout'", "another version")]
    [InlineData("UPDATE meta SET value = '0' WHERE key = 'whole'", "not filled to its end")]
    [InlineData("UPDATE meta SET value = 'x' WHERE key = 'change'", "is no number")]
    [InlineData("DROP TABLE entities; CREATE TABLE entities (id TEXT)", "no such column")]
    public async Task A_file_that_was_tampered_with_is_filled_anew_and_says_why(string sql, string reason)
    {
        using var folder = new TemporaryFolder();
        await using var store = await ClubsAsync(folder.Path);
        Run(folder[FileName], sql);

        await using var index = store.Index(folder.Path);

        Assert.Equal("body:7", (await index.SearchAsync("Club Q7x", null, Cancellation)).Hits[0].Id);
        Assert.Contains(reason, index.State.Reason, StringComparison.Ordinal);
        Assert.Equal(2, store.Streams);
    }

    [Fact]
    public async Task Bytes_that_changed_anywhere_never_make_a_start_fail_or_a_name_wrong()
    {
        using var folder = new TemporaryFolder();
        await using var store = await ClubsAsync(folder.Path);
        var whole = await File.ReadAllBytesAsync(folder[FileName], TestContext.Current.CancellationToken);
        var random = new Random(9);
        for (var round = 0; round < 40; round++)
        {
            var damaged = whole.ToArray();
            for (var i = random.Next(1, 30); i > 0; i--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            if (round % 5 == 0) damaged = damaged[..random.Next(damaged.Length)];
            await File.WriteAllBytesAsync(folder[FileName], damaged, TestContext.Current.CancellationToken);

            await using var index = store.Index(folder.Path);

            for (var i = 0; i < 100; i += 9) Assert.Equal($"body:{i}", (await index.SearchAsync($"Club Q{i}x", null, Cancellation)).Hits[0].Id);
            Assert.Equal(100, index.State.Entities);
        }
    }

    [Fact]
    public async Task A_file_that_is_in_use_or_cannot_be_made_leaves_the_index_in_memory_and_says_so()
    {
        using var folder = new TemporaryFolder();
        await using var store = await ClubsAsync(folder.Path);
        await using var first = store.Index(folder.Path);
        await first.SearchAsync("club", null, Cancellation);
        await using var second = store.Index(folder.Path);
        await using var third = store.Index(folder.Write("file", "no folder"));

        foreach (var index in (NameIndex[])[second, third])
        {
            Assert.Equal("body:7", (await index.SearchAsync("Club Q7x", null, Cancellation)).Hits[0].Id);
            Assert.Equal("degraded", index.State.ToPart().Status);
        }
        Assert.Contains("Another process", second.State.FileProblem, StringComparison.Ordinal);
        Assert.Contains("cannot be made", third.State.FileProblem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_something_else_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        await using var store = await ClubsAsync(folder.Path);
        Run(folder[FileName], "PRAGMA application_id = 7");

        await using (var index = store.Index(folder.Path))
        {
            Assert.Equal("body:7", (await index.SearchAsync("Club Q7x", null, Cancellation)).Hits[0].Id);
            Assert.Contains("something else", index.State.FileProblem, StringComparison.Ordinal);
        }

        Run(folder[FileName], "SELECT count(*) FROM entities");
    }

    private static async Task<NamedStore> ClubsAsync(string folder)
    {
        var store = new NamedStore();
        await store.PutAsync([.. Enumerable.Range(0, 100).Select(i => Body($"body:{i}", $"Club Q{i}x"))]);
        await FillAsync(store, folder);
        return store;
    }

    private static async Task FillAsync(NamedStore store, string folder, Func<NameIndex, Task>? then = null)
    {
        await using var index = store.Index(folder);
        await index.SearchAsync("x", null, Cancellation);
        if (then is not null) await then(index);
        Assert.True(await index.FilledAsync(Cancellation));
    }

    private static void Run(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

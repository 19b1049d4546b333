using System.Text.Json;
using KnowledgeGraph.Records.Declarations;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Durability;
using Microsoft.Data.Sqlite;
using static KnowledgeGraph.Tests.Storage.TestGraph;

namespace KnowledgeGraph.Tests.Storage.Durability;

public sealed class StoreFileTests
{
    [Fact]
    public void Everything_of_a_write_is_there_after_opening_again()
    {
        using var folder = new TemporaryFolder();
        using (var store = InFolder(folder.Path))
        {
            store.Apply(new GraphWrite
            {
                PutNodes = [Node("p:1", "Person", ("name", OfText("Łuk\0asz")), ("tags", new ListValue(OfText("a"), new DecimalValue(1.5m)))), Node(
                    "p:2", "Person")],
                PutRelationships = [Relationship("r:1", "KNOWS", "p:1", "p:2", ("since", new IntervalValue("2022", 1, 365)))],
                Meta = new Dictionary<string, string?>(StringComparer.Ordinal) { ["loadedAt"] = "now", ["model"] = "m" },
                Kinds = ["load"],
            });
            store.Apply(new GraphWrite { Meta = new Dictionary<string, string?>(StringComparer.Ordinal) { ["model"] = null } });
        }
        using var again = InFolder(folder.Path);
        var graph = again.Current;
        Assert.Equal(OfText("Łuk\0asz"), graph.NodeColumn("name")[graph.Find("p:1")]);
        Assert.Equal("[\"a\",1.5]", graph.NodeColumn("tags")[graph.Find("p:1")]!.ToString());
        Assert.Equal(new IntervalValue("2022", 1, 365), graph.RelationshipColumn("since")[graph.FindRelationship("r:1")]);
        Assert.Equal((2L, "now", null), (graph.ChangeNumber, graph.Meta("loadedAt"), graph.Meta("model")));
        Assert.Equal(["load"], again.ReadChanges(0, 1)[0].Kinds);
    }

    [Fact]
    public void Changes_of_a_file_that_knows_no_names_touch_all_and_the_next_ones_name_what_they_touch()
    {
        using var folder = new TemporaryFolder();
        using (var store = InFolder(folder.Path)) store.Apply(new GraphWrite { PutNodes = [Node("p:1", "Person")] });
        RunIn(folder.Path, "ALTER TABLE changes DROP COLUMN names");

        using var again = InFolder(folder.Path);
        again.Apply(new GraphWrite { PutNodes = [Node("p:2", "Person")] });

        var changes = again.ReadChanges(0, 10);
        Assert.Null(changes[0].TouchedNames);
        Assert.Equal(["Person"], changes[1].TouchedNames!.Labels);
    }

    [Fact]
    public void Changes_that_cannot_be_read_leave_nothing_open_that_stands_in_the_way_of_a_copy()
    {
        using var folder = new TemporaryFolder();
        using (var store = InFolder(folder.Path))
        {
            for (var i = 1; i <= 3; i++) store.Apply(new GraphWrite { PutNodes = [Node($"p:{i}", "Person")] });
        }
        RunIn(folder.Path, "UPDATE changes SET kinds = '[' WHERE number = 2");
        using var again = InFolder(folder.Path);

        Assert.ThrowsAny<JsonException>(() => again.ReadChanges(0, 10));
        again.CopyBeside("copy.db");

        Assert.Equal(1, Assert.Single(again.ReadChanges(0, 1)).Number);
        Assert.True(File.Exists(Path.Combine(folder.Path, "copy.db")));
    }

    [Fact]
    public void What_was_acknowledged_is_in_a_copy_of_the_files_taken_without_closing()
    {
        using var folder = new TemporaryFolder();
        using var store = InFolder(folder.Path);
        for (var i = 1; i <= 20; i++)
        {
            store.Apply(new GraphWrite { PutNodes = [Node($"p:{i}", "Person"), Node($"c:{i}", "City")] });
            using var copy = CopyOf(folder.Path, log => log);
            using var opened = InFolder(copy.Path);
            Assert.Equal((i, 2 * i), (opened.Current.ChangeNumber, opened.Current.NodeCount));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_log_that_ends_in_mid_write_leaves_whole_changes_only(int quarter)
    {
        using var folder = new TemporaryFolder();
        using var store = InFolder(folder.Path);
        for (var i = 1; i <= 8; i++)
            store.Apply(
                new GraphWrite { PutNodes = [.. Enumerable.Range(0, 50).Select(n => Node($"p:{i}-{n}", "Person", ("name", OfText(new string('x', 100)))))] });
        for (var cut = 0; cut < 10; cut++)
        {
            var part = ((quarter * 10) + cut) / 40.0;
            using var copy = CopyOf(folder.Path, log => log[..(int)(log.Length * part)]);
            using var opened = InFolder(copy.Path);
            Assert.Equal(opened.Current.ChangeNumber * 50, opened.Current.NodeCount);
            Assert.InRange(opened.Current.ChangeNumber, 0, 7);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_file_that_was_copied_without_its_log_is_refused_rather_than_filled_anew(int changes)
    {
        using var folder = new TemporaryFolder();
        using var store = InFolder(folder.Path);
        for (var i = 1; i <= changes; i++) store.Apply(new GraphWrite { PutNodes = [Node($"p:{i}", "Person")] });
        using var copy = CopyOf(folder.Path, log => log);
        File.Delete(Path.Combine(copy.Path, StoreFile.LogName));

        for (var time = 0; time < 2; time++)
        {
            var refused = Assert.Throws<StoreFormatException>(() => InFolder(copy.Path));
            Assert.Contains("lacks its log, 'graph.db-wal'", refused.Message, StringComparison.Ordinal);
            Assert.Contains("Copy the whole folder", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_log_without_its_file_is_refused_and_kept()
    {
        using var folder = new TemporaryFolder();
        using var store = InFolder(folder.Path);
        store.Apply(new GraphWrite { PutNodes = [Node("p:1", "Person")] });
        using var copy = CopyOf(folder.Path, log => log);
        File.Delete(Path.Combine(copy.Path, StoreFile.Name));

        Assert.Throws<StoreFormatException>(() => InFolder(copy.Path));

        Assert.True(new FileInfo(Path.Combine(copy.Path, StoreFile.LogName)).Length > 0);
    }

    [Fact]
    public void A_closed_file_is_whole_without_a_log()
    {
        using var folder = new TemporaryFolder();
        Fill(folder.Path);
        using var copy = new TemporaryFolder();
        File.Copy(Path.Combine(folder.Path, StoreFile.Name), Path.Combine(copy.Path, StoreFile.Name));

        Assert.False(File.Exists(Path.Combine(folder.Path, StoreFile.LogName)));
        using var opened = InFolder(copy.Path);
        Assert.Equal(2, opened.Current.NodeCount);
    }

    [Fact]
    public void A_crashed_store_that_another_model_could_not_open_opens_with_its_own()
    {
        using var folder = new TemporaryFolder();
        using var store = InFolder(folder.Path);
        store.Apply(new GraphWrite { PutNodes = [Node("p:1", "Person")] });
        using var copy = CopyOf(folder.Path, log => log);
        RunIn(copy.Path, "PRAGMA user_version = 3");
        File.WriteAllBytes(Path.Combine(copy.Path, StoreFile.LogName), []);
        Assert.Throws<StoreFormatException>(() => InFolder(copy.Path));
        RunIn(copy.Path, $"PRAGMA user_version = {StoreFile.Version}");
        File.WriteAllBytes(Path.Combine(copy.Path, StoreFile.LogName), []);

        using var opened = InFolder(copy.Path);

        Assert.Equal(1, opened.Current.NodeCount);
    }

    [Fact]
    public void What_may_not_be_written_is_said_to_be_so()
    {
        using var folder = new TemporaryFolder();
        var gone = Path.Combine(folder.Path, "gone");

        Assert.StartsWith(
            $"The folder '{gone}' does not let this process write",
            StoreFile.Explained(new SqliteException("disk I/O error", SQLitePCL.raw.SQLITE_IOERR), gone).Message, StringComparison.Ordinal);
        Assert.Contains(
            "disk I/O error",
            StoreFile.Explained(new SqliteException("disk I/O error", SQLitePCL.raw.SQLITE_IOERR), folder.Path).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            $"The file '{Path.Combine(folder.Path, StoreFile.Name)}' does not let this process write",
            StoreFile.Explained(new SqliteException("readonly", SQLitePCL.raw.SQLITE_READONLY), folder.Path).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_store_that_is_open_is_refused_to_a_second_opener_and_free_after_closing()
    {
        using var folder = new TemporaryFolder();
        using (InFolder(folder.Path))
        {
            var refused = Assert.Throws<StoreLockedException>(() => InFolder(folder.Path));
            Assert.Contains(folder.Path, refused.Message, StringComparison.Ordinal);
        }
        using var again = InFolder(folder.Path);
        Assert.Equal(0, again.Current.ChangeNumber);
    }

    [Fact]
    public void A_file_that_is_no_store_is_refused_and_left_alone()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, StoreFile.Name);
        File.WriteAllText(file, string.Concat(Enumerable.Repeat("This is no database. ", 100)));
        var content = File.ReadAllBytes(file);
        Assert.Contains(file, Assert.Throws<StoreFormatException>(() => InFolder(folder.Path)).Message, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllBytes(file));
    }

    [Theory]
    [InlineData("CREATE TABLE other (x)", "no store")]
    [InlineData("PRAGMA application_id = 1262965588; PRAGMA user_version = 3", "format 3")]
    public void Another_database_or_version_is_refused(string sql, string named)
    {
        using var folder = new TemporaryFolder();
        RunIn(folder.Path, sql);
        Assert.Contains(named, Assert.Throws<StoreFormatException>(() => InFolder(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_record_is_reported_not_misread()
    {
        using var folder = new TemporaryFolder();
        Fill(folder.Path);
        RunIn(folder.Path, "UPDATE nodes SET properties = x'0501'");
        Assert.Throws<StoreFormatException>(() => InFolder(folder.Path));
    }

    [Theory]
    [InlineData("nodes", "p:0000")]
    [InlineData("nodes", "p:4999")]
    [InlineData("relationships", "r:0000")]
    [InlineData("relationships", "r:4999")]
    public void A_damaged_record_among_many_is_reported_wherever_it_stands(string table, string id)
    {
        using var folder = new TemporaryFolder();
        using (var store = InFolder(folder.Path))
        {
            store.Apply(new GraphWrite
            {
                PutNodes = [.. Enumerable.Range(0, 5_000).Select(n => Node($"p:{n:0000}", "Person", ("name", OfText(new string('x', 100)))))],
                PutRelationships =
                [
                    .. Enumerable.Range(0, 5_000)
                        .Select(n => Relationship($"r:{n:0000}", "KNOWS", "p:0000", $"p:{n:0000}", ("note", OfText(new string('y', 100))))),
                ],
            });
        }
        using (var store = InFolder(folder.Path))
        {
            Assert.Equal(OfText(new string('x', 100)), store.Current.NodeRecord(store.Current.Find("p:4999")).Properties["name"]);
        }
        RunIn(folder.Path, $"UPDATE {table} SET properties = x'0501' WHERE id = '{id}'");
        Assert.Throws<StoreFormatException>(() => InFolder(folder.Path));
    }

    [Fact]
    public void A_relationship_without_an_end_is_reported()
    {
        using var folder = new TemporaryFolder();
        Fill(folder.Path);
        RunIn(folder.Path, "DELETE FROM nodes WHERE id = 'p:2'");
        Assert.Contains("r:1", Assert.Throws<StoreFormatException>(() => InFolder(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_catalog_that_lacks_a_label_of_the_store_or_breaks_on_its_content_is_refused()
    {
        using var folder = new TemporaryFolder();
        Fill(folder.Path);
        var lacking = new Catalog(["City"], Declared.RelationshipTypes);
        var unique = new Catalog(Declared.Labels, Declared.RelationshipTypes, [new UniqueConstraint("Person", "name")]);
        Assert.Contains("Person", Assert.Throws<StoreFormatException>(() => Open(lacking)).Message, StringComparison.Ordinal);
        Assert.Contains("unique", Assert.Throws<StoreFormatException>(() => Open(unique)).Message, StringComparison.Ordinal);

        GraphStore Open(Catalog catalog) => GraphStore.Open(new StoreOptions { Catalog = catalog, Directory = folder.Path });
    }

    [Fact]
    public void A_refused_write_leaves_nothing_in_the_file()
    {
        using var folder = new TemporaryFolder();
        using (var store = InFolder(folder.Path))
        {
            Assert.Throws<UnknownNameException>(() => store.Apply(new GraphWrite { PutNodes = [Node("p:1", "Person"), Node("x", "Planet")] }));
            store.Apply(new GraphWrite { PutNodes = [Node("p:2", "Person")] });
        }
        using var again = InFolder(folder.Path);
        Assert.Equal((1, -1), (again.Current.NodeCount, again.Current.Find("p:1")));
    }

    [Fact]
    public void A_write_that_the_file_fails_is_undone_and_the_store_goes_on()
    {
        using var folder = new TemporaryFolder();
        Fill(folder.Path);
        RunIn(folder.Path, "CREATE TRIGGER fails BEFORE INSERT ON nodes WHEN NEW.id = 'p:bad' BEGIN SELECT RAISE(ABORT, 'disk trouble'); END");
        using (var store = InFolder(folder.Path))
        {
            var before = store.Current;
            var write = new GraphWrite { PutNodes = [Node("p:3", "Person", ("newKey", OfNumber(1))), Node("p:bad", "Person")] };
            Assert.Contains("disk trouble", Assert.Throws<StoreFailureException>(() => store.Apply(write)).Message, StringComparison.Ordinal);
            Assert.Same(before, store.Current);
            store.Apply(new GraphWrite { PutNodes = [Node("p:4", "Person", ("newKey", OfNumber(2)))] });
            Assert.Equal(-1, store.Current.Find("p:3"));
        }
        using var again = InFolder(folder.Path);
        Assert.Equal(-1, again.Current.Find("p:3"));
        Assert.Equal(OfNumber(2), again.Current.NodeColumn("newKey")[again.Current.Find("p:4")]);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_an_error_that_names_it()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "file");
        File.WriteAllText(file, "");
        Assert.Contains(file, Assert.Throws<StoreFailureException>(() => InFolder(Path.Combine(file, "store"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_store_takes_no_writes_and_its_snapshots_stay()
    {
        var store = InMemory();
        store.Apply(new GraphWrite { PutNodes = [Node("p:1", "Person")] });
        store.Dispose();
        store.Dispose();
        Assert.Throws<ObjectDisposedException>(() => store.Apply(new GraphWrite()));
        Assert.Equal(0, store.Current.Find("p:1"));
    }

    private static void Fill(string directory)
    {
        using var store = InFolder(directory);
        store.Apply(new GraphWrite
        {
            PutNodes = [Node("p:1", "Person", ("name", OfText("x"))), Node("p:2", "Person", ("name", OfText("x")))],
            PutRelationships = [Relationship("r:1", "KNOWS", "p:1", "p:2")],
        });
    }

    private static void RunIn(string directory, string sql)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, StoreFile.Name)};Pooling=False");
        connection.Open();
        StoreFile.Run(connection, sql);
    }

    private static TemporaryFolder CopyOf(string directory, Func<byte[], byte[]> changeLog)
    {
        var copy = new TemporaryFolder();
        File.WriteAllBytes(Path.Combine(copy.Path, StoreFile.Name), Read(Path.Combine(directory, StoreFile.Name)));
        File.WriteAllBytes(Path.Combine(copy.Path, StoreFile.Name + "-wal"), changeLog(Read(Path.Combine(directory, StoreFile.Name + "-wal"))));
        return copy;
    }

    // Closing any handle of a file drops this process's POSIX locks on it, which no test may rely on afterwards.
    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}

using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Evidence;
using KnowledgeGraph.Evidence.Texts;
using KnowledgeGraph.Evidence.Texts.Keeping;

namespace KnowledgeGraph.Tests.Evidence.Texts.Keeping;

public sealed class TextStoreTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTime _time = new(Now);
    private readonly TextStore _store;

    public TextStoreTests() => _store = Open();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_text_is_kept_under_the_hash_of_its_bytes_and_adding_it_again_changes_nothing()
    {
        var placed = Add("El señor dijo sí.");

        Assert.Equal(new PlacedText(TextPlacing.Added, HashOf("El señor dijo sí."), Refusal: null), placed);
        Assert.Equal(TextPlacing.AlreadyThere, Add("El señor dijo sí.").Placing);
        Assert.Equal("El señor dijo sí.", _store.Find(placed.Hash!.ToUpperInvariant()));
        Assert.Equal([PathOf(placed.Hash)], Files());
    }

    [Theory]
    [InlineData(new byte[0], "it is empty")]
    [InlineData(new byte[] { 0x61, 0xE9, 0x62 }, "it is not UTF-8; save it as UTF-8 text")]
    [InlineData(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 }, "it has more than 8 bytes; cut it in parts, a document each")]
    public void What_is_no_text_is_refused_with_the_reason(byte[] bytes, string reason)
    {
        var placed = Open(new TextLimits { FileBytes = 8 }).Add(bytes);

        Assert.Equal(new PlacedText(TextPlacing.Refused, Hash: null, reason), placed);
        Assert.Empty(Files());
    }

    [Fact]
    public void A_text_that_another_process_adds_is_found_a_moment_after_it_was_missing()
    {
        var hash = HashOf("one");
        Assert.Null(_store.Find(hash));

        Open().Add("one"u8.ToArray());
        Assert.Null(_store.Find(hash));
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("one", _store.Find(hash));
    }

    [Fact]
    public void A_text_that_this_process_adds_is_found_at_once()
    {
        Assert.Null(_store.Find(HashOf("one")));

        Add("one");

        Assert.Equal("one", _store.Find(HashOf("one")));
    }

    [Fact]
    public void A_damaged_file_is_as_good_as_absent_until_the_text_is_added_again()
    {
        var hash = Add("one").Hash!;
        File.WriteAllText(PathOf(hash), "two");
        var later = Open();

        Assert.Null(later.Find(hash));
        Assert.StartsWith($"A stored text cannot be used: {hash} (SHA-256), its file holds something else.", later.Problem, StringComparison.Ordinal);
        Assert.Equal([(hash, "its file holds something else")], later.Damaged(TestContext.Current.CancellationToken));

        Assert.Equal(TextPlacing.Mended, later.Add("one"u8.ToArray()).Placing);
        Assert.Equal("one", later.Find(hash));
        Assert.Null(later.Problem);
        Assert.Empty(later.Damaged(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_text_is_held_against_its_hash_at_its_first_use_alone()
    {
        var hash = Add("one").Hash!;
        Assert.Equal("one", _store.Find(hash));

        File.WriteAllText(PathOf(hash), "two");

        Assert.Equal("one", _store.Find(hash));
    }

    [Fact]
    public void What_is_beyond_the_memory_is_read_again()
    {
        var store = Open(new TextLimits { KeptBytes = 10 });
        string[] texts = ["one", "two", "three", "longer than all memory"];
        foreach (var text in texts) store.Add(Encoding.UTF8.GetBytes(text));

        Assert.Equal([.. texts, .. texts], texts.Concat(texts).Select(text => store.Find(HashOf(text))));
    }

    [Fact]
    public async Task Many_who_add_the_same_texts_at_once_leave_each_whole_and_nothing_else()
    {
        var texts = Enumerable.Range(0, 20).Select(i => new string((char)('a' + i), 5_000)).ToList();

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() =>
        {
            var store = Open();
            foreach (var text in texts) store.Add(Encoding.UTF8.GetBytes(text));
        }, TestContext.Current.CancellationToken)));

        Assert.Equal(texts.Select(text => PathOf(HashOf(text))).Order(StringComparer.Ordinal), Files());
        Assert.All(texts, text => Assert.Equal(text, _store.Find(HashOf(text))));
    }

    [Fact]
    public void What_a_process_left_on_the_way_is_swept_away_when_it_is_old()
    {
        var incoming = Directory.CreateDirectory(Path.Combine(_folder.Path, "texts", "incoming")).FullName;
        var (old, young) = (Path.Combine(incoming, "old"), Path.Combine(incoming, "young"));
        File.WriteAllText(old, "half");
        File.WriteAllText(young, "half");
        File.SetLastWriteTimeUtc(old, Now.UtcDateTime.AddHours(-2));
        File.SetLastWriteTimeUtc(young, Now.UtcDateTime);

        Add("one");

        Assert.Equal([young], Directory.GetFiles(incoming));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    public void What_is_no_hash_is_no_path(string hash) => Assert.Null(_store.Find(hash));

    [Fact]
    public void A_place_that_takes_no_files_is_named_with_the_remedy()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "file"), "");
        var store = new TextStore(Path.Combine(_folder.Path, "file"), _time);

        var error = Assert.Throws<EvidenceException>(() => store.Add("one"u8.ToArray()));

        Assert.Contains("cannot take a text", error.Message, StringComparison.Ordinal);
        Assert.Contains("or name another folder", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_and_a_store_are_both_looked_at()
    {
        Add("taken in");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "read"));
        File.WriteAllText(Path.Combine(_folder.Path, "read", "a.txt"), "as it is");
        var folder = TextFolder.Open(Path.Combine(_folder.Path, "read"), cancellation: TestContext.Current.CancellationToken);

        var texts = new SourceTexts(folder, _store);

        Assert.Equal(("taken", "as", null), (texts.Quote(HashOf("taken in"), 0, 5), texts.Quote(HashOf("as it is"), 0, 2), texts.Quote(HashOf("none"), 0, 2)));
    }

    private TextStore Open(TextLimits? limits = null) => new(Path.Combine(_folder.Path, "texts"), _time, limits);

    private PlacedText Add(string text) => _store.Add(Encoding.UTF8.GetBytes(text));

    private string PathOf(string hash) => Path.Combine(_folder.Path, "texts", hash[..2], hash + ".txt");

    private IEnumerable<string> Files() => Directory.Exists(_store.Folder)
        ? Directory.GetFiles(_store.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : [];

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

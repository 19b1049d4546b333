using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Evidence;
using KnowledgeGraph.Evidence.Texts;
using KnowledgeGraph.Evidence.Texts.Keeping;

namespace KnowledgeGraph.Tests.Evidence.Texts;

public sealed class TextFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_text_is_found_by_the_hash_of_its_bytes_and_quoted_in_code_units()
    {
        var hash = Write("sub/a.txt", "𝄞 El señor dijo sí.");
        var texts = Open();

        Assert.Equal("señor", texts.Quote(hash, 6, 11));
        Assert.Equal("señor", texts.Quote(hash.ToUpperInvariant(), 6, 11));
        Assert.Null(texts.Quote(hash, 6, 200));
        Assert.Null(texts.Quote(hash, 6, 6));
        Assert.Null(texts.Quote(new string('0', 64), 0, 1));
    }

    [Fact]
    public void A_file_that_has_changed_since_is_as_good_as_absent()
    {
        var hash = Write("a.txt", "one");
        var texts = Open();
        Write("a.txt", "two");

        Assert.Null(texts.Find(hash));
    }

    [Fact]
    public void More_texts_than_are_kept_can_still_be_read()
    {
        var hashes = Enumerable.Range(0, 5).Select(i => Write($"{i}.txt", $"text {i}")).ToList();
        var texts = Open(new TextLimits { KeptBytes = 30 });

        Assert.Equal(["text 0", "text 1", "text 2", "text 3", "text 4", "text 0"], hashes.Append(hashes[0]).Select(texts.Find));
    }

    [Fact]
    public void What_is_beyond_the_limits_is_passed_over()
    {
        var hash = Write("a.txt", "too long");

        Assert.Null(Open(new TextLimits { FileBytes = 3 }).Find(hash));
        Assert.Null(Open(new TextLimits { Files = 0 }).Find(hash));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var error = Assert.Throws<EvidenceException>(
            () => TextFolder.Open(Path.Combine(_folder.Path, "none"), cancellation: TestContext.Current.CancellationToken));

        Assert.Contains("none'. Name the folder that has the documents' texts.", error.Message, StringComparison.Ordinal);
    }

    private TextFolder Open(TextLimits? limits = null) => TextFolder.Open(_folder.Path, limits, TestContext.Current.CancellationToken);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}

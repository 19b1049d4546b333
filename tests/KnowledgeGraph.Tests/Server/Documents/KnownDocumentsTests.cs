using System.Text;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Tests.Server.Documents;

public sealed class KnownDocumentsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_document_is_found_by_its_hash_with_or_without_the_line_end_of_its_file_and_by_its_name()
    {
        Write("names.graphql", "{ a }\r\n");
        Write("other.txt", "{ b }");

        var known = KnownDocuments.Read(_folder.Path, 1024 * 1024);

        Assert.Same(known.ByName("names"), known.ByText("{ a }"u8));
        Assert.Same(known.ByName("names"), known.ByText("{ a }\r\n"u8));
        Assert.Same(known.ByName("names"), known.ByHash(KnownDocuments.HashOf("{ a }"u8)));
        Assert.Equal("{ a }\r\n", Encoding.UTF8.GetString(known.ByName("names")!));
        Assert.Null(known.ByText("{ b }"u8));
        Assert.Null(known.ByName("other"));
    }

    [Fact]
    public void More_than_the_server_may_keep_stops_the_start()
    {
        var megabyte = "{ a } #" + new string('x', 1_000_000);
        for (var i = 0; i < 68; i++) Write($"{i}.graphql", megabyte);

        var refusal = Assert.Throws<SettingException>(() => KnownDocuments.Read(_folder.Path, 1024 * 1024));

        Assert.StartsWith("documents: ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_folder_none_is_known() => Assert.Null(KnownDocuments.Read(folder: null, 1024 * 1024).ByName("a"));

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.Path, name), text);
}

using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.IntegrationTests.Durability;

namespace KnowledgeGraph.IntegrationTests.CommandLine;

/// <summary><c>texts add</c>, and what those who open a store make of the texts.</summary>
[Trait("Category", "answers")]
public sealed class TextsCommandTests : IDisposable
{
    private const string Text = "In 2022 the Sirena lies in Porto. The Aurora lies in Bilbao, and the Gaviota in Lima.";
    private const string Quotes = "{ statements(where: { spanStart: { neq: null } }, order: [{ spanStart: ASC }]) { nodes { quote } } }";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Texts_are_taken_in_once_and_quotes_are_shown_from_then_on()
    {
        await LoadAsync();
        _folder.Write("from/press.txt", Text);
        _folder.Write("from/early.txt", "A text whose document comes later.");

        var first = await AddAsync();
        var second = await AddAsync();

        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Equal("early.txt: added; no document has it yet.\npress.txt: added, the text of doc:a.\nTexts: 2 added.\n", first.Output);
        Assert.Equal("early.txt: already there; no document has it yet.\npress.txt: already there, the text of doc:a.\nTexts: 2 already there.\n", second.Output);
        Assert.Contains("\"quote\":\"Sirena lies in Porto\"", (await RunAsync("query", Quotes)).Output, StringComparison.Ordinal);
        Assert.Contains("3 spans checked in 1 texts", await VerifiedAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x", "", "x", "of its 3 statements with spans 3 would not match (s1 [12, 32], s2 [38, 59], s3 [69, 84])")]
    [InlineData("Aurora", "Aurore", "", "of its 3 statements with spans 1 would not match (s2 [38, 59])")]
    [InlineData("Bilbao", "Bilbo", "", "of its 3 statements with spans 2 would not match (s2 [38, 59], s3 [69, 84])")]
    [InlineData("Lima.", "Lima", "", "its 3 statements with spans would still match")]
    public async Task A_text_that_differs_by_one_byte_is_told_with_the_statements_that_it_breaks(string from, string to, string before, string broken)
    {
        await LoadAsync();
        _folder.Write("from/press.txt", before + (before.Length > 0 ? Text : Text.Replace(from, to, StringComparison.Ordinal)));

        var verified = await RunAsync("verify", "--texts", _folder["from"]);
        var added = await AddAsync();

        Assert.Equal((1, 1), (added.ExitCode, verified.ExitCode));
        Assert.StartsWith("press.txt: added, but it differs from the SHA-256 of doc:a, whose names it has", Assert.Single(added.ErrorLines), StringComparison.Ordinal);
        Assert.Contains(broken, added.Error, StringComparison.Ordinal);
        Assert.StartsWith("doc:a: The text 'press.txt' differs from the SHA-256 of doc:a", Assert.Single(verified.ErrorLines), StringComparison.Ordinal);
        Assert.Contains(broken, verified.Error, StringComparison.Ordinal);
        Assert.Equal("Texts: 1 added, 1 unlike their documents.\n", added.Output);
    }

    [Fact]
    public async Task What_is_no_text_is_named_with_the_reason_and_the_rest_is_taken()
    {
        await LoadAsync();
        _folder.Write("from/press.txt", Text);
        await File.WriteAllBytesAsync(_folder["from/latin.txt"], [0x61, 0xF1, 0x6F], TestContext.Current.CancellationToken);

        var added = await AddAsync();

        Assert.Equal((1, "latin.txt: not taken, it is not UTF-8; save it as UTF-8 text."), (added.ExitCode, Assert.Single(added.ErrorLines)));
        Assert.EndsWith("Texts: 1 added, 1 not taken.\n", added.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_text_shows_no_quote_and_is_a_fault_until_it_is_added_again()
    {
        await LoadAsync();
        _folder.Write("from/press.txt", Text);
        await AddAsync();
        var file = Assert.Single(Directory.GetFiles(_folder["data/texts"], "*.txt", SearchOption.AllDirectories));
        await File.WriteAllTextAsync(file, "something else", TestContext.Current.CancellationToken);

        Assert.DoesNotContain("Sirena lies", (await RunAsync("query", Quotes)).Output, StringComparison.Ordinal);
        var verified = await RunAsync("verify");
        Assert.Equal(1, verified.ExitCode);
        Assert.StartsWith("doc:a: Its stored text (", Assert.Single(verified.ErrorLines), StringComparison.Ordinal);

        Assert.StartsWith("press.txt: mended, its stored file was damaged, the text of doc:a.", (await AddAsync()).Output, StringComparison.Ordinal);
        Assert.Contains("Sirena lies in Porto", (await RunAsync("query", Quotes)).Output, StringComparison.Ordinal);
        await VerifiedAsync();
    }

    [Fact]
    public async Task A_server_shows_quotes_of_a_text_that_is_added_while_it_runs_and_tells_of_one_that_is_damaged()
    {
        await LoadAsync();
        _folder.Write("from/press.txt", Text);
        await using (var server = await ServerProcess.StartAsync(Where))
        {
            Assert.Null(await QuoteAsync(server));

            var added = await AddAsync();

            Assert.Equal(0, added.ExitCode);
            Assert.StartsWith("press.txt: added.\n", added.Output, StringComparison.Ordinal);
            Assert.StartsWith("Which documents have these texts cannot be told: ", Assert.Single(added.ErrorLines), StringComparison.Ordinal);
            Assert.Contains("is open already", added.Error, StringComparison.Ordinal);
            await Eventually.HoldsAsync(async () => await QuoteAsync(server) == "Sirena lies in Porto");
            Assert.Equal("ready", await HealthAsync(server));
        }

        var file = Assert.Single(Directory.GetFiles(_folder["data/texts"], "*.txt", SearchOption.AllDirectories));
        await File.WriteAllTextAsync(file, "something else", TestContext.Current.CancellationToken);
        await using var next = await ServerProcess.StartAsync(Where);

        Assert.Null(await QuoteAsync(next));
        Assert.Equal("degraded", await HealthAsync(next));
    }

    [Fact]
    public async Task A_store_of_texts_may_lie_elsewhere_and_be_looked_at_beside_a_folder()
    {
        await LoadAsync();
        _folder.Write("from/press.txt", Text);
        string[] store = ["--texts-store", _folder["elsewhere"]];
        await AddAsync(store);
        _folder.Write("empty/readme.txt", "Nothing.");

        Assert.False(Directory.Exists(_folder["data/texts"]));
        Assert.DoesNotContain("Sirena lies", (await RunAsync("query", Quotes)).Output, StringComparison.Ordinal);
        Assert.Contains("Sirena lies", (await RunAsync(["query", Quotes, .. store, "--texts", _folder["empty"]])).Output, StringComparison.Ordinal);
        Assert.Contains("Sirena lies", (await RunAsync("query", Quotes, "--texts", _folder["from"])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_keeps_texts_the_setting_that_is_needed_is_named()
    {
        _folder.Write("from/press.txt", Text);
        var neo4j = new Dictionary<string, string>(StringComparer.Ordinal) { ["NEO4J_URI"] = "bolt://127.0.0.1:1" };

        var onNeo4j = await Finished.RunAsync(["texts", "add", _folder["from"], "--schema", EarlierLayout.Schema], environment: neo4j);
        var inMemory = await Finished.RunAsync(["texts", "add", _folder["from"], "--schema", EarlierLayout.Schema, "--data", ":memory:"]);
        var noFolder = await Finished.RunAsync(["texts", "add", _folder["none"], .. Where]);
        _folder.Write("file", "");
        var aFile = await Finished.RunAsync(["texts", "add", _folder["from"], .. Where, "--texts-store", _folder["file"]]);

        Assert.Equal((2, 2, 2, 2), (onNeo4j.ExitCode, inMemory.ExitCode, noFolder.ExitCode, aFile.ExitCode));
        Assert.StartsWith("texts-store: Neo4j keeps no texts. Name a folder for them: one for all servers with --texts-store DIR", onNeo4j.Error, StringComparison.Ordinal);
        Assert.StartsWith("texts-store: :memory: keeps no texts. Name a folder for them with --texts-store DIR.", inMemory.Error, StringComparison.Ordinal);
        Assert.StartsWith("texts add: there is no folder '", noFolder.Error, StringComparison.Ordinal);
        Assert.StartsWith("texts-store: '", aFile.Error, StringComparison.Ordinal);
    }

    private string[] Where => ["--schema", EarlierLayout.Schema, "--data", _folder["data"]];

    private async Task LoadAsync()
    {
        string[] spans = [Span("Sirena lies in Porto"), Span("Aurora lies in Bilbao"), Span("Gaviota in Lima")];
        var file = _folder.Write("seed.yaml", $$"""
            document: { id: doc:a, title: Harbours, language: en, sha256: {{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}} }
            entities:
              - { id: port:p, type: Port, name: Porto }
              - { id: port:b, type: Port, name: Bilbao }
              - { id: port:l, type: Port, name: Lima }
              - { id: ship:s, type: Ship, name: Sirena }
              - { id: ship:a, type: Ship, name: Aurora }
              - { id: ship:g, type: Ship, name: Gaviota }
            statements:
              - { id: s1, subject: ship:s, predicate: ports, object: port:p, span: {{spans[0]}} }
              - { id: s2, subject: ship:a, predicate: ports, object: port:b, span: {{spans[1]}} }
              - { id: s3, subject: ship:g, predicate: ports, object: port:l, span: {{spans[2]}} }
            """);
        var loaded = await RunAsync("load", file);
        Assert.Equal((0, ""), (loaded.ExitCode, loaded.Error));
    }

    private static string Span(string quote)
    {
        var start = Text.IndexOf(quote, StringComparison.Ordinal);
        return $"[{start}, {start + quote.Length}]";
    }

    private Task<Finished> AddAsync(params string[] options) => RunAsync(["texts", "add", _folder["from"], .. options]);

    private Task<Finished> RunAsync(params string[] arguments) => Finished.RunAsync([.. arguments, .. Where]);

    private async Task<string> VerifiedAsync()
    {
        var verified = await RunAsync("verify");
        Assert.Equal((0, ""), (verified.ExitCode, verified.Error));
        return verified.Output;
    }

    private static async Task<string?> QuoteAsync(ServerProcess server) =>
        (await server.AskAsync(Quotes)).Data.GetProperty("statements").GetProperty("nodes")[0].GetProperty("quote").GetString();

    private static async Task<string?> HealthAsync(ServerProcess server) => (await server.GetAsync("/health/ready")).Json.GetProperty("parts").EnumerateArray()
        .Single(part => part.GetProperty("name").GetString() == "texts").GetProperty("status").GetString();
}

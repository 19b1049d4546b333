using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Evidence.Intake;
using KnowledgeGraph.Evidence.Texts;
using KnowledgeGraph.Evidence.Texts.Keeping;
using KnowledgeGraph.Evidence.Verification;

namespace KnowledgeGraph.Tests.Evidence.Verification;

/// <summary>A text of a document that differs from the one whose spans were counted.</summary>
public sealed class ChangedTextTests : IDisposable
{
    private const string Text = "Banco del Norte abrió en 2022. Ana Paz lo dirige, y Luz Sol lo asesora. Sur Comercial es su socio.";

    private static readonly (string Id, string Quote)[] Spans =
        [("s1", "Ana Paz lo dirige"), ("s2", "Luz Sol lo asesora"), ("s3", "Sur Comercial es su socio")];

    private readonly SeedRun _run = new();
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string[]> Changes => new()
    {
        { "V" + Text[1..], ["s1", "s2", "s3"] },
        { "x" + Text, ["s1", "s2", "s3"] },
        { Text[1..], ["s1", "s2", "s3"] },
        { Text.Replace("Luz", "Lus", StringComparison.Ordinal), ["s2"] },
        { Text.Replace("Luz", "Luuz", StringComparison.Ordinal), ["s2", "s3"] },
        { Text.Replace("Luz", "Lz", StringComparison.Ordinal), ["s2", "s3"] },
        { Text.Replace("lo asesora", "loo asesora", StringComparison.Ordinal), ["s2", "s3"] },
        { Text.Replace("lo dirige", "lodirige", StringComparison.Ordinal), ["s1", "s2", "s3"] },
        { Text.Replace("lo dirige", "la dirige", StringComparison.Ordinal), [] },
        { Text.Replace("Luz Sol lo asesora", "Luz Sol lo asesor", StringComparison.Ordinal), ["s2", "s3"] },
        { Text[..^1] + "!", [] },
        { Text + "\n", [] },
        { Text[..^1], [] },
    };

    public void Dispose()
    {
        _run.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task One_changed_character_is_told_with_the_document_and_the_statements_that_it_breaks(string changed, string[] broken)
    {
        await LoadAsync();

        var taken = await TakeAsync(("press.txt", changed));

        var found = Assert.Single(taken).Changed!;
        Assert.Equal(("doc:a", HashOf(Text), 3), (found.DocumentId, found.Sha256, found.Statements));
        Assert.Equal((false, false), (found.IsNamed, found.IsCompared));
        Assert.Equal(broken, found.Broken.Select(span => span.StatementId));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Verification_tells_it_in_one_line(string changed, string[] broken)
    {
        await LoadAsync();
        _folder.Write("read/press.txt", changed);

        var report = await VerifyAsync();

        var line = Assert.Single(report.Faults).ToString();
        Assert.StartsWith($"doc:a: The text 'press.txt' differs from the SHA-256 of doc:a, whose names it has ({HashOf(Text)})", line, StringComparison.Ordinal);
        Assert.All(broken, id => Assert.Contains($"{id} [", line, StringComparison.Ordinal));
        Assert.Contains(broken.Length == 0 ? "its 3 statements with spans would still match" : $"{broken.Length} would not match (", line, StringComparison.Ordinal);
        Assert.Equal((0, 0), (report.Texts, report.CheckedSpans));
    }

    [Theory]
    [InlineData("a.txt", true)]
    [InlineData("doc-a.md", true)]
    [InlineData("Doc_A.TXT", true)]
    [InlineData("b.txt", false)]
    public async Task A_file_that_is_named_like_the_document_is_its_text_whatever_it_says(string file, bool isNamed)
    {
        await LoadAsync();

        var changed = Assert.Single(await TakeAsync((file, "Otra cosa."))).Changed;

        Assert.Equal(isNamed, changed is not null);
        if (isNamed) Assert.Equal(["s1", "s2", "s3"], changed!.Broken.Select(span => span.StatementId));
    }

    [Fact]
    public async Task Where_the_documents_own_text_is_at_hand_each_passage_is_compared_with_it()
    {
        await LoadAsync();
        var changed = Text.Replace("dirige", "dirigo", StringComparison.Ordinal);

        var taken = await TakeAsync(("own.txt", Text), ("press.txt", changed));

        Assert.Equal(["doc:a"], taken[0].Documents);
        Assert.Null(taken[0].Changed);
        Assert.Equal((true, "s1"), (taken[1].Changed!.IsCompared, Assert.Single(taken[1].Changed!.Broken).StatementId));
        Assert.Contains("compared with the document's own text", taken[1].Changed!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_text_is_no_fault_of_a_store_that_has_the_right_one()
    {
        await LoadAsync();
        await TakeAsync(("own.txt", Text));
        _folder.Write("read/press.txt", Text + "\n");

        var report = await VerifyAsync();

        Assert.Empty(report.Faults);
        Assert.Equal((1, 3), (report.Texts, report.CheckedSpans));
    }

    [Theory]
    [InlineData("Nada de esto.")]
    [InlineData("Banco del Norte y Ana Paz.")]
    [InlineData("# doc:a\nBanco del Norte, Ana Paz, Luz Sol, Sur Comercial")]
    public async Task A_text_of_other_things_or_a_file_about_the_document_belongs_to_no_document(string text)
    {
        await LoadAsync();

        var taken = Assert.Single(await TakeAsync(("press.txt", text)));

        Assert.Equal((TextPlacing.Added, 0, null), (taken.Placed.Placing, taken.Documents.Count, taken.Changed));
    }

    [Fact]
    public async Task A_text_that_is_no_longer_UTF8_is_not_taken_and_told_with_the_statements_that_it_breaks()
    {
        await LoadAsync();
        byte[] bytes = Encoding.UTF8.GetBytes(Text.Replace("Luz", "Lú", StringComparison.Ordinal));
        var at = Array.IndexOf(bytes, (byte)0xC3, Text.IndexOf("Luz", StringComparison.Ordinal));
        Directory.CreateDirectory(_folder["from"]);
        File.WriteAllBytes(_folder["from/press.txt"], [.. bytes[..at], .. bytes[(at + 1)..]]);

        var taken = Assert.Single(await TakeAsync());

        Assert.Equal((TextPlacing.Refused, "doc:a"), (taken.Placed.Placing, taken.Changed!.DocumentId));
        Assert.Contains("s2", taken.Changed.Broken.Select(span => span.StatementId));
    }

    [Fact]
    public async Task Of_many_broken_statements_the_first_are_listed_and_the_rest_are_counted()
    {
        await LoadAsync(copies: 6);

        var words = Assert.Single(await TakeAsync(("press.txt", "x" + Text))).Changed!.ToString();

        Assert.Contains("of its 18 statements with spans 18 would not match (s1 [", words, StringComparison.Ordinal);
        Assert.Contains(" and 8 more), 0 would still match", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stored_text_that_was_damaged_is_a_fault_and_its_document_is_named()
    {
        await LoadAsync();
        await TakeAsync(("own.txt", Text));
        var hash = HashOf(Text);
        File.WriteAllText(Path.Combine(_folder.Path, "texts", hash[..2], hash + ".txt"), Text + " ");

        var report = await VerifyAsync();

        Assert.Equal(
            $"doc:a: Its stored text ({hash}) is damaged: its file holds something else. Take the text in again with 'kg texts add'.",
            Assert.Single(report.Faults).ToString());
        Assert.Equal(0, report.Texts);
    }

    private async Task LoadAsync(int copies = 1)
    {
        var statements = Enumerable.Range(0, copies).SelectMany(copy => Spans.Select(span =>
        {
            var start = Text.IndexOf(span.Quote, StringComparison.Ordinal);
            var (predicate, other) = span.Id switch { "s1" => ("people", "human:p"), "s2" => ("people", "human:l"), _ => ("parent", "company:s") };
            return $"  - {{ id: {span.Id}{(copy == 0 ? "" : $"x{copy}")}, subject: company:n, predicate: {predicate}, object: {other}, "
                + $"span: [{start}, {start + span.Quote.Length}] }}";
        }));
        _run.Write("seed.yaml", $$"""
            document: { id: doc:a, title: A, language: es, sha256: {{HashOf(Text)}} }
            entities:
              - { id: company:n, type: Company, name: Banco del Norte }
              - { id: company:s, type: Company, name: Sur Comercial }
              - { id: human:p, type: Human, name: Ana Paz }
              - { id: human:l, type: Human, name: Luz Sol }
            statements:
            {{string.Join('\n', statements)}}
            """);
        await _run.LoadAsync("seed.yaml");
    }

    private async Task<IReadOnlyList<TakenText>> TakeAsync(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files) _folder.Write(Path.Combine("from", name), text);
        var taken = new TextIntake(Store()).Take(Path.Combine(_folder.Path, "from"), progress: null, Stop);
        return await new TextOwners(_run.Model, _run.Store, new SourceTexts(Folder: null, Store())).FindAsync(taken, Stop);
    }

    private Task<VerificationReport> VerifyAsync()
    {
        Directory.CreateDirectory(_folder["read"]);
        var folder = TextFolder.Open(_folder["read"], cancellation: Stop);
        return new Verifier(_run.Model, _run.Store).RunAsync(new SourceTexts(folder, Store()), Stop);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private TextStore Store() => new(_folder["texts"], TimeProvider.System);

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

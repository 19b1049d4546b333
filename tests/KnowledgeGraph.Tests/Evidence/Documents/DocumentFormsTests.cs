using KnowledgeGraph.Evidence.Documents;
using KnowledgeGraph.Evidence.Verification;

namespace KnowledgeGraph.Tests.Evidence.Documents;

/// <summary>What a document said of itself after one load and another.</summary>
public class DocumentFormsTests
{
    private static readonly DateTimeOffset First = new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Each_form_of_a_document_is_told_of_the_changes_and_moments_that_it_lasted()
    {
        using var run = new SeedRun();
        await LoadAsync(run, "title: A, publishedOn: 2024-05");
        await LoadAsync(run, "title: B, aliases: [C, D]");
        await LoadAsync(run, "title: B, aliases: [C, D], url: https://example.org/b");

        Assert.Equal(["", "publishedOn=\"2024-05\" title=\"A\"", "aliases=[\"C\",\"D\"] title=\"B\"",
            "aliases=[\"C\",\"D\"] title=\"B\" url=\"https://example.org/b\""], Enumerable.Range(0, 4).Select(change => After(run, change)));
        Assert.Equal(["", After(run, 1), After(run, 1), After(run, 2), After(run, 3)], new[] { -1, 0, 23, 24, 48 }.Select(hours => At(run, hours)));
    }

    [Fact]
    public async Task A_load_that_changes_no_document_adds_no_form()
    {
        using var run = new SeedRun();
        await LoadAsync(run, "title: A");
        var forms = run.Store.Node("doc:a").Properties[DocumentForms.Key];

        await LoadAsync(run, "title: A", "country: MX");

        Assert.Equal("[{\"from\":1,\"at\":\"2024-05-01T12:00:00Z\"}]", forms.ToString());
        Assert.Equal(forms, run.Store.Node("doc:a").Properties[DocumentForms.Key]);
        Assert.Equal(2, run.Store.Current.ChangeNumber);
    }

    [Fact]
    public async Task The_forms_are_no_difference_from_what_the_statements_say()
    {
        using var run = new SeedRun();
        await LoadAsync(run, "title: A");
        await LoadAsync(run, "title: B");

        Assert.Empty((await new Verifier(run.Model, run.Store).RunAsync(texts: null, TestContext.Current.CancellationToken)).Faults);
    }

    private static async Task LoadAsync(SeedRun run, string document, string company = "country: US")
    {
        run.Write("a.yaml", $"document: {{ id: doc:a, {document} }}\nentities:\n  - {{ id: company:a, type: Company, name: Acme, {company} }}\n");
        await run.LoadAsync("a.yaml");
        run.Time.Advance(TimeSpan.FromDays(1));
    }

    private static string After(SeedRun run, long change) => Text(DocumentForms.At(run.Model, run.Store.Node("doc:a"), change));

    private static string At(SeedRun run, int hours) => Text(DocumentForms.At(run.Model, run.Store.Node("doc:a"), First + TimeSpan.FromHours(hours)));

    private static string Text(IReadOnlyDictionary<string, KnowledgeGraph.Records.Values.Value>? fields) =>
        fields is null ? "" : KnowledgeGraph.Testing.Versions.StoredGraph.Text(fields);
}

using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.IntegrationTests.CommandLine;

/// <summary>What <c>load</c> and <c>verify</c> tell of numbers where the documents' texts are at hand.</summary>
public sealed class CheckedTextsTests : IDisposable
{
    private const string Text = "Sales came to more than $3.2 million in May, 1.5 % more.";

    private const string Model = "type Figure @node {\n  value: Decimal! @quantity(currency: \"currency\", precision: \"precision\")\n"
        + "  currency: String\n  precision: Precision\n}\nenum Precision { EXACT ABOUT AT_LEAST AT_MOST }\nenum Language { EN }\n";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_load_refuses_what_a_text_contradicts_with_its_place_and_what_the_text_says()
    {
        var refused = await LoadAsync("EXACT", 3200);

        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("a.yaml:5:11: Its span [14, 36] holds no number that reads as 3200: it says 'more than $3.2 million', which is 3200000. ",
            Assert.Single(refused.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_computed_is_counted_and_named()
    {
        var loaded = await LoadAsync("AT_LEAST", 3200000);
        var verified = await Finished.RunAsync(["verify", .. Where]);

        Assert.Equal((0, "", 0, ""), (loaded.ExitCode, loaded.Error, verified.ExitCode, verified.Error));
        Assert.Contains("(1 span checked in 1 text, 1 unchecked)", loaded.Output, StringComparison.Ordinal);
        Assert.Contains("\nUnchecked: ", loaded.Output, StringComparison.Ordinal);
        Assert.Contains("a.yaml:3:11: 'currency' of 'figure:f': the currency is USD", loaded.Output, StringComparison.Ordinal);
        Assert.StartsWith("Unchecked: statement:", verified.Output, StringComparison.Ordinal);
        Assert.Contains("1 spans checked in 1 texts, 1 unchecked, ", verified.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string[] Where => ["--schema", _folder["schema"], "--data", _folder["data"], "--texts", _folder["texts"]];

    private Task<Finished> LoadAsync(string precision, long value)
    {
        _folder.Write("schema/model.graphql", Model);
        _folder.Write("texts/a.txt", Text);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
        var file = _folder.Write(
            "files/a.yaml",
            $$"""
            document: { id: doc:a, title: Sales, language: en, sha256: {{hash}} }
            entities:
              - { id: figure:f, type: Figure, currency: USD, precision: {{precision}} }
            statements:
              - { id: s1, subject: figure:f, predicate: value, value: {{value}}, span: [14, 36] }
            """);
        return Finished.RunAsync(["load", file, .. Where]);
    }
}

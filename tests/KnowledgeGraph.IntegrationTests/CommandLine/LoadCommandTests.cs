using KnowledgeGraph.IntegrationTests.Durability;

namespace KnowledgeGraph.IntegrationTests.CommandLine;

/// <summary><c>load</c> where the files say one thing and what others did since another.</summary>
[Trait("Category", "answers")]
public sealed class LoadCommandTests : IDisposable
{
    private const string Ship = "document: { id: doc:a, title: A }\nentities:\n"
        + "  - { id: port:p, type: Port, name: P }\n  - { id: ship:s, type: Ship, name: S }\n"
        + "statements:\n  - { id: lies, subject: ship:s, predicate: ports, object: port:p, confidence: 0.8 }\n";

    private const string Correction = "document: { id: doc:b, title: B }\nstatements:\n"
        + "  - { id: left, subject: ship:s, predicate: ports, object: port:p, edge: { quay: East }, supersedes: lies }\n";

    private const string Quays = "{ ports { nodes { ships { edges { quay confidence } } } } }";
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_correction_by_another_document_is_named_and_stays()
    {
        await LoadAsync("a.yaml", Ship);
        await LoadAsync("b.yaml", Correction);

        var again = await LoadAsync("a.yaml", Ship.Replace("0.8", "0.7", StringComparison.Ordinal));

        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.Contains(
            "a.yaml:6:11: The file has 'lies', and 'left' of 'doc:b', which is not loaded with it, corrects that: the correction stays.",
            Assert.Single(again.Output.Split('\n'), line => line.StartsWith("Disagreement: ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("\"quay\":\"East\"", (await AskAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_strict_load_refuses_what_disagrees_and_loads_nothing()
    {
        await LoadAsync("a.yaml", Ship);
        await LoadAsync("b.yaml", Correction);
        var before = await AskAsync();

        var refused = await LoadAsync("a.yaml", Ship.Replace("name: P", "name: Q", StringComparison.Ordinal), "--strict");

        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.Equal("CONFLICT: nothing was loaded.", refused.ErrorLines[0]);
        Assert.Contains("a.yaml:6:11: The file has 'lies'", refused.ErrorLines[1], StringComparison.Ordinal);
        Assert.Equal(before.Output, (await AskAsync()).Output);
    }

    [Fact]
    public async Task A_strict_load_of_both_documents_disagrees_with_nobody()
    {
        await LoadAsync("a.yaml", Ship, "--strict");
        await LoadAsync("b.yaml", Correction, "--strict");
        _folder.Write("files/a.yaml", Ship);

        var both = await Finished.RunAsync(["load", _folder["files"], .. Where, "--strict"]);

        Assert.Equal((0, ""), (both.ExitCode, both.Error));
        Assert.StartsWith("Nothing new", both.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Disagreement", both.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string[] Where => ["--schema", EarlierLayout.Schema, "--data", _folder["data"]];

    private Task<Finished> LoadAsync(string name, string text, params string[] options) =>
        Finished.RunAsync(["load", _folder.Write($"files/{name}", text), .. Where, .. options]);

    private Task<Finished> AskAsync() => Finished.RunAsync(["query", Quays, .. Where]);
}

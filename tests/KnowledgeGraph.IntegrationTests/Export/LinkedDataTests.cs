using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Processes;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Questions.Export;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Testing.Exporting;

namespace KnowledgeGraph.IntegrationTests.Export;

/// <summary>Turtle and JSON-LD as rapper and jsonld read them.</summary>
[Trait("Category", "transport")]
public class LinkedDataTests(SeededServer seeded)
{
    private const string Schema = "https://schema.org/";
    private const string Annotation = "http://www.w3.org/ns/oa#";
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    [Theory]
    [InlineData("")]
    [InlineData("?of=initiative:sme-dialogue&depth=2&valid=2023")]
    public async Task Both_forms_have_the_same_triples(string query)
    {
        var read = await ReadAsync(await GetAsync("turtle" + query), await GetAsync("jsonld" + query));

        Assert.True(read.Count > 100);
        Assert.Contains(("urn:knowledgegraph:initiative:sme-dialogue", Rdf + "type", Schema + "Project"), read);
    }

    [Fact]
    public async Task The_graph_is_told_in_words_of_others_with_its_evidence()
    {
        var read = await ReadAsync(await GetAsync("turtle"), await GetAsync("jsonld"));

        Assert.Contains(("urn:knowledgegraph:org:index-usa", Schema + "parentOrganization", "urn:knowledgegraph:org:index"), read);
        Assert.Contains(("urn:knowledgegraph:org:index", Schema + "name", "Index"), read);
        var membership = read.First(triple => triple.Property == "http://www.w3.org/ns/org#organization").Subject;
        Assert.Contains((membership, Rdf + "type", "http://www.w3.org/ns/org#Membership"), read);
        var statement = read.First(triple => triple.Subject == membership && triple.Property == "http://www.w3.org/ns/prov#wasDerivedFrom").Value;
        Assert.Contains(read, triple => triple.Subject == statement && triple.Property == "http://www.w3.org/ns/prov#hadPrimarySource");
        var (target, _, selector) = read.First(triple => triple.Property == Annotation + "hasSelector");
        Assert.Equal(selector, target.Replace("#target", "#selector", StringComparison.Ordinal));
        // The server has no texts, so that positions are those of the seed.
        Assert.Contains(read, triple => triple.Subject == selector && triple.Property == "urn:knowledgegraph:vocabulary#utf16Start");
        Assert.DoesNotContain(read, triple => triple.Property == Annotation + "start");
        Assert.Contains(read, triple =>
            triple.Property == "http://purl.org/dc/terms/bibliographicCitation" && triple.Value.StartsWith("Index. (2024", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ids_become_IRIs_under_the_base_that_is_set()
    {
        await using var server = await ServerProcess.StartAsync("--base-iri", "https://example.org/id/");

        var turtle = await server.GetAsync("/export/turtle?of=org:index");

        Assert.Contains("<https://example.org/id/org:index> a kg:", turtle.Text, StringComparison.Ordinal);
        Assert.Contains("@prefix kg: <https://example.org/id/vocabulary#> .", turtle.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("urn:knowledgegraph", turtle.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("example")]
    [InlineData("https://example.org")]
    [InlineData("https://example.org/ids#")]
    [InlineData("https://example.org/<a>/")]
    public async Task A_base_that_is_none_stops_the_start(string given)
    {
        var refused = await Finished.RunAsync(["export", "--format", "turtle", "--data", ":memory:", "--base-iri", given]);

        Assert.Equal(2, refused.ExitCode);
        Assert.StartsWith("base-iri:", Assert.Single(refused.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 12)]
    public async Task Ids_names_and_values_that_formats_stumble_over_come_out_as_they_went_in(int seed, int size)
    {
        var graph = HostileGraph.Make(seed, size);
        await using var store = EmbeddedStore.Open(graph.Model, directory: null, TimeProvider.System);
        await store.ApplyAsync(graph.Write, TestContext.Current.CancellationToken);
        await using var exporter = new Exporter(graph.Model, store);

        var read = await ReadAsync(await TextAsync(exporter, "turtle"), await TextAsync(exporter, "jsonld"));

        const string Own = "urn:knowledgegraph:vocabulary#";
        foreach (var node in graph.Nodes.Where(node => node.Properties.ContainsKey("town")))
            Assert.Contains((IriOf(node.Id), Own + "town", Held((TextValue)node.Properties["town"])), read);
        foreach (var edge in graph.Edges)
        {
            Assert.Contains((IriOf(edge.Id), Rdf + "subject", IriOf(edge.From)), read);
            Assert.Contains((IriOf(edge.Id), Rdf + "object", IriOf(edge.To)), read);
        }
        foreach (var statement in graph.Statements.Where(statement => statement.Value is TextValue))
            Assert.Contains((IriOf(statement.Id), Rdf + "object", Held((TextValue)statement.Value!)), read);
    }

    [Fact]
    public async Task Positions_count_code_points_where_the_text_is_at_hand()
    {
        var graph = HostileGraph.Make(seed: 3, size: 3);
        await using var store = EmbeddedStore.Open(graph.Model, directory: null, TimeProvider.System);
        await store.ApplyAsync(graph.Write, TestContext.Current.CancellationToken);
        await using var exporter = new Exporter(graph.Model, store, settings: new ExportSettings { Texts = new Emojis() });

        var read = await ReadAsync(await TextAsync(exporter, "turtle"), await TextAsync(exporter, "jsonld"));

        // All passages run from the code unit 3 to 9; in a text of pairs after three letters these are the points 3 to 6.
        Assert.Equal(["3"], read.Where(triple => triple.Property == Annotation + "start").Select(triple => triple.Value).Distinct());
        Assert.Equal(["6"], read.Where(triple => triple.Property == Annotation + "end").Select(triple => triple.Value).Distinct());
    }

    private async Task<string> GetAsync(string export) => (await seeded.Process.GetAsync("/export/" + export)).Text;

    private static string Held(TextValue text) => text.Text.Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD');

    private static string IriOf(string id) => "urn:knowledgegraph:" + string.Concat(id.Select(unit =>
        char.IsAsciiLetterOrDigit(unit) || "-._~:@!$&'()*+,;=".Contains(unit, StringComparison.Ordinal) ? unit.ToString() : $"%{(int)unit:X2}"));

    private static async Task<string> TextAsync(Exporter exporter, string format) => System.Text.Encoding.UTF8.GetString(await exporter.ExportAsync(format));

    private static async Task<HashSet<(string Subject, string Property, string Value)>> ReadAsync(string turtle, string jsonld)
    {
        using var folder = new TemporaryFolder();
        // The file itself is named for its format.
        folder.Write("graph.ttl", turtle.Replace("%2Fexport%2Fturtle", "%2Fexport%2Fjsonld", StringComparison.Ordinal)
            .Replace("Data set, turtle]", "Data set, jsonld]", StringComparison.Ordinal)
            .Replace("/export/turtle?", "/export/jsonld?", StringComparison.Ordinal));
        folder.Write("graph.jsonld", jsonld);
        folder.Write("graph.nt", await ExportReaders.TriplesAsync(folder["graph.ttl"]));
        var read = await ExportReaders.AskAsync("rdf", folder["graph.jsonld"], folder["graph.nt"]);
        Assert.True(read.GetProperty("same").GetBoolean(), read.GetProperty("differ").ToString());
        return [.. read.GetProperty("triples").EnumerateArray().Select(triple => (Text(triple, "subject"), Text(triple, "property"), Text(triple, "value")))];
    }

    private static string Text(JsonElement triple, string name) => triple.GetProperty(name).GetString()!;

    private sealed class Emojis : ITextSource
    {
        public string? Quote(string sha256, int start, int end) => ("abc" + string.Concat(Enumerable.Repeat("\U0001F600", 20)))[start..end];
    }
}

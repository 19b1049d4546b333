using System.Text;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Testing.Exporting;
using KnowledgeGraph.Testing.Processes;

namespace KnowledgeGraph.Tests.Questions.Export;

/// <summary>What goes into GEXF, GraphML and the JSON of Cytoscape comes out of the readers of others: every node, edge and value.</summary>
public sealed class NetworkTests
{
    // Fields that a format needs for itself have another name in it.
    private static readonly string[] OwnOfXml = ["type", "label"];
    private static readonly string[] OwnOfCytoscape = ["type", "source", "parent", "label"];

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 12)]
    public async Task Networkx_reads_every_node_edge_and_value(int seed, int size)
    {
        var graph = HostileGraph.Make(seed, size);
        await using var store = EmbeddedStore.Open(graph.Model, directory: null, TimeProvider.System);
        await store.ApplyAsync(graph.Write, TestContext.Current.CancellationToken);
        await using var exporter = new Exporter(graph.Model, store);

        var read = await Python.AskAsync<Dictionary<string, JsonElement>>("tests/KnowledgeGraph.Tests/Questions/Export/network_oracle.py", "python3-networkx", new
        {
            gexf = Encoding.UTF8.GetString(await exporter.ExportAsync("gexf")),
            graphml = Encoding.UTF8.GetString(await exporter.ExportAsync("graphml")),
        });

        foreach (var format in read.Values) Check(graph, format.GetProperty("nodes"), format.GetProperty("edges"), Expected, OwnOfXml);
        Assert.Equal(1, read["graphml"].GetProperty("graph").GetProperty("change").GetInt32());
    }

    [Theory]
    [InlineData(3, 12)]
    public async Task The_JSON_of_Cytoscape_has_every_node_edge_and_value_with_its_type(int seed, int size)
    {
        var graph = HostileGraph.Make(seed, size);
        await using var store = EmbeddedStore.Open(graph.Model, directory: null, TimeProvider.System);
        await store.ApplyAsync(graph.Write, TestContext.Current.CancellationToken);
        await using var exporter = new Exporter(graph.Model, store);

        var read = JsonSerializer.Deserialize<JsonElement>(await exporter.ExportAsync("cytoscape"));

        var elements = read.GetProperty("elements");
        Check(graph, ById(elements, "nodes"), ById(elements, "edges"), value => JsonSerializer.Deserialize<JsonElement>(value.Json), OwnOfCytoscape);
        Assert.Equal(1, read.GetProperty("data").GetProperty("change").GetInt32());
    }

    [Fact]
    public async Task Periods_are_spells_of_whole_days()
    {
        var graph = HostileGraph.Make(seed: 5, size: 12);
        await using var store = EmbeddedStore.Open(graph.Model, directory: null, TimeProvider.System);
        await store.ApplyAsync(graph.Write, TestContext.Current.CancellationToken);
        await using var exporter = new Exporter(graph.Model, store);

        var gexf = Encoding.UTF8.GetString(await exporter.ExportAsync("gexf"));

        Assert.Contains("""<spells><spell start="2020-05-01" end="9999-12-31"/></spells></edge>""", gexf, StringComparison.Ordinal);
        Assert.Contains("""<spells><spell start="2021-03-04"/></spells></edge>""", gexf, StringComparison.Ordinal);
        Assert.Contains("characters that XML 1.0 cannot hold were replaced by U+FFFD", gexf, StringComparison.Ordinal);
        Assert.Contains("</spells></node>", gexf, StringComparison.Ordinal);
    }

    private static void Check(
        HostileGraph graph, JsonElement nodes, JsonElement edges, Func<Value, JsonElement> expected, string[] own)
    {
        Assert.Equal(graph.Nodes.Select(node => node.Id).Order(StringComparer.Ordinal), Names(nodes));
        Assert.Equal(graph.Edges.Select(edge => edge.Id).Order(StringComparer.Ordinal), Names(edges));
        foreach (var node in graph.Nodes)
        {
            var read = nodes.GetProperty(node.Id);
            Assert.Equal(node.Label, read.GetProperty("type").GetString());
            CheckValues(node.Properties, read, expected, own);
            CheckEvidence(graph, read, statement => statement.SubjectId == node.Id && statement.Value is not null);
        }
        foreach (var edge in graph.Edges)
        {
            var read = edges.GetProperty(edge.Id);
            Assert.Equal((edge.Type, edge.From, edge.To), (Text(read, "kind"), Text(read, "source"), Text(read, "target")));
            CheckValues(edge.Properties, read, expected, own);
            var said = edge.Properties.GetValueOrDefault(RelationshipType.StatementsKey)?.ToString() ?? "";
            CheckEvidence(graph, read, statement => said.Contains(new TextValue(statement.Id).ToString(), StringComparison.Ordinal));
        }
    }

    private static void CheckValues(IReadOnlyDictionary<string, Value> properties, JsonElement read, Func<Value, JsonElement> expected, string[] own)
    {
        foreach (var (key, value) in properties.Where(entry => entry.Key != RelationshipType.StatementsKey))
        {
            var name = own.Contains(key) ? key + "_" : key;
            // networkx passes over data of GraphML without text.
            if (value is TextValue { Text: "" } && own == OwnOfXml && !read.TryGetProperty(name, out _)) continue;
            Assert.True(read.TryGetProperty(name, out var actual), $"{name} is missing.");
            Assert.True(JsonElement.DeepEquals(expected(value), actual), $"{name}: {expected(value)} {actual}");
        }
        Assert.DoesNotContain(read.EnumerateObject(), property => property.Name == RelationshipType.StatementsKey);
    }

    private static void CheckEvidence(HostileGraph graph, JsonElement read, Func<KnowledgeGraph.Evidence.Statements.Statement, bool> isOf)
    {
        var evidence = !read.TryGetProperty("evidence", out var given) ? []
            : (given.ValueKind == JsonValueKind.String ? JsonSerializer.Deserialize<JsonElement>(given.GetString()!) : given).EnumerateArray().ToList();
        Assert.Equal(
            graph.Statements.Where(isOf).Select(statement => (statement.Id, statement.DocumentId)).Order(),
            evidence.Select(entry => (entry.GetProperty("statement").GetString()!, entry.GetProperty("document").GetString()!)).Order());
        Assert.All(evidence, entry => Assert.NotEqual("", entry.GetProperty("citation").GetString()));
    }

    // As XML holds it: numbers as they are, all else as text.
    private static JsonElement Expected(Value value) => value switch
    {
        IntegerValue or FloatValue or BooleanValue => JsonSerializer.Deserialize<JsonElement>(value.Json),
        DecimalValue number => JsonSerializer.SerializeToElement((double)number.Number),
        TextValue text => JsonSerializer.SerializeToElement(Held(text.Text)),
        IntervalValue interval => JsonSerializer.SerializeToElement(interval.Text),
        _ => JsonSerializer.SerializeToElement(Held(value.ToString())),
    };

    private static string Held(string text) =>
        string.Concat(text.Select(unit => unit is < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF' ? '\uFFFD' : unit));

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal);

    private static JsonElement ById(JsonElement elements, string of) => JsonSerializer.SerializeToElement(
        elements.GetProperty(of).EnumerateArray().Select(element => element.GetProperty("data")).ToDictionary(data => data.GetProperty("id").GetString()!));
}

using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Testing.Exporting;

namespace KnowledgeGraph.Tests.Questions.Export;

/// <summary>What goes into the tables comes out of a reader of others: every node, edge, statement and document, and no cell is a formula.</summary>
public sealed class TableTests
{
    private static readonly string[] Tables = ["nodes.csv", "edges.csv", "statements.csv", "documents.csv"];

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 12)]
    [InlineData(3, 30)]
    public async Task Python_reads_back_the_graph(int seed, int size)
    {
        var graph = HostileGraph.Make(seed, size);
        var read = await ExportAsync(graph);

        var (nodes, edges, statements, documents) = (read.ById(Tables[0]), read.ById(Tables[1]), read.ById(Tables[2]), read.ById(Tables[3]));
        Assert.Equal(graph.Nodes.Select(node => node.Id).Order(StringComparer.Ordinal), nodes.Keys);
        Assert.Equal(graph.Edges.Select(edge => edge.Id).Order(StringComparer.Ordinal), edges.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(graph.Statements.Select(statement => statement.Id).Order(StringComparer.Ordinal), statements.Keys);
        Assert.Equal(graph.Nodes.Where(node => node.Label == "Document").Select(node => node.Id).Order(StringComparer.Ordinal), documents.Keys);
        foreach (var node in graph.Nodes)
        {
            Assert.Equal(node.Label, nodes[node.Id]["type"]);
            CheckValues(node.Properties, nodes[node.Id], own: "type");
        }
        foreach (var edge in graph.Edges)
        {
            var row = edges[edge.Id];
            Assert.Equal((edge.Type, edge.From, edge.To), (row["kind"], row["from"], row["to"]));
            CheckValues(edge.Properties, row, own: "");
        }
        foreach (var statement in graph.Statements)
        {
            var row = statements[statement.Id];
            Assert.Equal((statement.SubjectId, statement.ObjectId, statement.DocumentId), (row["subject"], row.GetValueOrDefault("object"), row["document"]));
            Assert.Equal((statement.Value?.ToString(), statement.Kind), (row.GetValueOrDefault("value"), row.GetValueOrDefault("kind")));
            Assert.Equal(documents[statement.DocumentId]["citation"], row["citation"]);
        }
    }

    [Fact]
    public async Task Each_value_and_edge_names_its_statements_and_their_citations()
    {
        var graph = HostileGraph.Make(seed: 4, size: 12);
        var read = await ExportAsync(graph);

        foreach (var row in read.Rows(Tables[0]).Concat(read.Rows(Tables[1])))
        {
            var stated = graph.Statements.Where(statement =>
                row.ContainsKey("from") ? Says(graph, row["id"], statement) : statement.SubjectId == row["id"] && statement.Value is not null);
            Assert.Equal(stated.Select(statement => statement.Value is null ? statement.Id : $"{statement.Predicate}={statement.Id}").Order(StringComparer.Ordinal),
                row.GetValueOrDefault("statements")?.Split(' ').Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>());
            Assert.Equal(row.ContainsKey("statements"), row.ContainsKey("citations"));
        }
    }

    [Fact]
    public async Task No_text_is_a_formula_and_every_number_is_a_number()
    {
        var read = await ExportAsync(HostileGraph.Make(seed: 5, size: 30));

        var texts = Tables.SelectMany(read.Raw).SelectMany(row => row).Where(cell => cell.Length > 0 && "=+-@\t\r\n＝＋－＠".Contains(cell[0], StringComparison.Ordinal));

        Assert.All(texts, cell => Assert.True(double.TryParse(cell, out _), cell));
    }

    [Fact]
    public async Task The_page_tells_of_every_column_what_the_model_says_of_it()
    {
        var read = await ExportAsync(HostileGraph.Make(seed: 6, size: 3));

        var page = read.Files["columns.html"].Text!;

        foreach (var column in Tables.SelectMany(table => read.Raw(table)[0])) Assert.Contains($"<code>{column}</code>", page, StringComparison.Ordinal);
        Assert.Contains("The high ones.", page, StringComparison.Ordinal);
        Assert.Contains("When it began, as precisely as the sources say.", page, StringComparison.Ordinal);
        Assert.Contains("state after change 1", page, StringComparison.Ordinal);
        Assert.Contains("apostrophe", page, StringComparison.Ordinal);
    }

    private static bool Says(HostileGraph graph, string edge, Statement statement) => graph.Edges.First(record => record.Id == edge)
        .Properties.GetValueOrDefault(RelationshipType.StatementsKey) is ListValue list && list.Items[0].Equals(new TextValue(statement.Id));

    private static async Task<TableFiles> ExportAsync(HostileGraph graph)
    {
        await using var store = EmbeddedStore.Open(graph.Model, directory: null, TimeProvider.System);
        await store.ApplyAsync(graph.Write, TestContext.Current.CancellationToken);
        await using var exporter = new Exporter(graph.Model, store);
        return await TableFiles.ReadAsync(await exporter.ExportAsync("csv"));
    }

    private static void CheckValues(IReadOnlyDictionary<string, Value> properties, Dictionary<string, string> row, string own)
    {
        foreach (var (key, value) in properties.Where(entry => entry.Key != RelationshipType.StatementsKey))
        {
            var shown = value switch
            {
                TextValue text => text.Text,
                IntervalValue interval => interval.Text,
                _ => value.ToString(),
            };
            Assert.Equal(shown, row.GetValueOrDefault(key == own ? key + "_" : key, ""));
        }
    }
}

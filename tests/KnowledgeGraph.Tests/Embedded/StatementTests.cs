using System.Buffers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Testing.Asking;
using KnowledgeGraph.Tests.Query;

namespace KnowledgeGraph.Tests.Embedded;

/// <summary>Statements show themselves only where they are accepted or asked for, and quote the text where it is at hand.</summary>
public class StatementTests
{
    private const string Model = "type T @node { name: String! }";

    [Theory]
    [InlineData("t(id: \"t:1\") { statements { nodes { id } } }", "accepted")]
    [InlineData("statements { nodes { id } }", "accepted")]
    [InlineData("statements(where: { predicate: { eq: \"name\" } }) { nodes { id } }", "accepted")]
    [InlineData("statements(where: { status: { eq: PROPOSED } }) { nodes { id } }", "proposed")]
    [InlineData("statements(where: { status: { in: [ACCEPTED, REJECTED] } }) { nodes { id } }", "accepted rejected")]
    [InlineData("statements(where: { status: { neq: ACCEPTED } }) { nodes { id } }", "proposed rejected retracted")]
    [InlineData("statements(where: { or: [{ status: { eq: RETRACTED } }, { id: { eq: \"accepted\" } }] }) { nodes { id } }", "accepted retracted")]
    [InlineData("statements(where: { status: {} }) { nodes { id } }", "accepted")]
    [InlineData("t(id: \"t:1\") { statements(where: { status: { eq: REJECTED } }) { nodes { id } } }", "rejected")]
    public async Task Only_accepted_statements_are_listed_unless_a_status_is_asked_for(string field, string expected)
    {
        using var graph = await GraphAsync();

        var data = await graph.DataAsync($"{{ {field} }}");

        var ids = data.GetRawText().Split("\"id\":\"").Skip(1).Select(part => part.Split('"')[0]);
        Assert.Equal(expected.Split(' '), ids);
    }

    [Theory]
    [InlineData("some: { paraphrase: { eq: \"rejected\" } }", false)]
    [InlineData("some: { paraphrase: { eq: \"accepted\" } }", true)]
    [InlineData("some: { status: { eq: REJECTED }, paraphrase: { eq: \"rejected\" } }", true)]
    [InlineData("none: { paraphrase: { eq: \"rejected\" } }", true)]
    [InlineData("all: { paraphrase: { eq: \"accepted\" } }", true)]
    [InlineData("all: { status: { neq: null }, paraphrase: { eq: \"accepted\" } }", false)]
    public async Task A_filter_by_statements_sees_accepted_ones_unless_it_asks_for_a_status(string filter, bool found)
    {
        using var graph = await GraphAsync();

        var data = await graph.DataAsync($"{{ ts(where: {{ statements: {{ {filter} }} }}) {{ totalCount }} }}");

        Assert.Equal(found ? 1 : 0, data.GetProperty("ts").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Any_statement_at_all_means_an_accepted_one()
    {
        using var graph = Answering.Over(Model);
        await graph.Store.ApplyAsync(Write(["rejected"]), TestContext.Current.CancellationToken);

        var data = await graph.DataAsync(
            "{ with: ts(where: { statements: { any: true } }) { totalCount } without: ts(where: { statements: { any: false } }) { totalCount } }");

        Assert.Equal("""{"with":{"totalCount":0},"without":{"totalCount":1}}""", data.GetRawText());
    }

    [Theory]
    [InlineData(true, "the words 2 to 9 of aa")]
    [InlineData(false, null)]
    public async Task A_quote_is_what_the_text_source_has_and_null_where_it_has_nothing(bool hasTexts, string? expected)
    {
        var model = ModelLoader.Load([("model.graphql", Model)]);
        await using var store = EmbeddedStore.Open(model, directory: null, TimeProvider.System);
        await store.ApplyAsync(Write(["accepted"], withoutSpan: true), TestContext.Current.CancellationToken);
        await using var api = new SearchedApi(model, store, TimeProvider.System, fault => throw fault, texts: hasTexts ? new Texts() : null);
        var runner = new OperationRunner(model, api.Schema, api.Plans, new QueryLimits());
        var output = new ArrayBufferWriter<byte>();

        await runner.RunAsync(
            new OperationRequest { Document = Encoding.UTF8.GetBytes("{ statement(id: \"accepted\") { quote } other: statement(id: \"without\") { quote } }") },
            output, TestContext.Current.CancellationToken);

        var data = JsonDocument.Parse(output.WrittenMemory).RootElement.GetProperty("data");
        Assert.Equal(expected, data.GetProperty("statement").GetProperty("quote").GetString());
        Assert.Equal(JsonValueKind.Null, data.GetProperty("other").GetProperty("quote").ValueKind);
    }

    private static async Task<Answering> GraphAsync()
    {
        var graph = Answering.Over(Model);
        await graph.Store.ApplyAsync(Write(["proposed", "accepted", "rejected", "retracted"]), TestContext.Current.CancellationToken);
        return graph;
    }

    private static GraphWrite Write(IReadOnlyList<string> statuses, bool withoutSpan = false)
    {
        var document = new NodeRecord(
            "doc:1", "Document",
            new Dictionary<string, Value> { ["title"] = new TextValue("D"), ["name"] = new TextValue("D"), ["sha256"] = new TextValue("aa") });
        var subject = new NodeRecord("t:1", "T", new Dictionary<string, Value> { ["name"] = new TextValue("One") });
        return new GraphWrite
        {
            PutNodes = [document, subject, .. withoutSpan ? (NodeRecord[])[Statement("without", "ACCEPTED", [])]
                : [], .. statuses.Select(status => Statement(status, status.ToUpperInvariant(), new Dictionary<string, Value>
            {
                ["spanStart"] = new IntegerValue(2),
                ["spanEnd"] = new IntegerValue(9),
                ["paraphrase"] = new TextValue(status),
            }))],
            PutRelationships = [.. statuses.SelectMany(status => (RelationshipRecord[])
            [
                new($"about-{status}", "ABOUT", status, "t:1", new Dictionary<string, Value>()),
                new($"subject-{status}", "SUBJECT", status, "t:1", new Dictionary<string, Value>()),
                new($"from-{status}", "FROM_DOCUMENT", status, "doc:1", new Dictionary<string, Value>()),
            ])],
        };
    }

    private static NodeRecord Statement(string id, string status, Dictionary<string, Value> values)
    {
        values["status"] = new TextValue(status);
        values["predicate"] = new TextValue("name");
        values["confidence"] = new FloatValue(0.9);
        values["implied"] = BooleanValue.False;
        return new NodeRecord(id, "Statement", values);
    }

    private sealed class Texts : ITextSource
    {
        public string? Quote(string sha256, int start, int end) => $"the words {start} to {end} of {sha256}";
    }
}

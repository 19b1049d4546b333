using KnowledgeGraph.Evidence.Projection;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using Statement = KnowledgeGraph.Evidence.Statements.Statement;

namespace KnowledgeGraph.Tests.Evidence.Projection;

public class NodeProjectionTests
{
    private static readonly GraphModel Model = ModelLoader.Load([("m.graphql", "type Company @node { name: "
        + "String! @localized kind: String } enum Language { ES EN }")]);
    private static readonly DocumentRegister Documents = StatementText.Documents("early:2020:", "late:2024:", "undated::");

    [Theory]
    [InlineData("s1:kind:a:late:0.8|s2:kind:b:late:0.9", "kind=b")]
    [InlineData("s1:kind:a:late:0.9|s2:kind:b:early:0.9", "kind=b")]
    [InlineData("s1:kind:a:undated:0.9|s2:kind:b:late:0.9", "kind=b")]
    [InlineData("s2:kind:a:late:0.9|s1:kind:b:late:0.9", "kind=b")]
    [InlineData("s1:name:N:late:0.9|s2:name/ES:E:late:0.9|s3:name/ES:F:early:0.9", "name=N name_es=F")]
    [InlineData("s1:aliases:b:late:0.9|s2:aliases:a:early:0.5|s3:aliases:b:early:0.9", "aliases=[\"a\",\"b\"]")]
    public void Of_several_values_the_surest_wins_then_the_earlier_document_then_the_first_id(string facts, string expected)
    {
        var statements = facts.Split('|').Select(Fact).ToList();

        Assert.Equal(expected, Show(Project(statements)));
        statements.Reverse();
        Assert.Equal(expected, Show(Project(statements)));
    }

    [Theory]
    [InlineData(StatementStatus.Proposed)]
    [InlineData(StatementStatus.Rejected)]
    [InlineData(StatementStatus.Retracted)]
    public void Only_accepted_statements_are_projected(StatementStatus status) =>
        Assert.Equal("", Show(Project([Fact("s1:kind:a:late:0.9") with { Status = status }])));

    [Fact]
    public void What_is_no_longer_known_is_not_projected() =>
        Assert.Equal("", Show(Project([Fact("s1:kind:a:late:0.9") with { KnownTo = DateTimeOffset.UnixEpoch }])));

    [Fact]
    public void What_takes_a_clearance_stays_out_of_the_projection() =>
        Assert.Equal("", Show(Project([Fact("s1:kind:a:late:0.9") with { Access = 1 }])));

    [Fact]
    public void A_document_has_its_title_under_name_too()
    {
        var document = new NodeRecord("d", "Document", new Dictionary<string, Value> { ["title"] = new TextValue("T") });

        var projected = new Projector(Model, Documents).Node(Model.Document, document, []);

        Assert.Equal("name=T title=T", Show(projected));
    }

    [Fact]
    public void A_generated_node_keeps_the_fields_on_which_there_is_no_statement()
    {
        var stored = new NodeRecord("c", "Company", new Dictionary<string, Value>
        {
            ["name"] = new TextValue("old"),
            ["kind"] = new TextValue("kept"),
            [Projector.GeneratedKey] = BooleanValue.True,
        });

        var projected = new Projector(Model, Documents).Node(Model.NodeTypes["Company"], stored, [Fact("s1:name:new:late:0.9")]);

        Assert.Equal("generated=true kind=kept name=new", Show(projected));
    }

    private static IReadOnlyDictionary<string, Value> Project(IReadOnlyCollection<Statement> statements) =>
        new Projector(Model, Documents).Node(Model.NodeTypes["Company"], new NodeRecord("c", "Company", new Dictionary<string, Value>()), statements);

    private static Statement Fact(string text)
    {
        var parts = text.Split(':');
        var field = parts[1].Split('/');
        return StatementText.Read($"{parts[0]} @{parts[3]} {parts[4]}") with
        {
            SubjectId = "c",
            Kind = null,
            ObjectId = null,
            Predicate = field[0],
            Language = field.Length > 1 ? field[1] : null,
            Value = new TextValue(parts[2]),
        };
    }

    private static string Show(IReadOnlyDictionary<string, Value> properties) => string.Join(' ', properties
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => $"{pair.Key}={(pair.Value is TextValue text ? text.Text : pair.Value.ToString())}"));
}

using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Tests.Query.Planning;

/// <summary>A variable may stand anywhere a value may; the answer is that of the value written out.</summary>
public sealed class VariablePlaceTests : IAsyncLifetime
{
    private readonly Answering _graph = Answering.Over("""
        enum Color { RED GREEN BLUE }
        enum Language { ES }
        type T @node { name: String! @localized  color: Color  count: Int  day: Date  tags: [String!]!  next: [T!]! @relationship(type: "NEXT", direction: OUT)  up: T @relationship(type: "UP", direction: OUT) }
        """);

    public async ValueTask InitializeAsync() => await _graph.Store.ApplyAsync(
        new GraphWrite
        {
            PutNodes = [.. Enumerable.Range(0, 12).Select(i => new NodeRecord($"t:{i:00}", "T", new Dictionary<string, Value>
            {
                ["name"] = new TextValue($"name {i * 5 % 12:00}"),
                ["color"] = new TextValue(((string[])["RED", "GREEN", "BLUE"])[i % 3]),
                ["count"] = new IntegerValue(i),
                ["tags"] = new ListValue(new TextValue($"tag{i % 2}")),
            }))],
            PutRelationships =
            [
                .. Enumerable.Range(0, 12)
                    .Select(i => new RelationshipRecord($"n:{i}", "NEXT", $"t:{i:00}", $"t:{(i + 1) % 12:00}", new Dictionary<string, Value>())),
                new RelationshipRecord("u:1", "UP", "t:01", "t:02", new Dictionary<string, Value>()),
            ],
        },
        TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("$x: Int", """{"x":5}""", "where: { count: { gte: $x } }", "where: { count: { gte: 5 } }")]
    [InlineData("$x: Int", "{}", "where: { count: { gte: $x } }", "")]
    [InlineData("$x: Int = 7", "{}", "where: { count: { gte: $x } }", "where: { count: { gte: 7 } }")]
    [InlineData("$x: Int", """{"x":null}""", "where: { count: { neq: $x } }", "where: { count: { neq: null } }")]
    [InlineData("$a: Int!, $b: Int!", """{"a":1,"b":2}""", "where: { count: { in: [$a, 9, $b] } }", "where: { count: { in: [1, 9, 2] } }")]
    [InlineData("$a: Int!", """{"a":1}""", "where: { count: { in: [$a] } }", "where: { count: { in: 1 } }")]
    [InlineData("$a: [Int!]", """{"a":4}""", "where: { count: { in: $a } }", "where: { count: { in: [4] } }")]
    [InlineData("$c: Color", """{"c":"RED"}""", "where: { color: { eq: $c } }", "where: { color: { eq: RED } }")]
    [InlineData("$c: [Color!]", """{"c":["RED","BLUE"]}""", "where: { color: { nin: $c } }", "where: { color: { nin: [RED, BLUE] } }")]
    [InlineData("$f: IntFilter", """{"f":{"gt":2,"lt":6}}""", "where: { count: $f }", "where: { count: { gt: 2, lt: 6 } }")]
    [InlineData(
        "$f: TFilter!", """{"f":{"count":{"gt":9}}}""", "where: { or: [$f, { count: { eq: 1 } }] }",
        "where: { or: [{ count: { gt: 9 } }, { count: { eq: 1 } }] }")]
    [InlineData(
        "$f: [TFilter!]", """{"f":[{"count":{"gt":3}},{"count":{"lt":8}}]}""", "where: { and: $f }",
        "where: { and: [{ count: { gt: 3 } }, { count: { lt: 8 } }] }")]
    [InlineData("$f: [TFilter!]", """{"f":{"count":{"gt":3}}}""", "where: { or: $f }", "where: { count: { gt: 3 } }")]
    [InlineData("$f: TFilter", """{"f":null}""", "where: { up: $f }", "where: { up: null }")]
    [InlineData("$f: TFilter", """{"f":{}}""", "where: { up: $f }", "where: { up: {} }")]
    [InlineData("$f: TFilter", "{}", "where: { up: $f }", "")]
    [InlineData("$any: Boolean", """{"any":true}""", "where: { next: { any: $any } }", "where: { next: { any: true } }")]
    [InlineData(
        "$id: ID", """{"id":"t:03"}""", "where: { next: { some: { node: { id: { eq: $id } } } } }",
        "where: { next: { some: { node: { id: { eq: \"t:03\" } } } } }")]
    [InlineData("$t: String", """{"t":"tag1"}""", "where: { tags: { all: { eq: $t } } }", "where: { tags: { all: { eq: \"tag1\" } } }")]
    [InlineData("$o: [TSort!]", """{"o":[{"color":"DESC"},{"name":"ASC"}]}""", "order: $o", "order: [{ color: DESC }, { name: ASC }]")]
    [InlineData("$o: [TSort!]", """{"o":{"count":"DESC"}}""", "order: $o", "order: { count: DESC }")]
    [InlineData("$o: TSort!", """{"o":{"count":"DESC"}}""", "order: [{ color: ASC }, $o]", "order: [{ color: ASC }, { count: DESC }]")]
    [InlineData("$d: SortDirection!", """{"d":"DESC"}""", "order: [{ count: $d }]", "order: [{ count: DESC }]")]
    [InlineData("$n: Int", """{"n":3}""", "first: $n", "first: 3")]
    [InlineData("$n: Int = 2", "{}", "first: $n", "first: 2")]
    [InlineData("$n: Int", "{}", "first: $n", "")]
    public async Task A_variable_stands_for_its_value(string declared, string variables, string arguments, string written)
    {
        const string Selection = "{ totalCount nodes { id name } pageInfo { endCursor hasNextPage } }";
        string Field(string text) => text.Length == 0 ? "ts" : $"ts({text})";

        var ofVariable = await _graph.DataAsync($"query({declared}) {{ {Field(arguments)} {Selection} }}", variables);
        var ofLiteral = await _graph.DataAsync($"{{ {Field(written)} {Selection} }}");

        Assert.Equal(ofLiteral.GetRawText(), ofVariable.GetRawText());
    }

    [Theory]
    [InlineData("query($a: Int) { ts(where: { count: { in: [$a] } }) { totalCount } }", """{"a":null}""")]
    [InlineData("query($f: TFilter) { ts(where: { and: [$f] }) { totalCount } }", """{"f":null}""")]
    [InlineData("query($d: SortDirection) { ts(order: [{ count: $d }]) { totalCount } }", """{"d":null}""")]
    public async Task A_variable_that_may_be_null_does_not_stand_where_null_may_not(string document, string variables) =>
        Assert.Equal("VALIDATION_FAILED", (await _graph.ErrorAsync(document, variables)).Code);

    [Fact]
    public async Task One_document_answers_each_form_of_its_variables_though_shapes_differ()
    {
        const string Document = "query($w: TFilter, $o: [TSort!], $n: Int) { ts(where: $w, order: $o, first: $n) { totalCount nodes { id } } }";
        string[] forms =
        [
            "{}", """{"n":2}""", """{"w":{"color":{"eq":"RED"}}}""", """{"w":{"color":{"eq":"BLUE"}}}""", """{"w":{"color":{"neq":"BLUE"}},"n":1}""",
            """{"o":[{"id":"DESC"}]}""", """{"o":[{"id":"ASC"}],"n":5}""", """{"w":{"or":[{"count":{"lt":2}},{"count":{"gt":9}}]}}""",
            """{"w":{"or":[{"count":{"lt":2}}]}}""", """{"w":null,"n":null}""",
        ];
        var once = new List<string>();
        foreach (var form in forms) once.Add(await _graph.AskAsync(Document, form));

        for (var round = 0; round < 3; round++)
        {
            for (var i = forms.Length - 1; i >= 0; i--) Assert.Equal(once[i], await _graph.AskAsync(Document, forms[i]));
        }
        Assert.Equal(forms.Length - 1, once.Distinct().Count());
    }

    public ValueTask DisposeAsync()
    {
        _graph.Dispose();
        return ValueTask.CompletedTask;
    }
}

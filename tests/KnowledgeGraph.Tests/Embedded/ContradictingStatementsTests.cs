using KnowledgeGraph.Evidence.Seeds;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Evidence.Writing;
using KnowledgeGraph.Testing.Versions;
using KnowledgeGraph.Tests.Query;

namespace KnowledgeGraph.Tests.Embedded;

/// <summary>What statements show of their rank, of what they deny, and of what contradicts them.</summary>
public class ContradictingStatementsTests
{
    private const string Model = """
        type Port @node { name: String! country: String ships: [Ship!]! @relationship(type: "LIES_AT", direction: IN) }
        type Ship @node {
          name: String!
          ports: [Port!]! @relationship(type: "LIES_AT", direction: OUT)
          home: Port @relationship(type: "AT_HOME", direction: OUT)
        }
        type Depth @node { value: Int! of: Port @relationship(type: "MEASURED_AT", direction: OUT) }
        """;

    private const string Seed = """
        document: { id: doc:a, title: A }
        entities:
          - { id: port:p, type: Port, name: Calm }
          - { id: port:q, type: Port, name: Rough }
          - { id: ship:s, type: Ship, name: Sea }
          - { id: depth:d, type: Depth, value: 7 }
        statements:
          - { id: mx, subject: port:p, predicate: country, value: MX, confidence: 0.6, rank: PREFERRED, rankReason: It flies that flag. }
          - { id: us, subject: port:p, predicate: country, value: US }
          - { id: lies, subject: port:p, predicate: ships, object: ship:s }
          - { id: lies-not, subject: ship:s, predicate: ports, object: port:p, negated: true }
          - { id: home-p, subject: ship:s, predicate: home, object: port:p, validTo: 2020 }
          - { id: home-q, subject: ship:s, predicate: home, object: port:q, validFrom: 2021 }
          - { id: home-r, subject: ship:s, predicate: home, object: port:q, validFrom: 2020, rank: DEPRECATED, rankReason: Hearsay. }
          - { id: depth, subject: depth:d, predicate: of, object: port:p }
        """;

    [Theory]
    [InlineData("statement(id: \"us\") { rank negated statedSubject statedObject contradicts { id rank rankReason rankedBy value } }",
        """{"rank":"NORMAL","negated":false,"statedSubject":"port:p","statedObject":null,"contradicts":[{"id":"mx","rank":"PREFERRED","rankReason":"It flies that flag.","rankedBy":"seed","value":"MX"}]}""")]
    [InlineData("port(id: \"port:p\") { country ships { totalCount } }", """{"country":"MX","ships":{"totalCount":1}}""")]
    [InlineData("statement(id: \"lies\") { statedSubject statedObject subject { id } object { id } contradicts { id negated contradicts { id } } }",
        """{"statedSubject":"port:p","statedObject":"ship:s","subject":{"id":"ship:s"},"object":{"id":"port:p"},"contradicts":[{"id":"lies-not","negated":true,"contradicts":[{"id":"lies"}]}]}""")]
    [InlineData("statement(id: \"home-p\") { contradicts { id } }", """{"contradicts":[{"id":"home-r"}]}""")]
    [InlineData("statement(id: \"home-q\") { none: contradicts { id } }", """{"none":[]}""")]
    [InlineData("statements(where: { rank: { eq: DEPRECATED } }) { nodes { id contradicts { id } } }",
        """{"nodes":[{"id":"home-r","contradicts":[{"id":"home-p"}]}]}""")]
    [InlineData("statements(where: { contradicts: { some: { negated: { eq: true } } } }) { nodes { id } }", """{"nodes":[{"id":"lies"}]}""")]
    [InlineData("statements(where: { statedObject: { eq: \"ship:s\" } }) { nodes { id } }", """{"nodes":[{"id":"lies"}]}""")]
    [InlineData("port(id: \"port:p\") { statements(where: { kind: { neq: null } }) { facets(by: [NEGATED]) { value count } } }",
        """{"statements":{"facets":[{"value":"false","count":3},{"value":"true","count":1}]}}""")]
    public async Task A_statement_tells_its_rank_and_what_contradicts_it(string field, string expected)
    {
        using var graph = await LoadedAsync();

        var data = await graph.DataAsync($"{{ answer: {field} }}");

        Assert.Equal(expected, data.GetProperty("answer").GetRawText());
    }

    [Fact]
    public async Task Statements_of_a_node_that_lacks_a_required_field_are_in_no_list()
    {
        using var graph = await LoadedAsync();
        var stored = await StoredGraph.ReadAsync(graph.Model, graph.Store, TestContext.Current.CancellationToken);
        var value = stored.Statements.Values.Single(statement => statement is { SubjectId: "depth:d", Kind: null });
        var change = new EvidenceChange { At = DateTimeOffset.UnixEpoch, Statements = [value with { Status = StatementStatus.Retracted }] };
        await new EvidenceWriter(graph.Model, graph.Store, graph.Store).WriteAsync(_ => new(change), TestContext.Current.CancellationToken);

        var data = await graph.DataAsync(
            """
            {
              all: statements(where: { predicate: { in: ["of", "value"] } }) { totalCount nodes { id subject { id } } }
              asked: statements(where: { status: { neq: null }, predicate: { in: ["of", "value"] } }) { totalCount nodes { subject { id } } }
              port(id: "port:p") { statements(where: { predicate: { eq: "of" } }) { totalCount nodes { id subject { id } } } }
            }
            """);

        Assert.Equal(
            """{"all":{"totalCount":0,"nodes":[]},"asked":{"totalCount":0,"nodes":[]},"port":{"statements":{"totalCount":0,"nodes":[]}}}""",
            data.GetRawText());
    }

    private static async Task<Answering> LoadedAsync()
    {
        var graph = Answering.Over(Model);
        using var folder = new TemporaryFolder();
        folder.Write("a.yaml", Seed);
        await new SeedLoader(graph.Model, graph.Store, graph.Store, TimeProvider.System)
            .LoadAsync([folder.Path], progress: null, TestContext.Current.CancellationToken);
        return graph;
    }
}

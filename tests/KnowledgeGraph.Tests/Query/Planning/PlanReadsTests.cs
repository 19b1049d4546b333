using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Tests.Query.Planning;

/// <summary>An answer depends on what its plan says that it reads, and on nothing else.</summary>
public class PlanReadsTests
{
    private const string Schema = """
        interface Craft { name: String!  berths: [Berth!]! @relationship(type: "LIES_AT", direction: OUT) }
        type Ship implements Craft @node { name: String!  berths: [Berth!]! @relationship(type: "LIES_AT", direction: OUT)  sister: Ship @relationship(type: "SISTER_OF", direction: OUT) }
        type Boat implements Craft @node { name: String!  berths: [Berth!]! @relationship(type: "LIES_AT", direction: OUT) }
        type Berth @node { name: String!  crafts: [Craft!]! @relationship(type: "LIES_AT", direction: IN)  port: Port @relationship(type: "BELONGS_TO", direction: OUT, traverse: false) }
        type Port @node { name: String!  berths: [Berth!]! @relationship(type: "BELONGS_TO", direction: IN, traverse: false) }
        """;

    public static TheoryData<string> Operations => GoldenOperation.Names;

    [Theory]
    [InlineData("{ ship(id: \"s\") { name } }", "Ship")]
    [InlineData("{ ships { totalCount } asOf(valid: \"2020\") { ports { totalCount } } }", "Port Ship")]
    [InlineData("{ ship(id: \"s\") { berths { totalCount } } }", "Berth LIES_AT Ship")]
    [InlineData("{ berth(id: \"b\") { crafts { nodes { name } } } }", "Berth Boat LIES_AT Ship")]
    [InlineData("{ ships(where: { berths: { some: { node: { port: { name: { eq: \"p\" } } } } } }) { totalCount } }", "BELONGS_TO Berth LIES_AT Port Ship")]
    [InlineData("{ ships(where: { sister: null }) { totalCount } }", "SISTER_OF Ship")]
    [InlineData("{ ship(id: \"s\") { sisterEdge { node { name } } } }", "SISTER_OF Ship")]
    [InlineData("{ port(id: \"p\") { degree } }", "LIES_AT Port SISTER_OF")]
    [InlineData("{ ship(id: \"s\") { berths { edges { statements { totalCount } } } } }", "Berth LIES_AT Ship Statement")]
    [InlineData("{ about { change } }", "everything")]
    [InlineData("{ __typename __schema { description } }", "")]
    public async Task A_plan_names_the_labels_and_relationship_types_that_it_reads(string operation, string expected)
    {
        using var graph = Answering.Over(Schema);
        var (reads, _) = await graph.ReadsAsync(operation);

        Assert.Equal(expected, Names(graph, reads.Parts));
        Assert.False(reads.IsOfTheMoment);
    }

    [Fact]
    public async Task A_quote_depends_on_texts_that_lie_beside_one_server()
    {
        using var graph = Answering.Over(Schema);

        Assert.True((await graph.ReadsAsync("{ statements { nodes { quote } } }")).Reads.IsOfTheMoment);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Whatever_happens_to_the_rest_of_the_graph_the_answer_stays(string name)
    {
        using var graph = await Answering.OverSeedAsync();
        var golden = GoldenOperation.Named(name);
        var variables = golden.Variables ?? "";
        var (reads, before) = await graph.ReadsAsync(golden.Document, variables);

        await RuinAsync(graph, reads.Parts);

        Assert.Equal(before, (await graph.ReadsAsync(golden.Document, variables)).Answer);
    }

    // Relationships of types that are not read go, and nodes of labels that are not read lose all that they hold.
    private static async Task RuinAsync(Answering graph, PartSet reads)
    {
        var stop = TestContext.Current.CancellationToken;
        var parts = new GraphParts(graph.Model);
        if (reads.Has(parts.Everything)) return;
        var links = new List<string>();
        await foreach (var link in graph.Store.RelationshipsAsync(stop))
        {
            if (!reads.Has(parts.Of(graph.Model.RelationshipTypes[link.Type]))) links.Add(link.Id);
        }
        var nodes = new List<NodeRecord>();
        await foreach (var node in graph.Store.NodesAsync(stop))
        {
            if (!reads.Has(parts.Of(graph.Model.NodeTypesByLabel[node.Label]))) nodes.Add(node with { Properties = new Dictionary<string, Value>() });
        }
        Assert.NotEmpty(links.Concat(nodes.Select(node => node.Id)));
        await graph.Store.ApplyAsync(new GraphWrite { DeleteRelationships = links, PutNodes = nodes }, stop);
    }

    private static string Names(Answering graph, PartSet reads)
    {
        var parts = new GraphParts(graph.Model);
        var names = graph.Model.NodeTypes.Values.Where(type => reads.Has(parts.Of(type))).Select(type => type.Label)
            .Concat(graph.Model.RelationshipTypes.Values.Where(type => reads.Has(parts.Of(type))).Select(type => type.Name))
            .Concat(reads.Has(parts.Everything) ? ["everything"] : []);
        return string.Join(' ', names.Order(StringComparer.Ordinal));
    }
}

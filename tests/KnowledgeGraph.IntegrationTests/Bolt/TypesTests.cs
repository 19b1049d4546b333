using KnowledgeGraph.Bolt.PackStream.Values;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Bolt.Transactions;

namespace KnowledgeGraph.IntegrationTests.Bolt;

/// <summary>Values on their way to a real Neo4j and back.</summary>
[Collection("Neo4j")]
public class TypesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<object?> Values => new()
    {
        (object?)null, true, false, 0L, -16L, -17L, 127L, 128L, -129L, 32_768L, 2_147_483_648L, long.MinValue, long.MaxValue,
        0.1, double.NegativeInfinity, double.Epsilon, "", "a", "Größenmaßstäbe 🌍 字", new string('x', 70_000),
        new byte[] { 0, 255, 1 }, new List<object?> { 1L, null, "x", new List<object?> { 2.5 } },
        new Dictionary<string, object?> { ["a"] = 1L, ["ключ"] = new List<object?>() },
        new BoltDate(18_263), new BoltDate(-800_000), new BoltTime(86_399_999_999_999, -3600), new BoltTime(1),
        new BoltDateTime(1_577_833_200, 42, 3600), new BoltDateTime(1_577_833_200, 999_999_999, OffsetSeconds: null, "Europe/Paris"),
        new BoltLocalDateTime(-1, 5), new BoltDuration(14, -3, 70, 999_999_999), new BoltPoint(4326, 8.5, 47.4), new BoltPoint(9157, 1, 2, 3),
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_parameter_comes_back_as_it_went(object? value)
    {
        await using var driver = Neo4jServer.OpenDriver();

        var rows = await driver.QueryAsync("RETURN $x AS x", new() { ["x"] = value }, cancellation: Cancellation);

        Assert.Equal(value, rows[0][0]);
    }

    [Fact]
    public async Task Nodes_relationships_and_paths_come_as_records()
    {
        await using var driver = Neo4jServer.OpenDriver();
        await using var transaction = await driver.BeginAsync(RunOptions.Write, Cancellation);
        var sink = new RowSink();

        await transaction.RunAsync(QueryText.Of("CREATE p = (a:BoltTest {k: 1})-[r:KNOWS {since: 2}]->(b) RETURN a, r, p"), sink, Cancellation);
        await transaction.RollbackAsync(Cancellation);

        var node = Assert.IsType<BoltNode>(sink.Rows[0][0]);
        var relationship = Assert.IsType<BoltRelationship>(sink.Rows[0][1]);
        var path = Assert.IsType<BoltPath>(sink.Rows[0][2]);
        Assert.Equal(["BoltTest"], node.Labels);
        Assert.Equal((1L, "KNOWS", 2L), (node.Properties["k"], relationship.Type, relationship.Properties["since"]));
        Assert.Equal(node.ElementId, relationship.Ends!.StartElementId);
        Assert.Equal((2, 1), (path.Nodes.Count, path.Relationships.Count));
        Assert.Equal([1, 1], path.Indices);
    }
}

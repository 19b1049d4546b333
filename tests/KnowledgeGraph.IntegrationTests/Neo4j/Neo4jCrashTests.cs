using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Limits;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.IntegrationTests.Neo4j;

/// <summary>A server that is killed in the middle of writes has, when it is back, every write that was acknowledged and no half of any.</summary>
[Trait("Category", "answers")]
public sealed class Neo4jCrashTests : IDisposable
{
    private const int ShipsPerWrite = 400;
    private static readonly GraphModel Model = ModelLoader.Load([("ships.graphql", RandomWrites.Model)]);
    private readonly OwnNeo4j _server = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Writes_are_whole_or_absent_after_a_kill()
    {
        var random = new Random(1);
        var acknowledged = 0L;
        await _server.StartAsync();
        await using var neo4j = await OpenAsync();
        for (var round = 0; round < 2; round++)
        {
            acknowledged = await WriteUntilKilledAsync(neo4j, acknowledged, killAfter: acknowledged + random.Next(2, 6));
            Assert.Contains("Neo4j at bolt://127.0.0.1", await neo4j.NotReadyAsync(Stop), StringComparison.Ordinal);
            await _server.StartAsync();
            await AnswersAsync(neo4j);
            acknowledged = await CheckAsync(neo4j, acknowledged);
        }
        await using var another = await OpenAsync();
        await CheckAsync(another, acknowledged);
    }

    public void Dispose() => _server.Dispose();

    private async Task<long> WriteUntilKilledAsync(Neo4jStore neo4j, long acknowledged, long killAfter)
    {
        Task? kill = null;
        try
        {
            while (true)
            {
                if (acknowledged == killAfter) kill = _server.EndAsync("kill");
                acknowledged = (await neo4j.ApplyAsync(Write(acknowledged + 1), Stop)).Number;
            }
        }
        catch (GraphQLException lost)
        {
            Assert.Equal(ErrorCode.StoreUnavailable, lost.Errors[0].Code);
        }
        await kill!;
        return acknowledged;
    }

    // The connections of before are lost; the store finds the server by itself.
    private static async Task AnswersAsync(Neo4jStore neo4j)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await neo4j.NotReadyAsync(Stop) is not null) patience.Token.ThrowIfCancellationRequested();
    }

    // Each write makes ships of its own and moves the one berth behind them, so that half a write would show.
    private static GraphWrite Write(long number)
    {
        var ships = Enumerable.Range(0, ShipsPerWrite)
            .Select(i => new NodeRecord($"ship:{number}-{i}", "Ship", new Dictionary<string, Value> { ["name"] = new TextValue($"Ship {number}") })).ToList();
        return new GraphWrite
        {
            PutNodes = [.. ships, new NodeRecord("berth:1", "Berth", new Dictionary<string, Value> { ["name"] = new TextValue($"Berth {number}") })],
            PutRelationships =
                [.. ships.Select(ship => new RelationshipRecord($"rel:{ship.Id}", "LIES_AT", ship.Id, "berth:1", new Dictionary<string, Value>()))],
        };
    }

    private static async Task<long> CheckAsync(Neo4jStore neo4j, long acknowledged)
    {
        var number = await neo4j.ChangeNumberAsync(Stop);
        Assert.InRange(number, acknowledged, acknowledged + 1);
        var ships = new Dictionary<string, int>();
        await foreach (var node in neo4j.NodesAsync(Stop))
        {
            if (node.Label == "Ship") ships[node.Id.Split('-')[0]] = ships.GetValueOrDefault(node.Id.Split('-')[0]) + 1;
        }
        var links = 0;
        await foreach (var link in neo4j.RelationshipsAsync(Stop)) links++;

        Assert.Equal(number, ships.Count);
        Assert.All(ships.Values, count => Assert.Equal(ShipsPerWrite, count));
        Assert.Equal(number * ShipsPerWrite, links);
        if (number > 0) Assert.Equal($"\"Berth {number}\"", (await neo4j.NodesAsync(["berth:1"], Stop))[0].Properties["name"].ToString());
        return number;
    }

    private Task<Neo4jStore> OpenAsync()
    {
        var limits = new Neo4jLimits { RetryTime = TimeSpan.FromMilliseconds(1) };
        return Neo4jServer.OpenAsync(Model, limits, _server.Options with { Limits = limits });
    }
}

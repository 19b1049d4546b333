using System.Buffers;
using System.Text;
using KnowledgeGraph.Bolt.Pooling;
using KnowledgeGraph.IntegrationTests.Neo4j;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Neo4j.Limits;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.IntegrationTests.Relay;

/// <summary>The product on a real Neo4j with a relay in between: a few ships and berths, and what they answer.</summary>
internal sealed class RelayedFleet : IAsyncDisposable
{
    // Nothing that is asked may take longer than this, whatever fails.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly GraphModel Model = ModelLoader.Load([("ships.graphql", RandomWrites.Model)]);

    private readonly BoltCypherClient _client;
    private readonly Neo4jStore _store;
    private readonly OperationRunner _runner;

    private RelayedFleet(BoltRelay relay, BoltCypherClient client, Neo4jStore store, QueryLimits queries)
    {
        (Relay, _client, _store) = (relay, client, store);
        _runner = new OperationRunner(Model, ApiSchema.Of(Model), store, queries, fault => TestContext.Current.TestOutputHelper?.WriteLine(fault.ToString()));
    }

    /// <summary>What stands in between.</summary>
    public BoltRelay Relay { get; }

    /// <summary>How the product's connections stand.</summary>
    public PoolStatistics Connections => _client.Statistics;

    /// <summary>Empties the database, opens a store on it through a relay, and fills it. Nothing polls, so that all that is said is a test's own.</summary>
    public static async Task<RelayedFleet> OpenAsync(Neo4jLimits? limits = null, QueryLimits? queries = null)
    {
        await Neo4jServer.EmptyAsync(Neo4jServer.Options);
        var relay = BoltRelay.To(Neo4jServer.Options.Uri);
        var options = Neo4jServer.Options with { Uri = relay.Uri, Limits = (limits ?? new Neo4jLimits()) with { PollInterval = TimeSpan.FromHours(1) } };
        var client = BoltCypherClient.Open(options);
        var store = await Neo4jStore.OpenAsync(
            Model, client, TimeProvider.System, queries ?? new QueryLimits(), texts: null, TestContext.Current.CancellationToken);
        await store.ApplyAsync(Fleet(), TestContext.Current.CancellationToken);
        return new RelayedFleet(relay, client, store, queries ?? new QueryLimits());
    }

    /// <summary>The answer to an operation; the test fails where it takes too long.</summary>
    public async Task<string> AskAsync(string document, string variables = "")
    {
        var output = new ArrayBufferWriter<byte>();
        var request = new OperationRequest { Document = Encoding.UTF8.GetBytes(document), Variables = Encoding.UTF8.GetBytes(variables) };
        await _runner.RunAsync(request, output, TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Waits until no connection is lent and none is open but those that the pool keeps; the test fails where that never comes.</summary>
    public async Task NothingLeaksAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (Connections is not { InUse: 0, Waiting: 0 } || Relay.Open != Connections.Idle)
        {
            Assert.False(patience.IsCancellationRequested, $"{Connections}, and {Relay.Open} are open.");
            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Relay.Break(fault: null);
        await _store.DisposeAsync();
        await Relay.DisposeAsync();
    }

    private static GraphWrite Fleet()
    {
        var ships = Enumerable.Range(0, 6).Select(i => Node($"ship:{i}", "Ship", $"Ship {i}")).ToList();
        var berths = Enumerable.Range(0, 3).Select(i => Node($"berth:{i}", "Berth", $"Berth {i}")).ToList();
        var stays = ships.SelectMany((ship, i) => berths.Where((_, j) => (i + j) % 2 == 0).Select(berth => Link("LIES_AT", ship.Id, berth.Id)));
        return new GraphWrite
        {
            PutNodes = [.. ships, .. berths],
            PutRelationships = [.. stays, .. ships.Skip(1).Select(ship => Link("FOLLOWS_SHIP", ship.Id, "ship:0"))]
        };
    }

    private static NodeRecord Node(string id, string label, string name) => new(id, label, new Dictionary<string, Value> { ["name"] = new TextValue(name) });

    private static RelationshipRecord Link(string type, string from, string to) =>
        new($"rel:{type}:{from}:{to}", type, from, to, new Dictionary<string, Value>());
}

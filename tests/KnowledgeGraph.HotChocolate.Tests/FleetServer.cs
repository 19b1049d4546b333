using HotChocolate;
using HotChocolate.Execution.Configuration;
using HotChocolate.Types;
using KnowledgeGraph.GraphQL.Schemas.Printing;
using KnowledgeGraph.HotChocolate.Api;
using KnowledgeGraph.HotChocolate.Objects;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Opening;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.History;
using KnowledgeGraph.Testing.Asking;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.HotChocolate.Tests;

/// <summary>Two ships of a fleet, with a root field that is no look-up (<see cref="MadeRoot"/>), in a server that has fields of its own on all of it.</summary>
internal sealed class FleetServer : IAsyncDisposable
{
    private const string Model = """
        type Ship @node { name: String!  fleet: Fleet @relationship(type: "SAILS_IN", direction: OUT) }
        type Fleet @node { name: String!  ships: [Ship!]! @relationship(type: "SAILS_IN", direction: IN) }
        """;

    private readonly EmbeddedStore _store;

    private FleetServer(EmbeddedStore store, RunningServer server) => (_store, Server) = (store, server);

    public RunningServer Server { get; }

    public static async Task<FleetServer> StartAsync(Action<IRequestExecutorBuilder>? configure = null, GraphHosting? hosting = null)
    {
        var model = ModelLoader.Load([("model.graphql", Model)]);
        var store = EmbeddedStore.Open(model, directory: null, TimeProvider.System);
        await store.ApplyAsync(
            new GraphWrite
            {
                PutNodes = [Node("ship:1", "Ship", "One"), Node("ship:2", "Ship", "Two"), Node("fleet:1", "Fleet", "Home")],
                PutRelationships = [SailsIn("ship:1"), SailsIn("ship:2")],
            },
            TestContext.Current.CancellationToken);
        var (schema, limits) = (ApiSchema.Of(model, roots: [new MadeRoot()]), new QueryLimits());
        var plans = StorePlans.Over(model, store, limits, new HistoryOptions(), TimeProvider.System, texts: null, fault => throw fault);
        var runner = new OperationRunner(model, schema, plans.Runner, limits);
        return new FleetServer(store, await RunningServer.StartAsync(services =>
        {
            var builder = services.AddGraphQLServer()
                .AddQueryType<OwnQuery>()
                .AddKnowledgeGraph(SchemaPrinter.Print(schema), limits, hosting ?? new GraphHosting(), _ => runner, _ => new SingleAnswers(runner))
                .AddTypeExtension<ShipExtension>()
                .AddTypeExtension<PageExtension>();
            configure?.Invoke(builder);
        }));
    }

    public Task<(int Status, string Text)> AskAsync(string query, object? variables = null) => Server.AskAsync(query, variables);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await _store.DisposeAsync();
    }

    private static NodeRecord Node(string id, string type, string name) => new(id, type, new Dictionary<string, Value> { ["name"] = new TextValue(name) });

    private static RelationshipRecord SailsIn(string ship) => new($"rel:{ship}", "SAILS_IN", ship, "fleet:1", new Dictionary<string, Value>());

    public sealed class OwnQuery
    {
        public string Hello() => "world";
    }

    /// <summary>Fields on a type of nodes.</summary>
    [ExtendObjectType("Ship")]
    public sealed class ShipExtension
    {
        [GraphRequires("name")]
        public string Tag([Parent] GraphObject ship) => $"{ship.Id} {ship["name"].GetString()}";
    }

    /// <summary>A field on what a root field's owner works out.</summary>
    [ExtendObjectType("FoundPage")]
    public sealed class PageExtension
    {
        [GraphRequires("totalCount")]
        public string Summary([Parent] GraphObject page) => $"{page["totalCount"].GetInt32()} in all";
    }
}

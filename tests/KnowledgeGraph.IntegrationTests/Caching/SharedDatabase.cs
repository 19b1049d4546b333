using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.IntegrationTests.Caching;

/// <summary>One database with one ship and one berth, a writer of its own, and the servers that a test starts on it.</summary>
internal sealed class SharedDatabase : IAsyncDisposable
{
    private const string Model = "type Ship @node { name: String! }\ntype Berth @node { name: String! }";

    private readonly TemporaryFolder _folder = new();
    private readonly List<ServerProcess> _servers = [];
    private readonly Neo4jStore _writer;

    private SharedDatabase(Neo4jStore writer)
    {
        _writer = writer;
        _folder.Write("schema/ships.graphql", Model);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<SharedDatabase> OpenAsync()
    {
        var database = new SharedDatabase(await Neo4jServer.OpenEmptyAsync(ModelLoader.Load([("ships.graphql", Model)])));
        await database.NameAsync("Ship", "first");
        await database.NameAsync("Berth", "first");
        return database;
    }

    /// <summary>Starts a server on the database.</summary>
    public async Task<ServerProcess> StartAsync(string? redis = null, string? uri = null, params string[] arguments)
    {
        var options = Neo4jServer.Options;
        var environment = new Dictionary<string, string> { ["NEO4J_URI"] = uri ?? options.Uri };
        if (options.User is { } user) (environment["NEO4J_USER"], environment["NEO4J_PASSWORD"]) = (user, options.Password!);
        if (redis is not null) environment["REDIS_URL"] = redis;
        var server = await ServerProcess.StartAsync(environment, ["--schema", _folder["schema"], "--log-format", "text", .. arguments]);
        _servers.Add(server);
        return server;
    }

    /// <summary>Gives the only node of a label a name, as another server would.</summary>
    public async Task NameAsync(string label, string name) => await _writer.ApplyAsync(
        new GraphWrite { PutNodes = [new NodeRecord($"{label}:1", label, new Dictionary<string, Value> { ["name"] = new TextValue(name) })] }, Stop);

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers) await server.DisposeAsync();
        await _writer.DisposeAsync();
        _folder.Dispose();
    }
}

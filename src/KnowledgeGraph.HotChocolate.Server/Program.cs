using HotChocolate.Language;
using KnowledgeGraph.HotChocolate;
using KnowledgeGraph.HotChocolate.Server;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Opening;

var builder = WebApplication.CreateSlimBuilder(args);
var settings = builder.Configuration;

// A request that waits for Neo4j goes on where its answer came in, as in the default host.
builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = settings["NEO4J_URI"] is not null);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

// While that category is on, ASP.NET makes an activity and a log scope for every request.
builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);

if (settings["NEO4J_URI"] is { } neo4j)
{
    builder.Services.AddNeo4jDriver(new Neo4jOptions
    {
        Uri = neo4j,
        User = settings["NEO4J_USER"],
        Password = settings["NEO4J_PASSWORD"],
        Database = settings["NEO4J_DATABASE"],
    });
}
if (settings["REDIS_URL"] is { } url)
{
    var redis = RedisAddress.Parse(url, out var problem) ?? throw new InvalidOperationException($"REDIS_URL: {problem}");
    builder.Services.AddStackExchangeRedisCache(cache => cache.ConfigurationOptions = new()
    {
        EndPoints = { { redis.Host, redis.Port } },
        AbortOnConnectFail = false,
        DefaultDatabase = redis.Database,
        User = redis.User,
        Password = redis.Password,
        Ssl = redis.IsEncrypted,
    });
}

var options = new GraphOptions();
var server = builder.Services.AddGraphQLServer();
if (settings["example"] is "on") server.AddQueryType(Example.Fields);
server
    .AddKnowledgeGraph(options with
    {
        SchemaFolder = settings["schema"] ?? options.SchemaFolder,
        SeedFolder = settings["seed"] ?? options.SeedFolder,
        DataFolder = settings["data"] is ":memory:" ? null : settings["data"] ?? options.DataFolder,
        NamesFolder = settings["data"] is ":memory:" ? null : settings["data"],
        TextsFolder = settings["texts"],
        TextStoreFolder = settings["texts-store"],
        ResponseCacheBytes = long.TryParse(settings["response-cache"], out var megabytes) ? megabytes * 1024 * 1024 : options.ResponseCacheBytes,
    })
    .ModifyServerOptions(http => http.MaxConcurrentExecutions = null) // The graph has a gate of its own.
    .DisableIntrospection(disable: false);

// HotChocolate's storage in memory keeps every document for good.
if (settings["persisted-queries"] is "on")
{
    builder.Services.AddMemoryCache();
    server.AddSha256DocumentHashProvider(HashFormat.Hex).UseAutomaticPersistedOperationPipeline().AddInMemoryOperationDocumentStorage();
}

var app = builder.Build();
app.UseWebSockets();
app.MapGraphQL();
app.MapGraphQLSchema("/graphql/schema.graphql");
await app.RunAsync();

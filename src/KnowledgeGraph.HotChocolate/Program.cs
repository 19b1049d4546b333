using HotChocolate.Language;
using KnowledgeGraph.Evidence.Opening;
using KnowledgeGraph.HotChocolate;
using KnowledgeGraph.Query.Backends.Neo4j;

var builder = WebApplication.CreateBuilder(args);
var settings = builder.Configuration;
builder.Logging.SetMinimumLevel(LogLevel.Warning);

if (settings["NEO4J_URI"] is { } neo4j)
    builder.Services.AddNeo4jDriver(new Neo4jOptions { Uri = neo4j, User = settings["NEO4J_USER"], Password = settings["NEO4J_PASSWORD"], Database = settings["NEO4J_DATABASE"] });
if (settings["REDIS_URL"] is { } redis) builder.Services.AddRedisAnswers(redis);

var options = new GraphOptions();
var server = builder.Services.AddGraphQLServer()
    .AddKnowledgeGraph(options with
    {
        SchemaFolder = settings["schema"] ?? options.SchemaFolder,
        SeedFolder = settings["seed"] ?? options.SeedFolder,
        DataFolder = settings["data"] is ":memory:" ? null : settings["data"] ?? options.DataFolder,
    })
    .DisableIntrospection(disable: false);

// HotChocolate's storage in memory keeps every document for good, and this pipeline has no cost analysis of HotChocolate's.
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

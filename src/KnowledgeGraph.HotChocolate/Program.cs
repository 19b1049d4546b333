using KnowledgeGraph.HotChocolate;
using KnowledgeGraph.Query.Backends.Neo4j;

var builder = WebApplication.CreateBuilder(args);
var settings = builder.Configuration;
builder.Logging.SetMinimumLevel(LogLevel.Warning);

if (settings["NEO4J_URI"] is { } neo4j)
    builder.Services.AddNeo4jDriver(new Neo4jOptions { Uri = neo4j, User = settings["NEO4J_USER"], Password = settings["NEO4J_PASSWORD"], Database = settings["NEO4J_DATABASE"] });
if (settings["REDIS_URL"] is { } redis) builder.Services.AddRedisAnswers(new Uri(redis));

var options = new KnowledgeGraphOptions();
builder.Services.AddGraphQLServer()
    .AddKnowledgeGraph(options with
    {
        SchemaFolder = settings["schema"] ?? options.SchemaFolder,
        SeedFolder = settings["seed"] ?? options.SeedFolder,
        DataFolder = settings["data"] is ":memory:" ? null : settings["data"] ?? options.DataFolder,
    })
    .DisableIntrospection(disable: false);

var app = builder.Build();
app.UseWebSockets();
app.MapGraphQL();
await app.RunAsync();

using KnowledgeGraph.HotChocolatePeer.Reading;
using Neo4j.Driver;

// A peer of the benchmark `hotchocolate`: what a team writes by hand in HotChocolate, field by field over Neo4j's own driver, with a loader
// for each kind of relationship, for the part of the API that the benchmark's call asks for. Whatever the call can do without is left out or off.
[assembly: Module("PeerTypes")]
[assembly: DataLoaderDefaults(ServiceScope = DataLoaderServiceScope.OriginalScope)]

var (uri, user, password) = (Setting("NEO4J_URI"), Setting("NEO4J_USER"), Setting("NEO4J_PASSWORD"));
var builder = WebApplication.CreateSlimBuilder();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Logging.ClearProviders();
builder.Services
    .AddSingleton(_ => GraphDatabase.Driver(uri, AuthTokens.Basic(user, password)))
    .AddSingleton(args is ["seeking"] ? Cypher.Seeking : Cypher.Expanding)
    .AddSingleton<GraphReader>()
    .AddGraphQLServer()
    .AddPeerTypes()
    .ModifyCostOptions(cost => cost.SkipAnalyzer = true);
await using var app = builder.Build();
app.MapGraphQL();
await app.StartAsync();
Console.WriteLine($"  address  {app.Urls.First()}");
await app.WaitForShutdownAsync();

static string Setting(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set.");

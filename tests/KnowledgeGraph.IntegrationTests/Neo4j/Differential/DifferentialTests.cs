using System.Text;
using System.Text.Json;
using KnowledgeGraph.Evidence.Generation;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;

namespace KnowledgeGraph.IntegrationTests.Neo4j.Differential;

/// <summary>
/// Either store is the other's oracle: random operations on a random graph give the same bytes. Few shapes, since Neo4j plans each for a
/// fraction of a second, and many operations of each shape. <c>KG_DIFFERENTIAL_SEED</c> gives other ones.
/// </summary>
[Collection(Neo4jServer.Collection)]
[Trait("Category", "answers")]
public class DifferentialTests
{
    private const int Operations = 56;
    private const int Walks = 14;
    private const int Rounds = 20;
    private const int MostShapes = 100;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("KG_DIFFERENTIAL_SEED"), out var seed) ? seed : 1;

    [Fact]
    public async Task Random_operations_on_a_made_up_model_give_the_same_bytes_on_both_stores()
    {
        await using var stores = await TwoStores.OpenEmptyAsync(ModelLoader.Load([("model.graphql", MadeUpGraph.Schema)]));
        var graph = MadeUpGraph.Random(stores.Model, Seed);
        foreach (var store in stores.All) await store.ApplyAsync(graph.Write, Stop);

        await CompareAsync(stores);
    }

    [Fact]
    public async Task Random_operations_on_a_generated_graph_of_the_repositorys_model_give_the_same_bytes_on_both_stores()
    {
        await using var stores = await TwoStores.OpenEmptyAsync(ModelLoader.LoadFolder(Path.Combine(AppContext.BaseDirectory, "schema")));
        var nodes = stores.Model.NodeTypes.Values.Where(type => type != stores.Model.Statement && type != stores.Model.Document)
            .ToDictionary(type => type.Name, type => type.Name == "Organization" ? 60 : 25);
        var options = new GenerationOptions { Nodes = nodes, Relationships = 400, RandomSeed = Seed, HasEvidence = true };
        foreach (var store in stores.All) await new Generator(stores.Model, stores.Clock).WriteAsync(options, store, store, progress: null, Stop);

        await CompareAsync(stores);
    }

    private static async Task CompareAsync(TwoStores stores)
    {
        var (random, nodes, relationships) = (new Random(Seed), new List<NodeRecord>(), new List<RelationshipRecord>());
        await foreach (var node in ((IGraphStream)stores.Embedded).NodesAsync(Stop)) nodes.Add(node);
        await foreach (var relationship in ((IGraphStream)stores.Embedded).RelationshipsAsync(Stop)) relationships.Add(relationship);
        var pool = new ValuePool(stores.Model, stores.Schema, nodes, relationships, random);
        var arguments = new RandomArguments(stores.Schema, stores.Model, pool, random);
        var operations = new RandomOperations(stores.Schema, arguments, random);
        var pages = new RandomPages(stores.Model, stores.Schema, arguments, operations, pool, random);
        var report = new Report();

        for (var i = 0; i < Operations; i++)
        {
            var operation = operations.Next();
            for (var round = 0; round < Rounds; round++) await AskAsync(stores, report, operation);
        }
        for (var i = 0; i < Walks; i++)
        {
            var (all, behind) = pages.Next();
            var cursors = Cursors(JsonDocument.Parse(await AskAsync(stores, report, all)).RootElement).ToList();
            if (cursors.Count == 0) continue;
            foreach (var operation in behind(cursors))
                for (var round = 0; round < Rounds; round++) await AskAsync(stores, report, operation);
        }

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"Seed {Seed}: {report.Asked} operations of {report.Shapes.Count} shapes, {report.Telling} of which found something, {report.Refused} refused.");
        Assert.True(report.Differences.Count == 0, $"{report.Differences.Count} of {report.Asked} differ:\n{string.Join("\n\n", report.Differences.Take(5))}");
        Assert.InRange(report.Shapes.Count, 1, MostShapes);
        Assert.InRange(report.Refused, 0, report.Asked / 20);
        Assert.InRange(report.Telling, report.Asked / 3, report.Asked);
    }

    private static async Task<string> AskAsync(TwoStores stores, Report report, MadeOperation operation)
    {
        var variables = operation.NextVariables();
        var (embedded, neo4j) = await stores.AskAsync(operation.Document, variables);
        report.Add(operation.Document, variables, embedded, neo4j);
        return embedded;
    }

    private static IEnumerable<string> Cursors(JsonElement answer) => answer.ValueKind switch
    {
        JsonValueKind.Object =>
            answer.EnumerateObject().SelectMany(property => property.Name == "cursor" ? [property.Value.GetString()!] : Cursors(property.Value)),
        JsonValueKind.Array => answer.EnumerateArray().SelectMany(Cursors),
        _ => [],
    };

    /// <summary>What was asked and what came of it.</summary>
    private sealed class Report
    {
        public int Asked { get; private set; }

        public int Refused { get; private set; }

        public int Telling { get; private set; }

        public HashSet<string> Shapes { get; } = [];

        public List<string> Differences { get; } = [];

        public void Add(string document, string variables, string embedded, string neo4j)
        {
            Asked++;
            Shapes.Add(document);
            if (embedded.StartsWith("{\"errors\"", StringComparison.Ordinal)) Refused++;
            else if (IsTelling(JsonDocument.Parse(embedded).RootElement)) Telling++;
            if (embedded != neo4j) Differences.Add(Show(document, variables, embedded, neo4j));
        }

        // A text or a number above zero: something was read.
        private static bool IsTelling(JsonElement answer) => answer.ValueKind switch
        {
            JsonValueKind.Object => answer.EnumerateObject().Any(property => IsTelling(property.Value)),
            JsonValueKind.Array => answer.EnumerateArray().Any(IsTelling),
            JsonValueKind.String => !answer.GetString()!.All(char.IsAsciiLetter),
            JsonValueKind.Number => answer.GetRawText() != "0",
            _ => false,
        };

        private static string Show(string document, string variables, string embedded, string neo4j)
        {
            var at = Math.Max(0, embedded.AsSpan().CommonPrefixLength(neo4j) - 80);
            return new StringBuilder(document).Append('\n').Append(variables)
                .Append("\n  embedded …").Append(embedded.AsSpan(at, Math.Min(300, embedded.Length - at)))
                .Append("\n  Neo4j    …").Append(neo4j.AsSpan(at, Math.Min(300, neo4j.Length - at))).ToString();
        }
    }
}

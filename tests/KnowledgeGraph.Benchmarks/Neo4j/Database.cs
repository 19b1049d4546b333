using KnowledgeGraph.Benchmarks.Http;
using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Queries;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>The Neo4j that NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD name, for benchmarks alone.</summary>
internal static class Database
{
    /// <summary>How the driver finds it; null where the variables name none.</summary>
    public static BoltOptions? Found => Environment.GetEnvironmentVariable("NEO4J_URI") is not { Length: > 0 } uri ? null : new BoltOptions
    {
        Uri = uri,
        Auth = AuthToken.Basic(Environment.GetEnvironmentVariable("NEO4J_USER") ?? "neo4j", Environment.GetEnvironmentVariable("NEO4J_PASSWORD") ?? ""),
    };

    /// <summary>How the driver finds it.</summary>
    /// <exception cref="InvalidOperationException">The variables name none.</exception>
    public static BoltOptions Options => Found ?? throw new InvalidOperationException(
        "NEO4J_URI names no server. Start an empty one for benchmarks and set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD.");

    /// <summary>Fills an empty database with the 10,000 graph; one that has it stays as it is.</summary>
    /// <exception cref="InvalidOperationException">It holds something else.</exception>
    public static async Task FillAsync(string server, IReadOnlyList<string> graph)
    {
        var organizations = await CountAsync("MATCH (n:Organization) RETURN count(n)");
        var all = await CountAsync("MATCH (n) WHERE NOT n:KnowledgeGraphChange AND NOT n:KnowledgeGraphChanges RETURN count(n)");
        if ((organizations, all) == (10_000, 40_500)) return;
        if (all > 0) throw new InvalidOperationException($"The database holds {all} nodes of something else. Give the benchmark an empty one.");
        Console.WriteLine("Generating the 10,000 graph …");
        await Child.FinishAsync(Launch.Dotnet(server, graph) with { UsesNeo4j = true });
    }

    private static async Task<long> CountAsync(string cypher)
    {
        var count = new CountSink();
        await using var driver = BoltDriver.Open(Options);
        await driver.RunAsync(QueryText.Of(cypher), count);
        return count.Value;
    }

    private sealed class CountSink : IRecordSink
    {
        public long Value { get; private set; }

        public void OnRecord(ref PackReader row)
        {
            row.ReadListHeader();
            Value = row.ReadInteger();
        }
    }
}

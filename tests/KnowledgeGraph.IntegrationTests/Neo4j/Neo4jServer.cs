using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Neo4j.Limits;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Tests;

namespace KnowledgeGraph.IntegrationTests.Neo4j;

/// <summary>
/// The server that NEO4J_URI names, for tests alone: each test begins with its database empty, without constraints and indexes. Tests
/// that use it follow one another. Without the variable they are skipped, or fail where everything must run.
/// </summary>
public sealed class Neo4jServer
{
    /// <summary>The collection of all tests on the server.</summary>
    public const string Collection = "Neo4j";

    /// <summary>Where the server is.</summary>
    public static Neo4jOptions Options
    {
        get
        {
            var uri = System.Environment.GetEnvironmentVariable("NEO4J_URI");
            if (string.IsNullOrEmpty(uri)) Requirement.Absent(Requirement.Neo4jIsAbsent);
            return new Neo4jOptions
            {
                Uri = uri!,
                User = System.Environment.GetEnvironmentVariable("NEO4J_USER"),
                Password = System.Environment.GetEnvironmentVariable("NEO4J_PASSWORD"),
                Database = System.Environment.GetEnvironmentVariable("NEO4J_DATABASE"),
            };
        }
    }

    /// <summary>The settings that lead a server's process there.</summary>
    public static Dictionary<string, string> Environment => new()
    {
        ["NEO4J_URI"] = Options.Uri,
        ["NEO4J_USER"] = Options.User ?? "",
        ["NEO4J_PASSWORD"] = Options.Password ?? "",
        ["NEO4J_DATABASE"] = Options.Database ?? "",
    };

    /// <summary>Opens a graph of a model in a database that is emptied first.</summary>
    internal static async Task<Neo4jStore> OpenEmptyAsync(GraphModel model, Neo4jLimits? limits = null)
    {
        await EmptyAsync(Options);
        return await OpenAsync(model, limits);
    }

    /// <summary>Opens a graph of a model in the database as it is.</summary>
    internal static Task<Neo4jStore> OpenAsync(GraphModel model, Neo4jLimits? limits = null, Neo4jOptions? options = null) =>
        Neo4jStore.OpenAsync(
            model,
            BoltCypherClient.Open((options ?? Options) with { Limits = limits ?? new Neo4jLimits() }),
            TimeProvider.System,
            new QueryLimits(),
            texts: null,
            TestContext.Current.CancellationToken);

    /// <summary>Runs a statement of a test's own and gives its rows.</summary>
    internal static async Task<IReadOnlyList<IReadOnlyList<object?>>> AskAsync(string cypher, Neo4jOptions? options = null)
    {
        await using var client = BoltCypherClient.Open(options ?? Options);
        var rows = new RowList<IReadOnlyList<object?>>(row => row);
        await client.WriteAsync((transaction, stop) => transaction.RunAsync([QueryText.Of(cypher)], [rows], stop), TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        return rows.Rows;
    }

    /// <summary>Empties the database.</summary>
    internal static async Task EmptyAsync(Neo4jOptions options)
    {
        while ((long)(await AskAsync("MATCH (n) WITH n LIMIT 20000 DETACH DELETE n RETURN count(*)", options))[0][0]! > 0)
        {
            // The next part.
        }
        await DropAsync("CONSTRAINT", await AskAsync("SHOW CONSTRAINTS YIELD name RETURN name", options), options);
        await DropAsync("INDEX", await AskAsync("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name", options), options);
    }

    // All in one transaction: each by itself costs the server a fifth of a second.
    private static async Task DropAsync(string what, IReadOnlyList<IReadOnlyList<object?>> names, Neo4jOptions options)
    {
        if (names.Count == 0) return;
        await using var client = BoltCypherClient.Open(options);
        List<QueryText> drops = [.. names.Select(name => QueryText.Of($"DROP {what} `{name[0]}`"))];
        await client.WriteAsync((transaction, stop) => transaction.RunAsync(drops, sinks: null, stop), TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }
}

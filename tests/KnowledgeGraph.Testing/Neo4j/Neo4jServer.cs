using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Neo4j.Limits;
using KnowledgeGraph.Query.Limits;

namespace KnowledgeGraph.Testing.Neo4j;

/// <summary>
/// The server that NEO4J_URI names, for tests alone: each test begins with its database empty, without constraints and indexes. Tests
/// that use it follow one another. Without the variable they are skipped, or fail where everything must run.
/// </summary>
public static class Neo4jServer
{
    /// <summary>The collection of all tests on the server.</summary>
    public const string Collection = "Neo4j";

    private const string Absent =
        "This test needs a Neo4j whose database it may empty: set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD; 'docker compose up -d neo4j' starts one.";

    /// <summary>Where the server is.</summary>
    public static Neo4jOptions Options
    {
        get
        {
            var uri = System.Environment.GetEnvironmentVariable("NEO4J_URI");
            if (string.IsNullOrEmpty(uri)) Requirement.Absent(Absent);
            return new Neo4jOptions
            {
                Uri = uri,
                User = System.Environment.GetEnvironmentVariable("NEO4J_USER"),
                Password = System.Environment.GetEnvironmentVariable("NEO4J_PASSWORD"),
                Database = System.Environment.GetEnvironmentVariable("NEO4J_DATABASE"),
            };
        }
    }

    /// <summary>How a driver finds it.</summary>
    public static BoltOptions Connection
    {
        get
        {
            var options = Options;
            if (string.IsNullOrEmpty(options.User) || string.IsNullOrEmpty(options.Password)) Requirement.Absent(Absent);
            return new BoltOptions
            {
                Uri = options.Uri,
                Auth = AuthToken.Basic(options.User, options.Password),
                Database = options.Database is { Length: > 0 } name ? name : null,
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

    /// <summary>A driver for it.</summary>
    /// <param name="with">What is to be otherwise than in <see cref="Connection"/>.</param>
    public static BoltDriver OpenDriver(Func<BoltOptions, BoltOptions>? with = null) => BoltDriver.Open((with ?? (options => options))(Connection));

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

    /// <summary>Runs a query of a test's own and gives its rows.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<object?>>> AskAsync(
        string cypher, Neo4jOptions? options = null, IReadOnlyDictionary<string, object?>? parameters = null)
    {
        await using var client = BoltCypherClient.Open(options ?? Options);
        var rows = new RowList<IReadOnlyList<object?>>(row => row);
        await client.WriteAsync(
            (transaction, stop) => transaction.RunAsync([QueryText.Of(cypher, parameters)], [rows], stop),
            TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        return rows.Rows;
    }

    /// <summary>Empties the database.</summary>
    public static async Task EmptyAsync(Neo4jOptions options)
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
        await client.WriteAsync(
            (transaction, stop) => transaction.RunAsync(drops, sinks: null, stop), TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }
}

using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Bolt.Transactions;
using KnowledgeGraph.Tests;

namespace KnowledgeGraph.IntegrationTests.Bolt;

/// <summary>The Neo4j server that the environment names, or the reason why a test is skipped.</summary>
internal static class Neo4jServer
{
    /// <summary>Options for it.</summary>
    public static BoltOptions Options
    {
        get
        {
            var (uri, user, password) = (Read("NEO4J_URI"), Read("NEO4J_USER"), Read("NEO4J_PASSWORD"));
            if (uri is null || user is null || password is null) Requirement.Absent(Requirement.Neo4jIsAbsent);
            return new BoltOptions { Uri = uri!, Auth = AuthToken.Basic(user!, password!), Database = Read("NEO4J_DATABASE") };
        }
    }

    public static BoltDriver Open(Func<BoltOptions, BoltOptions>? with = null) => BoltDriver.Open((with ?? (options => options))(Options));

    /// <summary>The rows of a query text.</summary>
    public static async Task<List<List<object?>>> QueryAsync(
        this BoltDriver driver,
        string text,
        Dictionary<string, object?>? parameters = null,
        RunOptions? options = null,
        CancellationToken cancellation = default)
    {
        var rows = new RowSink();
        await driver.RunAsync(QueryText.Of(text, parameters), rows, options, cancellation);
        return rows.Rows;
    }

    private static string? Read(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}

using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.IntegrationTests.Durability;

/// <summary>
/// Stores of the first layout, as the program of then wrote them after loading <c>v1</c> and <c>v2</c>: the dump of a file, the nodes and
/// relationships of a database, and what that program answered from each.
/// </summary>
internal static class EarlierLayout
{
    /// <summary>The model's folder.</summary>
    public static string Schema => At("schema");

    /// <summary>What was asked.</summary>
    public static string Question => File.ReadAllText(At("question.graphql"));

    /// <summary>A file or folder of it.</summary>
    public static string At(string name) => Path.Combine(AppContext.BaseDirectory, "Durability", "layout-1", name);

    /// <summary>Makes the file of the store in a folder.</summary>
    public static void WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        RunIn(folder, File.ReadAllText(At("store.sql")) + "PRAGMA application_id = 1262965588; PRAGMA user_version = 1;");
    }

    /// <summary>Makes the store in an empty database, by what is a line each.</summary>
    public static async Task WriteToNeo4jAsync()
    {
        await Neo4jServer.EmptyAsync(Neo4jServer.Options);
        foreach (var line in await File.ReadAllLinesAsync(At("store.cypher"))) await Neo4jServer.AskAsync(line);
    }

    /// <summary>Changes the file of a store past the store.</summary>
    public static void RunIn(string folder, string sql)
    {
        using var connection = Open(folder);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>A number of the file of a store.</summary>
    public static long NumberIn(string folder, string sql)
    {
        using var connection = Open(folder);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static SqliteConnection Open(string folder)
    {
        Batteries_V2.Init();
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "graph.db")};Pooling=False");
        connection.Open();
        return connection;
    }
}

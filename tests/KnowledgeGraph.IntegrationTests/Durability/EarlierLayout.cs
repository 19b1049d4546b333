using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.IntegrationTests.Durability;

/// <summary>
/// Stores of an earlier layout, as the program of then wrote them after loading its versions: the dump of a file, the nodes and relationships
/// of a database, and what that program answered from each.
/// </summary>
/// <param name="number">The layout.</param>
internal sealed partial class EarlierLayout(int number)
{
    /// <summary>The model's folder.</summary>
    public static string Schema => Path.Combine(Folder, "schema");

    /// <summary>What was asked.</summary>
    public static string Question => File.ReadAllText(Path.Combine(Folder, "question.graphql"));

    /// <summary>The last version that was loaded.</summary>
    public string Last => Directory.GetDirectories(At("."), "v*").Max(StringComparer.Ordinal)!;

    /// <summary>The first one.</summary>
    public string First => At("v1");

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Durability", "layouts");

    /// <summary>A file of it.</summary>
    public string At(string name) => Path.Combine(Folder, $"{number}", name);

    /// <summary>Makes the file of the store in a folder.</summary>
    public void WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        RunIn(folder, File.ReadAllText(At("store.sql")) + $"PRAGMA application_id = 1262965588; PRAGMA user_version = {number};");
    }

    /// <summary>Makes the store in an empty database, by what is a line each; bytes stand as a parameter named for their digits.</summary>
    public async Task WriteToNeo4jAsync()
    {
        await Neo4jServer.EmptyAsync(Neo4jServer.Options);
        foreach (var line in await File.ReadAllLinesAsync(At("store.cypher")))
        {
            var bytes = Bytes().Matches(line).Select(match => match.Groups[1].Value).Distinct()
                .ToDictionary(digits => "x" + digits, object? (digits) => Convert.FromHexString(digits), StringComparer.Ordinal);
            await Neo4jServer.AskAsync(line, parameters: bytes);
        }
    }

    [GeneratedRegex(@"\$x([0-9a-f]+)")]
    private static partial Regex Bytes();

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

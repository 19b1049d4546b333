using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Search.Files;

/// <summary>Opens and deletes the file of the index on the disk.</summary>
internal static class NameFiles
{
    // "KGNI" in ASCII: tells our files from other SQLite databases.
    private const int ApplicationId = 0x4B474E49;

    private const string Tables = """
        CREATE TABLE IF NOT EXISTS entities (id TEXT NOT NULL PRIMARY KEY, type INTEGER NOT NULL, degree INTEGER NOT NULL, names BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        """;

    /// <summary>Opens the file with its tables. No other process may have it open.</summary>
    public static SqliteConnection Connect(string directory)
    {
        Batteries_V2.Init();
        Directory.CreateDirectory(directory);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(directory, NameFile.Name),
            Pooling = false,
            DefaultTimeout = 1,
        }.ToString());
        try
        {
            connection.Open();
            // A cache may lose its last transactions with the power, but never half of one.
            Run(connection, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA trusted_schema = OFF");
            var application = Number(connection, "PRAGMA application_id");
            if (application != ApplicationId && Number(connection, "SELECT count(*) FROM sqlite_master") > 0)
                throw new ForeignFileException($"'{connection.DataSource}' is a database of something else.");
            Run(connection, $"BEGIN IMMEDIATE; {Tables} PRAGMA application_id = {ApplicationId}; COMMIT");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Deletes the file, so that the next one is new.</summary>
    public static void Delete(string directory)
    {
        foreach (var suffix in (string[])["", "-wal", "-shm", "-journal"]) File.Delete(Path.Combine(directory, NameFile.Name + suffix));
    }

    /// <summary>Whether a failure is one of the file, or of its folder, and so none of the index.</summary>
    public static bool IsOfFile(Exception failure) =>
        failure is SqliteException or DamagedFileException or ForeignFileException or IOException or UnauthorizedAccessException
            or InvalidCastException or InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException;

    /// <summary>Whether another process has the file open.</summary>
    public static bool IsLocked(Exception failure) => failure is SqliteException { SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED };

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}

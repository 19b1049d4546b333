using KnowledgeGraph.Records.Errors;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Storage.Durability;

/// <summary>
/// Opens the file of a store, <c>graph.db</c>, and makes its tables if it is new:
/// <code>
/// names          number, name: labels, relationship types and property keys, which the other tables go by
/// nodes          id, label, properties (see PropertiesCodec)
/// relationships  id, type, start, end, properties
/// changes        number, time (UTC ticks), kinds (JSON), touched (JSON, null: all),
///                names (JSON of TouchedNames, null: all; an older file gains the column when it is opened)
/// meta           key, value
/// </code>
/// SQLite's write-ahead log with synchronous=FULL: what was committed is on the disk. Its exclusive lock keeps every
/// other process out, readers too, since nobody else may change what the snapshots in memory are a copy of.
/// </summary>
internal static class StoreFile
{
    public const string Name = "graph.db";
    public const int Version = 1;

    // "KGST" in ASCII: tells our files from other SQLite databases.
    private const int ApplicationId = 0x4B475354;
    private const int SecondsToWaitForLock = 1;

    private const string Tables = """
        CREATE TABLE names (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE nodes (id TEXT NOT NULL PRIMARY KEY, label INTEGER NOT NULL, properties BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE relationships (
            id TEXT NOT NULL PRIMARY KEY, type INTEGER NOT NULL, start TEXT NOT NULL, "end" TEXT NOT NULL, properties BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE changes (number INTEGER PRIMARY KEY, time INTEGER NOT NULL, kinds TEXT NOT NULL, touched TEXT, names TEXT);
        CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        """;

    public static SqliteConnection Open(string directory)
    {
        Batteries_V2.Init();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = PathIn(directory),
            Pooling = false,
            DefaultTimeout = SecondsToWaitForLock,
        }.ToString());
        try
        {
            connection.Open();
            Prepare(connection, directory);
            return connection;
        }
        catch (SqliteException error)
        {
            connection.Dispose();
            throw Explained(error, directory);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>What a failure of SQLite means to those who use the store.</summary>
    public static StorageException Explained(SqliteException error, string directory) => error.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new StoreLockedException(
            $"The store in '{directory}' is open already, most likely in another process. Stop that one, or choose another folder.", error),
        raw.SQLITE_NOTADB => new StoreFormatException($"'{PathIn(directory)}' is no store. Choose another folder.", error),
        raw.SQLITE_CORRUPT => new StoreFormatException($"The store '{PathIn(directory)}' is damaged ({error.Message}). Restore it from a copy.", error),
        _ => new StoreFailureException($"The store '{PathIn(directory)}' failed: {error.Message}", error),
    };

    private static void Prepare(SqliteConnection connection, string directory)
    {
        Run(connection, "PRAGMA locking_mode = EXCLUSIVE");
        // What kind of file it is must be known before anything changes it.
        var (application, version) = (Number(connection, "PRAGMA application_id"), Number(connection, "PRAGMA user_version"));
        var isNew = application == 0 && version == 0 && Number(connection, "SELECT count(*) FROM sqlite_master") == 0;
        if (!isNew && application != ApplicationId)
            throw new StoreFormatException($"'{PathIn(directory)}' is a database, but no store. Choose another folder.");
        if (!isNew && version != Version)
            throw new StoreFormatException(
                $"The store '{PathIn(directory)}' has format {version}; this program reads format {Version}. "
                + "Use the program that wrote it to export it, and load that.");
        Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864; PRAGMA trusted_schema = OFF");
        var tables = isNew ? $"{Tables} PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};" : "";
        var column = isNew || Number(connection, "SELECT count(*) FROM pragma_table_info('changes') WHERE name = 'names'") > 0
            ? "" : "ALTER TABLE changes ADD COLUMN names TEXT;";
        Run(connection, $"BEGIN IMMEDIATE; {tables} {column} COMMIT");
    }

    private static string PathIn(string directory) => Path.Combine(directory, Name);

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}

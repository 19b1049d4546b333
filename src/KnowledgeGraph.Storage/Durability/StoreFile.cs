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
/// session        open: 1 from the opening to the closing
/// </code>
/// SQLite's write-ahead log with synchronous=FULL: what was committed is on the disk. Its exclusive lock keeps every
/// other process out, readers too, since nobody else may change what the snapshots in memory are a copy of.
/// While the store is open, and after a crash, what was written last is in the log beside the file, <c>graph.db-wal</c>. A file that was
/// copied without it is a store of the past, of nothing even: it says that it is open and has no log, and is refused rather than
/// filled anew.
/// </summary>
internal static class StoreFile
{
    public const string Name = "graph.db";
    public const string LogName = "graph.db-wal";

    // 2: the layout of the records is in meta. Who does not look for it there must not write.
    public const int Version = 2;
    public const int OldestVersion = 1;

    // "KGST" in ASCII: tells our files from other SQLite databases.
    private const int ApplicationId = 0x4B475354;
    private const int SecondsToWaitForLock = 1;
    private const string CopyWhole = "Copy the whole folder while no process has the store open, or choose another folder (--data).";

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
        var hasLog = File.Exists(Path.Combine(directory, LogName));
        if (hasLog && !File.Exists(PathIn(directory)))
            throw new StoreFormatException($"The log '{Path.Combine(directory, LogName)}' lies there without its store. {CopyWhole}");
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = PathIn(directory),
            Pooling = false,
            DefaultTimeout = SecondsToWaitForLock,
        }.ToString());
        try
        {
            connection.Open();
            Prepare(connection, directory, hasLog);
            return connection;
        }
        catch (SqliteException error)
        {
            KeepLog(connection);
            throw Explained(error, directory);
        }
        catch
        {
            // A log that only looking at the file has made would make a file that lacks its own look whole.
            if (hasLog) KeepLog(connection);
            else connection.Dispose();
            throw;
        }
    }

    /// <summary>Closes the file, and says in it that nothing is missing: its log is in it, and gone.</summary>
    public static void Close(SqliteConnection connection)
    {
        try
        {
            Run(connection, "UPDATE session SET open = 0");
            connection.Dispose();
        }
        catch (SqliteException)
        {
            // A full disk, say. Every change was acknowledged only once it was in the log, which stays and is read at the next opening.
            KeepLog(connection);
        }
    }

    /// <summary>
    /// Copies the whole store, its log included, to another file, which is there either whole or not at all. It looks closed, since it is.
    /// </summary>
    public static void Copy(SqliteConnection connection, string path)
    {
        var part = path + "-part";
        File.Delete(part);
        using (var into = new Command(connection, "VACUUM INTO ?1")) into.With(1, part).Run();
        using (var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = part, Pooling = false }.ToString()))
        {
            copy.Open();
            Run(copy, "UPDATE session SET open = 0");
        }
        File.Move(part, path, overwrite: true);
    }

    /// <summary>Says in the file, with the transaction that runs, that its records have a layout.</summary>
    public static void MarkFormat(SqliteConnection connection) => Run(connection, $"PRAGMA user_version = {Version}");

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
        raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_IOERR when !IsWritable(directory) => new StoreFailureException(
            $"The folder '{directory}' does not let this process write, so no store can be open there. "
            + "Allow it to, or choose another folder (--data).", error),
        raw.SQLITE_READONLY => new StoreFailureException(
            $"The file '{PathIn(directory)}' does not let this process write. Allow it to, or choose another folder (--data).", error),
        raw.SQLITE_FULL => new StoreFailureException($"The disk of '{directory}' is full: nothing more can be written to the store. Make room.", error),
        _ => new StoreFailureException($"The store '{PathIn(directory)}' failed: {error.Message}", error),
    };

    private static void Prepare(SqliteConnection connection, string directory, bool hasLog)
    {
        Run(connection, "PRAGMA locking_mode = EXCLUSIVE");
        // What kind of file it is must be known before anything changes it.
        var (application, version) = (Number(connection, "PRAGMA application_id"), Number(connection, "PRAGMA user_version"));
        var isNew = application == 0 && version == 0 && Number(connection, "SELECT count(*) FROM sqlite_master") == 0;
        if (!isNew && application != ApplicationId)
            throw new StoreFormatException($"'{PathIn(directory)}' is a database, but no store. Choose another folder.");
        if (!isNew && version is < OldestVersion or > Version)
            throw new StoreFormatException(
                $"The store '{PathIn(directory)}' has format {version}; this program reads formats {OldestVersion} to {Version}. "
                + "Use the program that wrote it to export it, and load that.");
        if (!hasLog && WasOpen(connection))
            throw new StoreFormatException(
                $"The store '{PathIn(directory)}' was not closed and lacks its log, '{LogName}': what was written last is not in it. {CopyWhole}");
        // A new store is in its file before there is a log, so that a file never looks new which is not.
        if (isNew) Run(connection, $"BEGIN IMMEDIATE; {Tables} PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}; COMMIT");
        Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864; PRAGMA trusted_schema = OFF");
        var column = isNew || Number(connection, "SELECT count(*) FROM pragma_table_info('changes') WHERE name = 'names'") > 0
            ? "" : "ALTER TABLE changes ADD COLUMN names TEXT;";
        Run(connection, $"BEGIN IMMEDIATE; {column} CREATE TABLE IF NOT EXISTS session (open INTEGER NOT NULL); COMMIT");
        Run(connection, "BEGIN IMMEDIATE; DELETE FROM session; INSERT INTO session (open) VALUES (1); COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
    }

    // Closing would take the log into the file and delete it, and the file would look like one that lacks it.
    private static void KeepLog(SqliteConnection connection)
    {
        if (connection.Handle is { } handle) _ = raw.sqlite3_db_config(handle, raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, out _);
        connection.Dispose();
    }

    private static bool IsWritable(string directory)
    {
        try
        {
            using (File.Create(Path.Combine(directory, $"{Name}-try"), bufferSize: 1, FileOptions.DeleteOnClose)) return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string PathIn(string directory) => Path.Combine(directory, Name);

    // A file of before has no such table, and tells nothing.
    private static bool WasOpen(SqliteConnection connection) =>
        Number(connection, "SELECT count(*) FROM sqlite_master WHERE name = 'session'") != 0
        && Number(connection, "SELECT coalesce(max(open), 0) FROM session") != 0;

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}

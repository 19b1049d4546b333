using System.Globalization;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Search.Segments;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Search.Files;

/// <summary>
/// The file of the index, <c>names.db</c>, a cache from which a start takes up what the last process knew:
/// <code>
/// entities  id, type, degree, names (see EntityCodec)
/// meta      layout, model (its fingerprint), change and stamp (what is in it), sum (of the checksums of all entities), entities (how many),
///           whole (1, unless a filling was not finished)
/// </code>
/// What is in it is what a change left, entity by entity in the same transaction as the change's number; what fails it is left behind, and
/// nothing is lost.
/// </summary>
internal sealed class NameFile : IDisposable
{
    /// <summary>Its name in its folder.</summary>
    public const string Name = "names.db";

    // Raised by whoever changes the tables, their encoding, or what of a node becomes a name.
    private const string Layout = "1";

    private readonly SqliteConnection _connection;
    private readonly string _fingerprint;
    private readonly SqliteCommand _put;
    private readonly SqliteCommand _get;
    private readonly SqliteCommand _delete;
    private readonly SqliteCommand _set;
    private ulong _sum;
    private long _entities;

    private NameFile(SqliteConnection connection, string fingerprint)
    {
        (_connection, _fingerprint) = (connection, fingerprint);
        _put = Prepare("INSERT OR REPLACE INTO entities (id, type, degree, names) VALUES ($1, $2, $3, $4)", 4);
        _get = Prepare("SELECT names FROM entities WHERE id = $1", 1);
        _delete = Prepare("DELETE FROM entities WHERE id = $1", 1);
        _set = Prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ($1, $2)", 2);
    }

    /// <summary>Opens the file in a folder, making both if they are missing.</summary>
    /// <exception cref="Exception">It cannot be opened: <see cref="NameFiles.IsOfFile"/> tells such failures from others.</exception>
    public static NameFile Open(string directory, string fingerprint)
    {
        var connection = NameFiles.Connect(directory);
        try
        {
            return new NameFile(connection, fingerprint);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>All entities, and the change that they are of; null for a file that is new.</summary>
    /// <param name="take">Is given each entity.</param>
    /// <exception cref="DamagedFileException">It is of another layout or model, was not filled to its end, or is not what was written.</exception>
    public ChangeMark? Read(Action<IndexedEntity> take)
    {
        var meta = ReadMeta();
        if (meta.Count == 0) return null;
        if (meta.GetValueOrDefault("layout") != Layout) throw new DamagedFileException("it has the layout of another version");
        if (meta.GetValueOrDefault("model") != _fingerprint) throw new DamagedFileException("it is of another model");
        if (meta.GetValueOrDefault("whole") != "1") throw new DamagedFileException("it was not filled to its end");
        (_sum, _entities) = (0, 0);
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT id, type, degree, names FROM entities";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var bytes = rows.GetFieldValue<byte[]>(3);
            take(EntityCodec.Read(rows.GetString(0), rows.GetInt32(1), rows.GetInt32(2), bytes));
            Count(bytes, 1);
        }
        if (meta.GetValueOrDefault("sum") != Text(_sum) || meta.GetValueOrDefault("entities") != Text(_entities))
            throw new DamagedFileException("entries are missing, or are not those that were written last");
        return new ChangeMark(Number(meta, "change"), Number(meta, "stamp"));
    }

    /// <summary>Empties it, to be filled by <see cref="Write"/>.</summary>
    public void Clear()
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        Run("DELETE FROM entities; DELETE FROM meta", transaction);
        transaction.Commit();
        (_sum, _entities) = (0, 0);
    }

    /// <summary>Writes entities in one transaction.</summary>
    /// <param name="changed">Entities as they are now.</param>
    /// <param name="gone">Ids of those that are there no more.</param>
    /// <param name="mark">The change that all of the file is of, if this is the end of a filling or a change after it; else null.</param>
    public void Write(IEnumerable<IndexedEntity> changed, IEnumerable<string> gone, ChangeMark? mark)
    {
        var before = (_sum, _entities);
        try
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            foreach (var command in (SqliteCommand[])[_put, _get, _delete, _set]) command.Transaction = transaction;
            foreach (var id in gone) Remove(id);
            foreach (var entity in changed) Put(entity);
            WriteMeta(mark);
            transaction.Commit();
        }
        catch
        {
            (_sum, _entities) = before;
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[_put, _get, _delete, _set]) command.Dispose();
        _connection.Dispose();
    }

    private void Put(IndexedEntity entity)
    {
        Uncount(entity.Id);
        var bytes = EntityCodec.Write(entity);
        Run(_put, entity.Id, entity.Type, entity.Degree, bytes);
        Count(bytes, 1);
    }

    private void Remove(string id)
    {
        Uncount(id);
        Run(_delete, id);
    }

    private void Uncount(string id)
    {
        _get.Parameters[0].Value = id;
        if (_get.ExecuteScalar() is byte[] bytes) Count(bytes, -1);
    }

    private void Count(byte[] bytes, int by)
    {
        var sum = EntityCodec.ChecksumOf(bytes);
        _sum = by > 0 ? unchecked(_sum + sum) : unchecked(_sum - sum);
        _entities += by;
    }

    private void WriteMeta(ChangeMark? mark)
    {
        Run(_set, "layout", Layout);
        Run(_set, "model", _fingerprint);
        Run(_set, "sum", Text(_sum));
        Run(_set, "entities", Text(_entities));
        Run(_set, "change", Text(mark?.Number ?? 0));
        Run(_set, "stamp", Text(mark?.Stamp ?? 0));
        Run(_set, "whole", mark is null ? "0" : "1");
    }

    private Dictionary<string, string> ReadMeta()
    {
        var meta = new Dictionary<string, string>(StringComparer.Ordinal);
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT key, value FROM meta";
        using var rows = command.ExecuteReader();
        while (rows.Read()) meta.Add(rows.GetString(0), rows.GetString(1));
        return meta;
    }

    private static long Number(Dictionary<string, string> meta, string key) =>
        long.TryParse(meta.GetValueOrDefault(key), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new DamagedFileException($"its '{key}' is no number");

    private static string Text<T>(T number) where T : IFormattable => number.ToString(null, CultureInfo.InvariantCulture);

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        return command;
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    private void Run(string sql, SqliteTransaction transaction)
    {
        using var command = _connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        command.ExecuteNonQuery();
    }
}

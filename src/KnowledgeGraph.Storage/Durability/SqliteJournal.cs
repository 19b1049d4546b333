using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Records.Declarations;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage.Limits;
using KnowledgeGraph.Storage.Writing;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Storage.Durability;

/// <summary>The journal of a store in a folder: one transaction a change, see <see cref="StoreFile"/>.</summary>
internal sealed class SqliteJournal : IJournal
{
    private readonly string _directory;
    private readonly StoreLimits _limits;
    private readonly SqliteConnection _connection;
    private readonly NameTable _names;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Command _putNode;
    private readonly Command _deleteNode;
    private readonly Command _putRelationship;
    private readonly Command _deleteRelationship;
    private readonly Command _putMeta;
    private readonly Command _deleteMeta;
    private readonly Command _addChange;
    private readonly Command _forgetChanges;
    private readonly Command _selectChanges;

    public SqliteJournal(string directory, StoreLimits limits)
    {
        (_directory, _limits) = (directory, limits);
        _connection = StoreFile.Open(directory);
        _names = new NameTable(_connection);
        _putNode = new(_connection, "INSERT OR REPLACE INTO nodes (id, label, properties) VALUES ($1, $2, $3)", 3);
        _deleteNode = new(_connection, "DELETE FROM nodes WHERE id = $1", 1);
        _putRelationship = new(_connection, "INSERT OR REPLACE INTO relationships (id, type, start, \"end\", properties) VALUES ($1, $2, $3, $4, $5)", 5);
        _deleteRelationship = new(_connection, "DELETE FROM relationships WHERE id = $1", 1);
        _putMeta = new(_connection, "INSERT OR REPLACE INTO meta (key, value) VALUES ($1, $2)", 2);
        _deleteMeta = new(_connection, "DELETE FROM meta WHERE key = $1", 1);
        _addChange = new(_connection, "INSERT INTO changes (number, time, kinds, touched, names) VALUES ($1, $2, $3, $4, $5)", 5);
        _forgetChanges = new(_connection, "DELETE FROM changes WHERE number <= $1", 1);
        _selectChanges = new(_connection, "SELECT number, time, kinds, touched, names FROM changes WHERE number > $1 ORDER BY number LIMIT $2", 2);
    }

    public (long ChangeNumber, ImmutableDictionary<string, string> Meta) Load(SnapshotBuilder builder, Catalog catalog, ValuePool pool)
    {
        try
        {
            return new StoreReader(_connection, _names, catalog, pool, _directory).Read(builder);
        }
        catch (SqliteException error)
        {
            throw StoreFile.Explained(error, _directory);
        }
    }

    public void Commit(GraphWrite write, Change change)
    {
        try
        {
            StoreFile.Run(_connection, "BEGIN IMMEDIATE");
            Write(write);
            Write(change);
            StoreFile.Run(_connection, "COMMIT");
            _names.Committed();
        }
        catch (SqliteException error)
        {
            RollBack();
            throw StoreFile.Explained(error, _directory);
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    public void CopyBeside(string name)
    {
        try
        {
            StoreFile.Copy(_connection, Path.Combine(_directory, name));
        }
        catch (SqliteException error)
        {
            throw StoreFile.Explained(error, _directory);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreFailureException($"The store in '{_directory}' cannot be copied to '{name}' beside it: {error.Message}", error);
        }
    }

    public IReadOnlyList<Change> ReadChanges(long after, int limit)
    {
        try
        {
            using var rows = _selectChanges.Query(after, limit);
            var changes = new List<Change>();
            while (rows.Read())
            {
                changes.Add(new Change(
                    rows.GetInt64(0),
                    new DateTimeOffset(rows.GetInt64(1), TimeSpan.Zero),
                    JsonSerializer.Deserialize<string[]>(rows.GetString(2))!,
                    rows.IsDBNull(3) ? null : JsonSerializer.Deserialize<string[]>(rows.GetString(3)),
                    rows.IsDBNull(4) ? null : JsonSerializer.Deserialize<TouchedNames>(rows.GetString(4))));
            }
            return changes;
        }
        catch (SqliteException error)
        {
            throw StoreFile.Explained(error, _directory);
        }
    }

    public void Dispose()
    {
        Command[] commands =
            [_putNode, _deleteNode, _putRelationship, _deleteRelationship, _putMeta, _deleteMeta, _addChange, _forgetChanges, _selectChanges];
        foreach (var command in commands) command.Dispose();
        _names.Dispose();
        StoreFile.Close(_connection);
    }

    private void Write(GraphWrite write)
    {
        foreach (var id in write.DeleteRelationships)
            _deleteRelationship.Run(id);
        foreach (var id in write.DeleteNodes)
            _deleteNode.Run(id);
        foreach (var node in write.PutNodes)
            _putNode.Run(node.Id, _names.NumberOf(node.Label), Encoded(node.Properties));
        foreach (var relationship in write.PutRelationships)
            _putRelationship.Run(relationship.Id, _names.NumberOf(relationship.Type), relationship.From, relationship.To, Encoded(relationship.Properties));
        foreach (var (key, value) in write.Meta)
        {
            if (value is null) _deleteMeta.Run(key);
            else _putMeta.Run(key, value);
        }
        if (write.Meta.ContainsKey(StoreLayout.Key)) StoreFile.MarkFormat(_connection);
    }

    private void Write(Change change)
    {
        var touched = change.TouchedIds is { } ids ? JsonSerializer.Serialize(ids) : null;
        var names = change.TouchedNames is { } touchedNames ? JsonSerializer.Serialize(touchedNames) : null;
        _addChange.Run(change.Number, change.Time.UtcTicks, JsonSerializer.Serialize(change.Kinds), touched, names);
        _forgetChanges.Run(change.Number - _limits.ChangesKept);
    }

    private byte[] Encoded(IReadOnlyDictionary<string, Value> properties)
    {
        _buffer.ResetWrittenCount();
        PropertiesCodec.Write(_buffer, properties, _names.NumberOf);
        return _buffer.WrittenSpan.ToArray();
    }

    // SQLite may have rolled back by itself (a full disk does that). Should this fail too, the next BEGIN says so and
    // nothing is acknowledged; the error that led here is the one to report.
    private void RollBack()
    {
        _names.RolledBack();
        if (raw.sqlite3_get_autocommit(_connection.Handle) == 0) _ = raw.sqlite3_exec(_connection.Handle, "ROLLBACK");
    }
}

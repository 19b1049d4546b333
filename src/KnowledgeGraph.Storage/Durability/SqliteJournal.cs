using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Records.Declarations;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage.Columns;
using KnowledgeGraph.Storage.Limits;
using KnowledgeGraph.Storage.Snapshots;
using KnowledgeGraph.Storage.Writing;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Storage.Durability;

/// <summary>The journal of a store in a folder: one transaction a change, see <see cref="StoreFile"/>.</summary>
internal sealed class SqliteJournal : IJournal
{
    private const int RecordsPerReport = 10_000;
    private readonly string _directory;
    private readonly StoreLimits _limits;
    private readonly SqliteConnection _connection;
    private readonly NameTable _names;
    private readonly Func<string, int> _numberOf;
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
        _numberOf = _names.NumberOf;
        _putNode = new(_connection, "INSERT OR REPLACE INTO nodes (id, label, properties) VALUES (?1, ?2, ?3)");
        _deleteNode = new(_connection, "DELETE FROM nodes WHERE id = ?1");
        _putRelationship = new(_connection, "INSERT OR REPLACE INTO relationships (id, type, start, \"end\", properties) VALUES (?1, ?2, ?3, ?4, ?5)");
        _deleteRelationship = new(_connection, "DELETE FROM relationships WHERE id = ?1");
        _putMeta = new(_connection, "INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)");
        _deleteMeta = new(_connection, "DELETE FROM meta WHERE key = ?1");
        _addChange = new(_connection, "INSERT INTO changes (number, time, kinds, touched, names) VALUES (?1, ?2, ?3, ?4, ?5)");
        _forgetChanges = new(_connection, "DELETE FROM changes WHERE number <= ?1");
        _selectChanges = new(_connection, "SELECT number, time, kinds, touched, names FROM changes WHERE number > ?1 ORDER BY number LIMIT ?2");
    }

    public (long ChangeNumber, ImmutableDictionary<string, string> Meta) Load(SnapshotBuilder builder, Catalog catalog)
    {
        try
        {
            return new StoreReader(_connection, _names, catalog, _directory).Read(builder);
        }
        catch (SqliteException error)
        {
            throw StoreFile.Explained(error, _directory);
        }
    }

    public void Commit(GraphWrite write, Change change) => Transact(() =>
    {
        Write(write);
        Write(change);
    });

    public void Fill(GraphSnapshot graph, IReadOnlyList<Change> changes, IProgress<FillProgress>? progress) => Transact(() =>
    {
        var (written, all) = (0L, (long)graph.NodeCount + graph.RelationshipCount);
        // In the order of their keys each page of the file is written once; in any other a page is read and written for nearly every record.
        foreach (var node in graph.Nodes.NumbersById())
        {
            Write(graph.NodeRecord(node));
            Tell();
        }
        foreach (var relationship in graph.Relationships.NumbersById())
        {
            Write(graph.RelationshipRecord(relationship));
            Tell();
        }
        foreach (var (key, value) in graph.AllMeta) _putMeta.With(1, key).With(2, value).Run();
        if (graph.Meta(StoreLayout.Key) is not null) StoreFile.MarkFormat(_connection);
        foreach (var change in changes) Write(change);

        void Tell()
        {
            if (++written % RecordsPerReport == 0 || written == all) progress?.Report(new FillProgress(written, all));
        }
    });

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
            var rows = _selectChanges.With(1, after).With(2, limit);
            var changes = new List<Change>();
            while (rows.Next())
            {
                changes.Add(new Change(
                    rows.NumberAt(0),
                    new DateTimeOffset(rows.NumberAt(1), TimeSpan.Zero),
                    JsonSerializer.Deserialize<string[]>(rows.BytesAt(2))!,
                    rows.IsNull(3) ? null : JsonSerializer.Deserialize<string[]>(rows.BytesAt(3)),
                    rows.IsNull(4) ? null : JsonSerializer.Deserialize<TouchedNames>(rows.BytesAt(4))));
            }
            return changes;
        }
        catch (SqliteException error)
        {
            throw StoreFile.Explained(error, _directory);
        }
        finally
        {
            // A statement that was left in its midst would hold a view of the file for good.
            _selectChanges.Reset();
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

    private void Transact(Action write)
    {
        try
        {
            StoreFile.Run(_connection, "BEGIN IMMEDIATE");
            write();
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

    private void Write(GraphWrite write)
    {
        foreach (var id in write.DeleteRelationships) _deleteRelationship.With(1, id).Run();
        foreach (var id in write.DeleteNodes) _deleteNode.With(1, id).Run();
        foreach (var node in write.PutNodes) Write(node);
        foreach (var relationship in write.PutRelationships) Write(relationship);
        foreach (var (key, value) in write.Meta)
        {
            if (value is null) _deleteMeta.With(1, key).Run();
            else _putMeta.With(1, key).With(2, value).Run();
        }
        if (write.Meta.ContainsKey(StoreLayout.Key)) StoreFile.MarkFormat(_connection);
    }

    private void Write(NodeRecord node) => _putNode.With(1, node.Id).With(2, _names.NumberOf(node.Label)).With(3, Encoded(node.Properties)).Run();

    private void Write(RelationshipRecord relationship) => _putRelationship
        .With(1, relationship.Id).With(2, _names.NumberOf(relationship.Type)).With(3, relationship.From).With(4, relationship.To)
        .With(5, Encoded(relationship.Properties)).Run();

    private void Write(Change change)
    {
        var touched = change.TouchedIds is { } ids ? JsonSerializer.Serialize(ids) : null;
        var names = change.TouchedNames is { } touchedNames ? JsonSerializer.Serialize(touchedNames) : null;
        _addChange.With(1, change.Number).With(2, change.Time.UtcTicks).With(3, JsonSerializer.Serialize(change.Kinds)).With(4, touched).With(5, names).Run();
        _forgetChanges.With(1, change.Number - _limits.ChangesKept).Run();
    }

    // What it gives holds until the next call.
    private ReadOnlySpan<byte> Encoded(IReadOnlyDictionary<string, Value> properties)
    {
        _buffer.ResetWrittenCount();
        PropertiesCodec.Write(_buffer, properties, _numberOf);
        return _buffer.WrittenSpan;
    }

    // SQLite may have rolled back by itself (a full disk does that). Should this fail too, the next BEGIN says so and
    // nothing is acknowledged; the error that led here is the one to report.
    private void RollBack()
    {
        _names.RolledBack();
        if (raw.sqlite3_get_autocommit(_connection.Handle) == 0) _ = raw.sqlite3_exec(_connection.Handle, "ROLLBACK");
    }
}

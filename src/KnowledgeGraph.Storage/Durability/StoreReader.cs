using System.Collections.Immutable;
using KnowledgeGraph.Records.Declarations;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Storage.Writing;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Durability;

/// <summary>Reads the tables of a store into the first snapshot. Changes are not replayed.</summary>
internal sealed class StoreReader(SqliteConnection connection, NameTable names, Catalog catalog, string directory)
{
    private readonly Func<int, string> _nameOf = names.NameOf;

    public (long ChangeNumber, ImmutableDictionary<string, string> Meta) Read(SnapshotBuilder builder)
    {
        ForEach("SELECT id, label, properties FROM nodes ORDER BY id", row =>
            builder.PutNode(row.BytesAt(0), Known(catalog.LabelNumber, row.NumberAt(1), "node label"), row.BytesAt(2), _nameOf));
        ForEach("SELECT id, type, start, \"end\", properties FROM relationships ORDER BY id", row => ReadRelationship(row, builder));
        var meta = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        ForEach("SELECT key, value FROM meta", row => meta.Add(row.TextAt(0), row.TextAt(1)));
        var changeNumber = 0L;
        ForEach("SELECT coalesce(max(number), 0) FROM changes", row => changeNumber = row.NumberAt(0));
        return (changeNumber, meta.ToImmutable());
    }

    private void ReadRelationship(Command row, SnapshotBuilder builder)
    {
        var (from, to) = (builder.FindNode(row.BytesAt(2)), builder.FindNode(row.BytesAt(3)));
        if (from < 0 || to < 0)
            throw new StoreFormatException(
                $"The store in '{directory}' is damaged: the relationship '{row.TextAt(0)}' from '{row.TextAt(2)}' to '{row.TextAt(3)}' lacks an end. "
                + "Restore it from a copy.");
        builder.PutRelationship(row.BytesAt(0), Known(catalog.TypeNumber, row.NumberAt(1), "relationship type"), from, to, row.BytesAt(4), _nameOf);
    }

    private void ForEach(string sql, Action<Command> take)
    {
        using var rows = new Command(connection, sql);
        while (rows.Next()) take(rows);
    }

    private int Known(Func<string, int> numberOf, long stored, string what) => numberOf(names.NameOf((int)stored)) is >= 0 and var number
        ? number
        : throw new StoreFormatException(
            $"The store in '{directory}' uses the {what} '{names.NameOf((int)stored)}', which the catalog does not have. "
            + "Open it with the model that it was filled with, or choose another folder.");
}

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
        var labels = new KnownNames(number => Known(catalog.LabelNumber, number, "node label"));
        using (var properties = builder.FillNodes(_nameOf))
        {
            ForEach("SELECT id, label, properties FROM nodes ORDER BY id", row =>
                properties.Add(builder.AddNode(row.BytesAt(0), labels.NumberOf(row.NumberAt(1))), row.BytesAt(2)));
            properties.Complete();
        }
        var types = new KnownNames(number => Known(catalog.TypeNumber, number, "relationship type"));
        using (var properties = builder.FillRelationships(_nameOf))
        {
            ForEach("SELECT id, type, start, \"end\", properties FROM relationships ORDER BY id", row =>
                properties.Add(ReadRelationship(row, builder, types), row.BytesAt(4)));
            properties.Complete();
        }
        var meta = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        ForEach("SELECT key, value FROM meta", row => meta.Add(row.TextAt(0), row.TextAt(1)));
        var changeNumber = 0L;
        ForEach("SELECT coalesce(max(number), 0) FROM changes", row => changeNumber = row.NumberAt(0));
        return (changeNumber, meta.ToImmutable());
    }

    private int ReadRelationship(Command row, SnapshotBuilder builder, KnownNames types)
    {
        var (from, to) = (builder.FindNode(row.BytesAt(2)), builder.FindNode(row.BytesAt(3)));
        if (from < 0 || to < 0)
            throw new StoreFormatException(
                $"The store in '{directory}' is damaged: the relationship '{row.TextAt(0)}' from '{row.TextAt(2)}' to '{row.TextAt(3)}' lacks an end. "
                + "Restore it from a copy.");
        return builder.AddRelationship(row.BytesAt(0), types.NumberOf(row.NumberAt(1)), from, to);
    }

    private void ForEach(string sql, Action<Command> take)
    {
        using var rows = new Command(connection, sql);
        while (rows.Next()) take(rows);
    }

    private int Known(Func<string, int> numberOf, int stored, string what) => numberOf(names.NameOf(stored)) is >= 0 and var number
        ? number
        : throw new StoreFormatException(
            $"The store in '{directory}' uses the {what} '{names.NameOf(stored)}', which the catalog does not have. "
            + "Open it with the model that it was filled with, or choose another folder.");

    // What a file calls by a number is looked up by name once, not once a row.
    private sealed class KnownNames(Func<int, int> numberOf)
    {
        private readonly Dictionary<int, int> _known = [];

        public int NumberOf(long stored)
        {
            if (!_known.TryGetValue((int)stored, out var number)) _known.Add((int)stored, number = numberOf((int)stored));
            return number;
        }
    }
}

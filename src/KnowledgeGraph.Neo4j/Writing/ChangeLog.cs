using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Neo4j.Limits;
using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Records.Errors;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>
/// The change node and the changes. A writer locks the node before it reads anything, so that writers of all servers follow one
/// another, and gives its change the next number as the last thing it does.
/// </summary>
internal sealed class ChangeLog(TextFlush flush, Neo4jLimits limits)
{
    // Each write trims what the one before it left over; more than one at a time only after the limit was lowered.
    private const int TrimmedAtOnce = 1_000;

    private static readonly Dictionary<string, object?> ChangesNode = new(StringComparer.Ordinal) { ["id"] = StoredNames.ChangesId };

    private static readonly CypherText Lock = CypherText.Of($"MATCH (c:{StoredNames.Changes} {{`id`: $id}}) SET c.{ChangeProperties.Lock} = true");

    // A query text of its own: what the locking one reads it might have read before it had the lock.
    private static readonly CypherText Read = CypherText.Of(
        $"MATCH (c:{StoredNames.Changes} {{`id`: $id}}) RETURN c.{ChangeProperties.Number}, c.{ChangeProperties.Meta}, c.{ChangeProperties.Time}");

    private static readonly CypherText Advance = CypherText.Of(
        $"MATCH (c:{StoredNames.Changes} {{`id`: $id}}) SET c.{ChangeProperties.Number} = $number, c.{ChangeProperties.Meta} = $meta, "
        + $"c.{ChangeProperties.Time} = $change.{ChangeProperties.Time} CREATE (l:{StoredNames.Change}) SET l = $change");

    private static readonly CypherText Trim = CypherText.Of(
        $"MATCH (l:{StoredNames.Change}) USING INDEX l:{StoredNames.Change}({ChangeProperties.Number}) WHERE l.{ChangeProperties.Number} <= $last WITH l "
        + $"LIMIT $limit DELETE l");

    /// <summary>Locks the change node and gives the last change and the texts beside the graph.</summary>
    /// <exception cref="StoreFormatException">The node is gone.</exception>
    public async ValueTask<(ChangeMark Last, IReadOnlyDictionary<string, string> Meta)> LockAsync(CancellationToken cancellation)
    {
        var rows = new RowList<(ChangeMark, IReadOnlyDictionary<string, string>)>(row => (ReadMark(row[0], row[2]), KeptTexts.Read((string?)row[1])));
        await flush.AddAsync(Lock, ChangesNode, sink: null, cancellation);
        await flush.AddAsync(Read, ChangesNode, rows, cancellation);
        await flush.SendAsync(cancellation);
        return rows.Rows is [var only]
            ? only
            : throw new StoreFormatException(
                "The database has lost the node that counts its changes: another program emptied it. Restart this one, which makes it anew.");
    }

    /// <summary>Writes a change and all that comes with it.</summary>
    public async ValueTask WriteAsync(Change change, IReadOnlyDictionary<string, string> meta, CancellationToken cancellation)
    {
        var stored = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [ChangeProperties.Number] = change.Number,
            [ChangeProperties.Time] = change.Time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            [ChangeProperties.Kinds] = change.Kinds.ToList(),
        };
        if (change.TouchedIds is { } ids) stored[ChangeProperties.Ids] = ids.ToList();
        if (change.TouchedNames is { } names)
            (stored[ChangeProperties.Labels], stored[ChangeProperties.Types]) = (names.Labels.ToList(), names.RelationshipTypes.ToList());
        if (change.Number > limits.ChangesKept)
            await flush.AddAsync(
                Trim,
                new Dictionary<string, object?>(StringComparer.Ordinal) { ["last"] = change.Number - limits.ChangesKept, ["limit"] = TrimmedAtOnce },
                sink: null,
                cancellation);
        await flush.AddAsync(
            Advance,
            new Dictionary<string, object?>(ChangesNode, StringComparer.Ordinal)
            {
                ["number"] = change.Number,
                ["meta"] = JsonSerializer.Serialize(meta),
                ["change"] = stored,
            },
            sink: null,
            cancellation);
        await flush.SendAsync(cancellation);
    }

    /// <summary>The last change, by number and time as the change node has them; one that an older version wrote has no time.</summary>
    public static ChangeMark ReadMark(object? number, object? time) => new(
        (long)number!, time is string text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind).UtcTicks : 0);
}

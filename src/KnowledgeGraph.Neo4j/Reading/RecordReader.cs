using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Neo4j.Limits;
using KnowledgeGraph.Records;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>Reads records by the ids of nodes.</summary>
internal sealed class RecordReader(ICypherClient client, GraphLayout layout, Neo4jLimits limits)
{
    // What a walk sees of a relationship, each value as it is or, where that is not exact, encoded.
    private static readonly string[] TieNames =
        [.. new[] { BuiltInKeys.Since, BuiltInKeys.Until, BuiltInKeys.Confidence }.SelectMany(key => new[] { key, StoredNames.Exact(key) })];

    private readonly RecordRows _rows = new(layout);

    /// <summary>The nodes that exist, each once.</summary>
    public async ValueTask<IReadOnlyList<NodeRecord>> NodesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var rows = _rows.OfNodes();
        await ReadAsync(ReadTexts.Nodes, ids, rows, cancellation);
        return [.. rows.Rows.OfType<NodeRecord>()];
    }

    /// <summary>The nodes of a label that have one of the ids as one of the properties, each once.</summary>
    public async ValueTask<IReadOnlyList<NodeRecord>> NodesNamingAsync(
        string label, IReadOnlyList<string> keys, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var rows = _rows.OfNodes();
        foreach (var key in keys) await ReadAsync(ReadTexts.Naming(label, key), ids, rows, cancellation);
        return [.. rows.Rows.OfType<NodeRecord>().DistinctBy(record => record.Id, StringComparer.Ordinal)];
    }

    /// <summary>The relationships that start or end at any of the nodes, each once.</summary>
    public async ValueTask<IReadOnlyList<RelationshipRecord>> RelationshipsAsync(
        IReadOnlyCollection<string> nodeIds, string? type, CancellationToken cancellation)
    {
        if (type is not null && !layout.Model.RelationshipTypes.ContainsKey(type)) return [];
        var rows = _rows.OfRelationships();
        await ReadAsync(ReadTexts.RelationshipsAt(type), nodeIds, rows, cancellation);
        return [.. rows.Rows.OfType<RelationshipRecord>().DistinctBy(record => record.Id, StringComparer.Ordinal)];
    }

    /// <summary>The nodes that exist, each once, with how many relationships of these types they have.</summary>
    public async ValueTask<IReadOnlyList<TiedNode>> TiedNodesAsync(
        IReadOnlyCollection<string> ids, IReadOnlyCollection<string> types, CancellationToken cancellation)
    {
        var rows = _rows.OfTiedNodes();
        await ReadAsync(ReadTexts.TiedNodes(types), ids, rows, cancellation);
        return [.. rows.Rows.OfType<TiedNode>()];
    }

    /// <summary>The relationships of these types at the nodes, each once, up to a limit.</summary>
    public async ValueTask<IReadOnlyList<NodeTie>> TiesAsync(
        IReadOnlyCollection<string> ids, IReadOnlyCollection<string> types, int limit, CancellationToken cancellation)
    {
        if (types.Count == 0) return [];
        // One between two of the nodes comes from both.
        var most = (int)Math.Min(2L * limit, int.MaxValue);
        var rows = _rows.OfTies(TieNames, most);
        await ReadAsync(ReadTexts.TiesAt(types, TieNames), ids, rows, cancellation, most);
        return [.. rows.Rows.OfType<NodeTie>().DistinctBy(tie => tie.Id, StringComparer.Ordinal).Take(limit)];
    }

    private async ValueTask ReadAsync(
        CypherText text, IReadOnlyCollection<string> ids, IRecordSink rows, CancellationToken cancellation, int? limit = null)
    {
        var texts = ids.Distinct(StringComparer.Ordinal).Chunk(limits.IdsPerRead).Select(part => QueryText.Of(text.ToString(), Parameters(part))).ToList();
        await client.RunAsync(texts, [.. texts.Select(_ => rows)], limits.ReadTimeout, cancellation);

        Dictionary<string, object?> Parameters(string[] part)
        {
            var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { ["ids"] = part };
            if (limit is not null) parameters.Add("limit", limit);
            return parameters;
        }
    }
}

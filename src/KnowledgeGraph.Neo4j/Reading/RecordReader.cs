using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Neo4j.Limits;
using KnowledgeGraph.Records;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>Reads records by the ids of nodes.</summary>
internal sealed class RecordReader(ICypherClient client, GraphLayout layout, Neo4jLimits limits)
{
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

    private async ValueTask ReadAsync(CypherText text, IReadOnlyCollection<string> ids, IRecordSink rows, CancellationToken cancellation)
    {
        var texts = ids.Distinct(StringComparer.Ordinal).Chunk(limits.IdsPerRead)
            .Select(part => QueryText.Of(text.ToString(), new Dictionary<string, object?>(StringComparer.Ordinal) { ["ids"] = part }))
            .ToList();
        await client.RunAsync(texts, [.. texts.Select(_ => rows)], limits.ReadTimeout, cancellation);
    }
}

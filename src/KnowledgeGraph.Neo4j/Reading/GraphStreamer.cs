using System.Runtime.CompilerServices;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Neo4j.Limits;
using KnowledgeGraph.Records;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>
/// Streams the whole graph step by step, in the order of ids. Neo4j reads what is committed, and knows no snapshot: each record is whole,
/// and one that is changed meanwhile may come in its old or its new form. A caller that needs one moment takes the change number first, and
/// afterwards applies all changes after it; where none came, the stream was one moment.
/// </summary>
internal sealed class GraphStreamer(ICypherClient client, GraphLayout layout, Neo4jLimits limits)
{
    private readonly RecordRows _rows = new(layout);

    /// <summary>All nodes.</summary>
    public async IAsyncEnumerable<NodeRecord> NodesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var node in StepsAsync(ReadTexts.NodesAfter, _rows.OfNodes, node => node.Id, cancellation)) yield return node;
    }

    /// <summary>All relationships, type by type.</summary>
    public async IAsyncEnumerable<RelationshipRecord> RelationshipsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var type in layout.Model.RelationshipTypes.Keys)
        {
            await foreach (var relationship in RelationshipsAsync(type, cancellation)) yield return relationship;
        }
    }

    /// <summary>All relationships of a type.</summary>
    public IAsyncEnumerable<RelationshipRecord> RelationshipsAsync(string type, CancellationToken cancellation) =>
        StepsAsync(ReadTexts.RelationshipsAfter(type), _rows.OfRelationships, relationship => relationship.Id, cancellation);

    private async IAsyncEnumerable<T> StepsAsync<T>(
        CypherText text, Func<RowList<T?>> rows, Func<T, string> id, [EnumeratorCancellation] CancellationToken cancellation)
        where T : class
    {
        var after = "";
        while (true)
        {
            var step = rows();
            var queryText = QueryText.Of(
                text.ToString(), new Dictionary<string, object?>(StringComparer.Ordinal) { ["after"] = after, ["limit"] = limits.RecordsPerStep });
            await client.RunAsync([queryText], [step], limits.ReadTimeout, cancellation);
            foreach (var record in step.Rows)
                if (record is not null) yield return record;
            // A whole step that another program's nodes fill has no id to go on from: nothing of ours can follow it for certain.
            if (step.Rows.Count < limits.RecordsPerStep || step.Rows.OfType<T>().LastOrDefault() is not { } last) yield break;
            after = id(last);
        }
    }
}

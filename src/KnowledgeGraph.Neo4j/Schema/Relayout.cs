using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Neo4j.Schema;

/// <summary>
/// Puts every record of a database anew, as itself, after the model has changed how records are stored: another default order, a new
/// unique field; or after this program has changed how it folds texts. In many writes, since one transaction would have to hold a whole
/// graph in Neo4j's memory; each leaves records as they are to be, this process serves nobody meanwhile, and the mark of the layout is set
/// after the last one, so that what was begun is done again.
/// </summary>
internal static class Relayout
{
    /// <summary>What such changes are called.</summary>
    public const string ChangeKind = "layout";

    private const int RecordsPerWrite = 10_000;

    /// <summary>Puts all nodes, then all relationships.</summary>
    /// <exception cref="StoreFormatException">A record holds what the model has another kind for.</exception>
    public static async ValueTask RunAsync(IGraphStream stream, IChangeSink sink, CancellationToken cancellation)
    {
        var nodes = new List<NodeRecord>();
        await foreach (var node in stream.NodesAsync(cancellation))
        {
            nodes.Add(node);
            if (nodes.Count == RecordsPerWrite) await PutAsync(new GraphWrite { PutNodes = [.. nodes] }, nodes.Clear);
        }
        await PutAsync(new GraphWrite { PutNodes = nodes }, nodes.Clear);
        var relationships = new List<RelationshipRecord>();
        await foreach (var relationship in stream.RelationshipsAsync(cancellation))
        {
            relationships.Add(relationship);
            if (relationships.Count == RecordsPerWrite) await PutAsync(new GraphWrite { PutRelationships = [.. relationships] }, relationships.Clear);
        }
        await PutAsync(new GraphWrite { PutRelationships = relationships }, relationships.Clear);

        async ValueTask PutAsync(GraphWrite write, Action clear)
        {
            await sink.ApplyAsync(write with { Kinds = [ChangeKind] }, cancellation);
            clear();
        }
    }
}

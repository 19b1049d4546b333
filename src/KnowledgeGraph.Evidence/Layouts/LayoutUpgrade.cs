using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Evidence.Layouts;

/// <summary>
/// Brings a store to the layout of this program, in one write: statements that know two moments get a period of them, and the labels of the
/// nodes that they speak of. At which changes they began and ended to stand was not kept, so that of the changes before the upgrade each is
/// answered alike: what is accepted now stood after all of them, what had ended after none. Its moments are as they were.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="store">The store.</param>
public sealed class LayoutUpgrade(GraphModel model, IGraphStore store)
{
    /// <summary>What the change is called among the changes.</summary>
    public const string ChangeKind = "layout";

    /// <summary>How often it is begun anew when another writer was faster.</summary>
    public const int MaxTries = 8;

    /// <summary>Upgrades the store where it needs that.</summary>
    /// <returns>The change; null where the store has this layout, or a newer one.</returns>
    /// <exception cref="StorageException">The store refuses the write, or changes all the time.</exception>
    public async Task<Change?> RunAsync(CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var number = await store.ChangeNumberAsync(cancellation);
            if (await store.LayoutAsync(cancellation) >= StoreLayout.Current) return null;
            var (labels, nodes) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<NodeRecord>());
            await foreach (var node in store.NodesAsync(cancellation))
            {
                if (node.Label == model.Statement.Label) nodes.Add(node);
                else labels[node.Id] = node.Label;
            }
            List<NodeRecord> statements = [.. nodes.Select(node => UpToDate(node, labels)).OfType<NodeRecord>()];
            try
            {
                var write = new GraphWrite { PutNodes = statements, Kinds = [ChangeKind], ExpectedChange = number };
                return await store.BringUpToDateAsync(write, cancellation);
            }
            catch (ConcurrentChangeException) when (tries < MaxTries)
            {
                // Another server wrote, or has upgraded it by now.
                continue;
            }
        }
    }

    private NodeRecord? UpToDate(NodeRecord record, Dictionary<string, string> labels)
    {
        try
        {
            var statement = StatementRecords.Read(model, record, (_, _) => null);
            return StatementRecords.Write(model, statement with
            {
                SubjectLabel = labels.GetValueOrDefault(statement.SubjectId),
                ObjectLabel = statement.ObjectId is { } end ? labels.GetValueOrDefault(end) : null,
            });
        }
        catch (EvidenceException)
        {
            // No statement can be read from it, with periods or without: it stays as it is, and verification tells of it.
            return null;
        }
    }
}

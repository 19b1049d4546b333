using KnowledgeGraph.Evidence.Documents;
using KnowledgeGraph.Evidence.Projection;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Evidence.Layouts;

/// <summary>
/// Brings a store to the layout of this program, in one write. Statements get periods for the whole of their life, see
/// <see cref="EarlierPeriods"/>, the labels of the nodes that they speak of, and ties to those that contradict them; documents count as
/// recorded by the first change, when the first of their statements became known. At which changes statements of the first layout began and
/// ended to stand was not kept, so that of the changes before the upgrade each is answered alike: what is accepted now stood after all of
/// them, what had ended after none. Its moments are as they were.
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
            var (labels, statements, documents) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<NodeRecord>(), new List<NodeRecord>());
            await foreach (var node in store.NodesAsync(cancellation))
            {
                if (node.Label == model.Statement.Label) statements.Add(node);
                else labels[node.Id] = node.Label;
                if (node.Label == model.Document.Label) documents.Add(node);
            }
            List<Statement> read = [.. statements.Select(Read).OfType<Statement>().Select(statement => Labelled(statement, labels))];
            var since = read.GroupBy(statement => statement.DocumentId, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Min(statement => statement.KnownFrom), StringComparer.Ordinal);
            try
            {
                var write = new GraphWrite
                {
                    PutNodes =
                    [
                        .. read.Select(statement => StatementRecords.Write(model, statement)),
                        .. documents.Select(document => UpToDate(document, since)),
                    ],
                    PutRelationships = [.. new Contradictions(model).Of(read)],
                    Kinds = [ChangeKind],
                    ExpectedChange = number,
                };
                return await store.BringUpToDateAsync(write, cancellation);
            }
            catch (ConcurrentChangeException) when (tries < MaxTries)
            {
                // Another server wrote, or has upgraded it by now.
                continue;
            }
        }
    }

    private Statement? Read(NodeRecord record)
    {
        try
        {
            return StatementRecords.Read(model, record, (_, _) => null);
        }
        catch (EvidenceException)
        {
            // No statement can be read from it, with periods or without: it stays as it is, and verification tells of it.
            return null;
        }
    }

    private static Statement Labelled(Statement statement, Dictionary<string, string> labels) => statement with
    {
        SubjectLabel = statement.SubjectLabel ?? labels.GetValueOrDefault(statement.SubjectId),
        ObjectLabel = statement.ObjectLabel ?? (statement.ObjectId is { } end ? labels.GetValueOrDefault(end) : null),
    };

    private static NodeRecord UpToDate(NodeRecord document, Dictionary<string, DateTimeOffset> since)
    {
        var updated = document.Properties.GetValueOrDefault(BuiltInKeys.UpdatedAt) is IntervalValue moment ? FactValue.Moment(moment) : (DateTimeOffset?)null;
        var known = since.TryGetValue(document.Id, out var first) && !(first > updated) ? first : updated;
        return known is { } at ? DocumentForms.Recorded(document, at) : document;
    }
}

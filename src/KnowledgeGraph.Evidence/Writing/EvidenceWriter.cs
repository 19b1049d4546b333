using KnowledgeGraph.Evidence.Documents;
using KnowledgeGraph.Evidence.Projection;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Evidence.Writing;

/// <summary>
/// Writes changed statements and, in the same transaction, the projection of what they touch. Only records that differ are written;
/// if none does, no change is made.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="reader">The store's reading side.</param>
/// <param name="sink">The store's writing side.</param>
public sealed class EvidenceWriter(GraphModel model, IRecordReader reader, IChangeSink sink)
{
    /// <summary>How often a change is worked out anew when another writer was faster.</summary>
    public const int MaxTries = 8;

    private readonly ChangeProjection _projection = new(model, reader);

    /// <summary>Works out a change from the store as it is, and applies it; again from the start where the store has changed meanwhile.</summary>
    /// <param name="prepare">Makes the change; called once a try, so that it may read the store.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>What was written; its change is null if there was nothing to write.</returns>
    /// <exception cref="MissingFieldsException">A node would lack a required field.</exception>
    /// <exception cref="EvidenceException">Other writers were faster <see cref="MaxTries"/> times.</exception>
    /// <exception cref="StorageException">The store refuses the write.</exception>
    public async Task<EvidenceOutcome> WriteAsync(Func<CancellationToken, ValueTask<EvidenceChange>> prepare, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var number = await reader.ChangeNumberAsync(cancellation);
            var write = await WorkOutAsync(await prepare(cancellation), number + 1, cancellation);
            if (write is null) return new EvidenceOutcome(null, 0);
            try
            {
                var change = await sink.ApplyAsync(write with { ExpectedChange = number }, cancellation);
                return new EvidenceOutcome(change, write.PutRelationships.Count(IsStated));
            }
            catch (ConcurrentChangeException error) when (tries >= MaxTries)
            {
                throw new EvidenceException(
                    $"Other writers changed the store {MaxTries} times while this change was worked out. Try again when it is quieter.", error);
            }
            catch (ConcurrentChangeException)
            {
                // The store has moved: what was read is old, so the change is worked out anew from what it holds now.
                continue;
            }
        }
    }

    // The number is that of the change which is written: the store refuses it once another has taken the number.
    private async ValueTask<GraphWrite?> WorkOutAsync(EvidenceChange change, long number, CancellationToken cancellation)
    {
        var before = await _projection.BeforeAsync(change, cancellation);
        var known = await _projection.KnownAsync(before, cancellation);
        return await _projection.WriteOfAsync(await SettledAsync(change, before, known, number, cancellation), before, known, cancellation);
    }

    // With the periods of the statements and the forms of the documents, and what the nodes are that the statements speak of.
    private async ValueTask<EvidenceChange> SettledAsync(
        EvidenceChange change, Dictionary<string, NodeRecord> before, Dictionary<string, Statement> known, long number, CancellationToken cancellation)
    {
        var labels = change.Nodes.ToDictionary(node => node.Id, node => node.Label, StringComparer.Ordinal);
        HashSet<string> others = [.. change.Statements.Where(statement => !known.ContainsKey(statement.Id))
            .SelectMany(NodePresence.SpokenOf).Where(id => !labels.ContainsKey(id))];
        foreach (var (id, node) in await _projection.StoredAsync(others, cancellation)) labels[id] = node.Label;
        return change with { Statements = [.. change.Statements.Select(Settled)], Nodes = [.. change.Nodes.Select(WithForms)] };

        NodeRecord WithForms(NodeRecord node) => node.Label == model.Document.Label
            ? DocumentForms.With(model, node, before.GetValueOrDefault(node.Id), number, change.At)
            : node;

        Statement Settled(Statement next)
        {
            var stored = known.GetValueOrDefault(next.Id);
            return Standing.Of(next, stored, number, change.At) with
            {
                SubjectLabel = next.SubjectLabel ?? stored?.SubjectLabel ?? labels.GetValueOrDefault(next.SubjectId),
                ObjectLabel = next.ObjectLabel ?? stored?.ObjectLabel ?? (next.ObjectId is { } end ? labels.GetValueOrDefault(end) : null),
            };
        }
    }

    private static bool IsStated(RelationshipRecord record) => ChangeProjection.HasEvidence(record) && record.Type != Plumbing.Mentions;
}

using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;

namespace KnowledgeGraph.Evidence.Writing;

/// <summary>Reads statements from a store, by id or by what they are about.</summary>
internal sealed class StatementReader(GraphModel model, IRecordReader reader)
{
    /// <summary>Those of these ids that exist.</summary>
    public async ValueTask<IReadOnlyList<Statement>> ByIdAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0) return [];
        return await OfAsync(await reader.NodesAsync(ids, cancellation), cancellation);
    }

    /// <summary>Those that the nodes at hand are.</summary>
    public ValueTask<IReadOnlyList<Statement>> OfAsync(IEnumerable<NodeRecord> records, CancellationToken cancellation) =>
        ReadAsync([.. records.Where(record => record.Label == model.Statement.Label)], cancellation);

    /// <summary>Those with one of these nodes as subject or object.</summary>
    public ValueTask<IReadOnlyList<Statement>> AboutAsync(IReadOnlyCollection<string> nodeIds, CancellationToken cancellation) =>
        TiedAsync(Plumbing.About, nodeIds, cancellation);

    /// <summary>Those that come from one of these documents.</summary>
    public ValueTask<IReadOnlyList<Statement>> FromDocumentsAsync(IReadOnlyCollection<string> documentIds, CancellationToken cancellation) =>
        TiedAsync(Plumbing.FromDocument, documentIds, cancellation);

    /// <summary>Those that supersede one of these statements.</summary>
    public ValueTask<IReadOnlyList<Statement>> SupersedingAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        TiedAsync(Plumbing.Supersedes, ids, cancellation);

    /// <summary>Those with one of these ids as subject or object, whether there are such nodes or not.</summary>
    public async ValueTask<IReadOnlyList<Statement>> NamingAsync(IReadOnlyCollection<string> nodeIds, CancellationToken cancellation) =>
        nodeIds.Count == 0
            ? []
            : await ReadAsync(
                await reader.NodesNamingAsync(model.Statement.Label, [StatementKeys.SubjectId, StatementKeys.ObjectId], nodeIds, cancellation), cancellation);

    private async ValueTask<IReadOnlyList<Statement>> TiedAsync(string type, IReadOnlyCollection<string> nodeIds, CancellationToken cancellation)
    {
        if (nodeIds.Count == 0) return [];
        var wanted = nodeIds as IReadOnlySet<string> ?? nodeIds.ToHashSet(StringComparer.Ordinal);
        var ties = await reader.RelationshipsAsync(nodeIds, type, cancellation);
        return await ByIdAsync([.. ties.Where(tie => wanted.Contains(tie.To)).Select(tie => tie.From).Distinct(StringComparer.Ordinal)], cancellation);
    }

    // A value is read as its field's type says, and the field is found by the subject's label.
    private async ValueTask<IReadOnlyList<Statement>> ReadAsync(IReadOnlyList<NodeRecord> records, CancellationToken cancellation)
    {
        var subjects = records
            .Where(record => record.Properties.ContainsKey(StatementKeys.Value))
            .Select(record => new RecordFields(record).TextOrNull(StatementKeys.SubjectId))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var labels = (subjects.Count == 0 ? [] : await reader.NodesAsync(subjects, cancellation))
            .ToDictionary(node => node.Id, node => node.Label, StringComparer.Ordinal);
        return [.. records.Select(record =>
        {
            // Of a subject that is not in the graph the statement itself knows the label.
            var known = new RecordFields(record).TextOrNull(StatementKeys.SubjectLabel);
            return StatementRecords.Read(model, record, new StatedProperties(model, id => labels.GetValueOrDefault(id) ?? known).Find);
        })];
    }
}

using System.Text.Json;
using KnowledgeGraph.Evidence.Documents;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Evidence.Writing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Evidence.Past;

/// <summary>
/// Works out what a graph held at an earlier time: its statements and documents in the forms that they had then, without those that were not
/// recorded yet, and the projection of what they bear on.
/// </summary>
/// <param name="model">The model.</param>
public sealed class PastProjection(GraphModel model) : IPastProjection
{
    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> PeriodKeys { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [model.Statement.Label] = StatementKeys.Periods,
        [model.Document.Label] = DocumentForms.Key,
    };

    /// <inheritdoc/>
    public IReadOnlyList<PeriodStart> StartsOf(Value periods)
    {
        using var json = JsonDocument.Parse(((JsonValue)periods).JsonMemory);
        return [.. json.RootElement.EnumerateArray().Select(PeriodBounds.Read).OfType<PeriodBounds>()
            .Select(bounds => new PeriodStart(bounds.FromChange, bounds.From))];
    }

    /// <inheritdoc/>
    public async ValueTask<GraphWrite?> BackAsync(
        IRecordReader graph, IReadOnlyCollection<NodeRecord> records, Moment then, DateTimeOffset at, CancellationToken cancellation)
    {
        var statements = new List<Statement>();
        var unrecorded = new HashSet<string>(StringComparer.Ordinal);
        var reader = new StatementReader(model, graph);
        foreach (var statement in await reader.OfAsync(records, cancellation))
        {
            if (then.Choose(statement.At, statement.At) is { } form) statements.Add(form);
            else unrecorded.Add(statement.Id);
        }
        var documents = new List<NodeRecord>();
        var unknown = new List<NodeRecord>();
        foreach (var document in records.Where(record => record.Label == model.Document.Label))
        {
            var own = then.Choose(moment => DocumentForms.At(model, document, moment), change => DocumentForms.At(model, document, change));
            if (own is { } fields) documents.Add(document with { Properties = fields });
            else unknown.Add(document);
        }
        // A file may say that something was known before its document was loaded: then so was the document.
        var cited = (await reader.FromDocumentsAsync([.. unknown.Select(document => document.Id)], cancellation))
            .Where(statement => !unrecorded.Contains(statement.Id)).Concat(statements).Select(statement => statement.DocumentId)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var document in unknown)
        {
            if (cited.Contains(document.Id)) documents.Add(document with { Properties = DocumentForms.First(model, document) });
            else unrecorded.Add(document.Id);
        }
        var change = new EvidenceChange
        {
            At = at,
            Nodes = documents,
            Statements = statements,
            UnrecordedIds = unrecorded,
        };
        var projection = new ChangeProjection(model, graph);
        var before = await projection.BeforeAsync(change, cancellation);
        return await projection.WriteOfAsync(change, before, await projection.KnownAsync(before, cancellation), cancellation) is { } write
            ? write with { DeleteRelationships = await LooseAsync(graph, write, cancellation) }
            : null;
    }

    // What a node was joined by goes with it, whatever it was.
    private static async ValueTask<IReadOnlyCollection<string>> LooseAsync(
        IRecordReader graph, GraphWrite write, CancellationToken cancellation)
    {
        if (write.DeleteNodes.Count == 0) return write.DeleteRelationships;
        var put = write.PutRelationships.Select(relationship => relationship.Id).ToHashSet(StringComparer.Ordinal);
        var joined = await graph.RelationshipsAsync(write.DeleteNodes, type: null, cancellation);
        var gone = write.DeleteRelationships.Concat(joined.Select(relationship => relationship.Id));
        return [.. gone.Where(id => !put.Contains(id)).Distinct(StringComparer.Ordinal)];
    }
}

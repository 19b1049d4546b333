using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Query.Citations;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Questions.Export.Content;

/// <summary>Reads documents and how to cite them, and keeps what it has read: a few documents are cited again and again.</summary>
/// <param name="model">The model.</param>
/// <param name="records">The records of the state that is exported.</param>
/// <param name="sees">Whether a relationship is seen.</param>
internal sealed class CitationReader(GraphModel model, IGraphRecords records, Func<RelationshipRecord, bool> sees)
{
    // About a kilobyte each.
    private const int MostKept = 20_000;

    private readonly Dictionary<string, ExportedDocument> _known = new(StringComparer.Ordinal);
    private readonly RelationshipField? _publisher = model.Document.Relationships.GetValueOrDefault(BuiltInKeys.Publisher);

    /// <summary>The documents of these ids; one that is not in the graph is cited by its id.</summary>
    public async ValueTask<IReadOnlyDictionary<string, ExportedDocument>> ReadAsync(IEnumerable<string> ids, CancellationToken cancellation)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        if (_known.Count + wanted.Count > MostKept) _known.Clear();
        var missing = wanted.Where(id => !_known.ContainsKey(id)).ToList();
        if (missing.Count == 0) return _known;
        var found = (await records.NodesAsync(missing, cancellation)).ToDictionary(node => node.Id, StringComparer.Ordinal);
        foreach (var id in missing.Where(id => !found.ContainsKey(id)))
            found.Add(id, new NodeRecord(id, model.Document.Label, new Dictionary<string, Value>()));
        foreach (var document in await CiteAsync([.. found.Values], cancellation)) _known.Add(document.Record.Id, document);
        return _known;
    }

    /// <summary>Documents with how to cite each.</summary>
    public async ValueTask<IReadOnlyList<ExportedDocument>> CiteAsync(IReadOnlyList<NodeRecord> documents, CancellationToken cancellation)
    {
        var publishers = await PublishersAsync(documents, cancellation);
        var named = (await records.NodesAsync([.. publishers.Values.Distinct(StringComparer.Ordinal)], cancellation))
            .ToDictionary(node => node.Id, node => Text(node, Property.NameKey), StringComparer.Ordinal);
        return [.. documents.Select(document =>
        {
            var publisher = publishers.GetValueOrDefault(document.Id);
            var citation = new Citation(
                document.Id,
                Text(document, BuiltInKeys.Title) ?? document.Id,
                publisher is null ? null : named.GetValueOrDefault(publisher),
                (document.Properties.GetValueOrDefault(BuiltInKeys.PublishedOn) as IntervalValue)?.Text,
                Text(document, BuiltInKeys.Number),
                Text(document, BuiltInKeys.Url),
                Text(document, BuiltInKeys.Language));
            return new ExportedDocument(document, publisher, citation.In(CitationStyle.Apa));
        })];
    }

    private async ValueTask<Dictionary<string, string>> PublishersAsync(IReadOnlyList<NodeRecord> documents, CancellationToken cancellation)
    {
        if (_publisher is not { } field || documents.Count == 0) return [];
        var ids = documents.Select(document => document.Id).ToHashSet(StringComparer.Ordinal);
        var latest = new Dictionary<string, RelationshipRecord>(StringComparer.Ordinal);
        foreach (var relationship in await records.RelationshipsAsync(ids, field.Type.Name, cancellation))
        {
            var document = field.IsOutgoing ? relationship.From : relationship.To;
            if (!ids.Contains(document) || !sees(relationship)) continue;
            if (!latest.TryGetValue(document, out var other) || LatestRelationship.IsLater(relationship, other)) latest[document] = relationship;
        }
        return latest.ToDictionary(entry => entry.Key, entry => field.IsOutgoing ? entry.Value.To : entry.Value.From, StringComparer.Ordinal);
    }

    private static string? Text(NodeRecord node, string key) => (node.Properties.GetValueOrDefault(key) as TextValue)?.Text;
}

using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>Deletes and puts the relationships of a write.</summary>
internal sealed class RelationshipWrites(GraphLayout layout, GraphWrite write, StoredState stored, TextFlush flush)
{
    /// <summary>Deletes those to delete, and those to put whose type or ends are others now: a relationship of Neo4j cannot move.</summary>
    public async ValueTask DeleteAsync(CancellationToken cancellation)
    {
        var gone = write.DeleteRelationships.Distinct(StringComparer.Ordinal).Where(stored.Links.ContainsKey)
            .Concat(write.PutRelationships.Where(link => stored.Links.ContainsKey(link.Id) && !Stays(link)).Select(link => link.Id));
        foreach (var type in gone.GroupBy(id => stored.Links[id].Type, StringComparer.Ordinal))
            await flush.AddAsync(WriteTexts.DeleteRelationships(type.Key), [.. type], sink: null, cancellation);
    }

    /// <summary>Puts relationships; their ends must be there as they will be, since their sort keys are taken over.</summary>
    public async ValueTask PutAsync(CancellationToken cancellation)
    {
        foreach (var group in write.PutRelationships.GroupBy(link => (link.Type, Stays: Stays(link))))
        {
            var type = layout.Model.RelationshipTypes[group.Key.Type];
            var text = group.Key.Stays ? WriteTexts.ReplaceRelationships(layout, type) : WriteTexts.CreateRelationships(layout, type);
            List<object?> rows = [.. group.Select(link => LaidOut.Write(layout, link))];
            await flush.AddAsync(text, WriteTexts.Rows, rows, WriteTexts.Nulls(layout, type), sink: null, cancellation);
        }
    }

    private bool Stays(RelationshipRecord link) =>
        stored.Links.TryGetValue(link.Id, out var old) && (old.Type, old.From, old.To) == (link.Type, link.From, link.To);
}

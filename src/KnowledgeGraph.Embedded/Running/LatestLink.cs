using KnowledgeGraph.Model;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Embedded.Running;

/// <summary>
/// Of several relationships of a single field the one that holds latest: open end, then latest since, then confidence, then least id.
/// </summary>
internal sealed class LatestLink(Slots slots, RelationshipField field, Validity validity)
{
    private readonly int _links = slots.Links(field.Type.Name, field.IsOutgoing);
    private readonly int _confidence = slots.Column(BuiltInKeys.Confidence, ofRelationship: true);

    /// <summary>The link, or null if the scope sees none.</summary>
    public Link? Of(Execution run, int node)
    {
        var date = validity.DateIn(run);
        var links = run.Links(_links, node);
        if (links.Length == 1 && validity.SeesAll) return links[0];
        Link? latest = null;
        foreach (var link in links)
        {
            run.Step();
            if (validity.Holds(run, link.Relationship, date) && (latest is null || IsLater(run, link.Relationship, latest.Value.Relationship))) latest = link;
        }
        return latest;
    }

    private bool IsLater(Execution run, int one, int other)
    {
        var open = validity.IsOpen(run, one);
        if (open != validity.IsOpen(run, other)) return open;
        var order = Compare(validity.Since(run, one), validity.Since(run, other));
        if (order == 0) order = Compare(run.Read(_confidence, one), run.Read(_confidence, other));
        if (order == 0) order = run.Snapshot.Utf8RelationshipId(other).SequenceCompareTo(run.Snapshot.Utf8RelationshipId(one));
        return order > 0;
    }

    // What is not stated comes before all that is.
    private static int Compare(Value? one, Value? other) =>
        one is null || other is null ? (one is null ? 0 : 1) - (other is null ? 0 : 1) : Value.Compare(one, other);
}

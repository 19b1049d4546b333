using System.Runtime.CompilerServices;
using KnowledgeGraph.Records;

namespace KnowledgeGraph.Storage.Snapshots;

/// <summary>A snapshot read record by record.</summary>
/// <param name="snapshot">The snapshot.</param>
internal readonly struct SnapshotRecords(GraphSnapshot snapshot)
{
    /// <summary>The nodes of these ids that exist.</summary>
    public IReadOnlyList<NodeRecord> Nodes(IReadOnlyCollection<string> ids) =>
        [.. ids.Distinct(StringComparer.Ordinal).Select(snapshot.Find).Where(node => node >= 0).Select(snapshot.NodeRecord)];

    /// <summary>The relationships that start or end at any of these nodes, each once; of one type, or of all where it is null.</summary>
    public IReadOnlyList<RelationshipRecord> Relationships(IReadOnlyCollection<string> nodeIds, string? type)
    {
        var found = new HashSet<int>();
        foreach (var node in nodeIds.Select(snapshot.Find).Where(node => node >= 0))
        {
            foreach (var name in type is null ? snapshot.Catalog.RelationshipTypes.Select(known => known.Name) : [type])
            {
                foreach (var link in snapshot.Adjacency(name, outgoing: true).Links(node)) found.Add(link.Relationship);
                foreach (var link in snapshot.Adjacency(name, outgoing: false).Links(node)) found.Add(link.Relationship);
            }
        }
        return [.. found.Select(snapshot.RelationshipRecord)];
    }

    /// <summary>All nodes.</summary>
    public IAsyncEnumerable<NodeRecord> NodesAsync(CancellationToken cancellation) => NodesAsync(snapshot, cancellation);

    /// <summary>All relationships.</summary>
    public IAsyncEnumerable<RelationshipRecord> RelationshipsAsync(CancellationToken cancellation) => RelationshipsAsync(snapshot, cancellation);

    /// <summary>The nodes of some labels, by id.</summary>
    public IAsyncEnumerable<NodeRecord> NodesInOrder(IReadOnlySet<string> labels, CancellationToken cancellation)
    {
        var of = snapshot;
        var numbers = of.Nodes.NumbersById([.. of.Catalog.Labels.Select(labels.Contains)]);
        return RecordsAsync(numbers, of.NodeRecord, cancellation);
    }

    /// <summary>The relationships of a type, by id.</summary>
    public IAsyncEnumerable<RelationshipRecord> RelationshipsInOrder(string type, CancellationToken cancellation)
    {
        var of = snapshot;
        var numbers = of.Relationships.NumbersById([.. of.Catalog.RelationshipTypes.Select(known => known.Name == type)]);
        return RecordsAsync(numbers, of.RelationshipRecord, cancellation);
    }

    private static async IAsyncEnumerable<T> RecordsAsync<T>(int[] numbers, Func<int, T> record, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var number in numbers)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return record(number);
        }
        await ValueTask.CompletedTask;
    }

    private static async IAsyncEnumerable<NodeRecord> NodesAsync(GraphSnapshot snapshot, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var node = 0; node < snapshot.NodeLimit; node++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (snapshot.LabelOf(node) >= 0) yield return snapshot.NodeRecord(node);
        }
        await ValueTask.CompletedTask;
    }

    private static async IAsyncEnumerable<RelationshipRecord> RelationshipsAsync(
        GraphSnapshot snapshot, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var relationship = 0; relationship < snapshot.RelationshipLimit; relationship++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (snapshot.TypeOf(relationship) >= 0) yield return snapshot.RelationshipRecord(relationship);
        }
        await ValueTask.CompletedTask;
    }
}

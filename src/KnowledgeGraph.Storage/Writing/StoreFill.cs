using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage.Limits;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Storage.Writing;

/// <summary>
/// The writes that fill an empty store, gathered to one snapshot: what each change of its own would have copied and sorted again and again
/// (columns, lists of hubs, indexes of what is unique) is made once.
/// </summary>
/// <param name="empty">A snapshot without anything, whose numbers nobody else gives out.</param>
/// <param name="limits">The limits of the store.</param>
/// <param name="time">The clock of changes.</param>
/// <param name="pool">Shares equal values.</param>
internal sealed class StoreFill(GraphSnapshot empty, StoreLimits limits, TimeProvider time, ValuePool pool)
{
    private readonly SnapshotBuilder _builder = new(empty, pool);
    private readonly Dictionary<string, string> _meta = new(StringComparer.Ordinal);
    private readonly List<Change> _changes = [];
    private long _nodes;
    private long _relationships;

    /// <summary>The changes so far.</summary>
    public IReadOnlyList<Change> Changes => _changes;

    /// <summary>Takes the next write.</summary>
    /// <exception cref="WriteRefusedException">It contradicts itself, what came before it, or a limit; the fill is then of no use any more.</exception>
    public void Add(GraphWrite write)
    {
        if (write.ExpectedChange is { } expected && expected != _changes.Count)
            throw new ConcurrentChangeException($"The write expected change {expected}, the store is at {_changes.Count}. Read again and repeat it.");
        WriteRules.Check(write, empty.Catalog, limits.IdLength);
        CheckNew(write);
        WriteCheck.CheckSizes(_nodes += write.PutNodes.Count, _relationships += write.PutRelationships.Count, limits);
        _builder.Apply(write with { PutRelationships = [] });
        foreach (var relationship in write.PutRelationships) WriteCheck.CheckEnds(relationship, id => _builder.FindNode(id) >= 0);
        _builder.Apply(write with { PutNodes = [] });
        foreach (var (key, value) in write.Meta) _meta[key] = value!;
        _changes.Add(new Change(
            _changes.Count + 1, time.GetUtcNow(), [.. write.Kinds], Touched.Ids(write, empty, limits), Touched.Names(write, empty)));
    }

    /// <summary>The graph after all of them.</summary>
    /// <exception cref="WriteRefusedException">They break a constraint or a limit.</exception>
    public GraphSnapshot Complete()
    {
        var graph = _builder.Build(_changes.Count, empty.AllMeta.AddRange(_meta));
        WriteCheck.CheckKeys(graph.Nodes.Columns.Count, limits);
        WriteCheck.CheckKeys(graph.Relationships.Columns.Count, limits);
        UniqueCheck.CheckFilled(graph);
        return graph;
    }

    private void CheckNew(GraphWrite write)
    {
        if (write.DeleteNodes.Count + write.DeleteRelationships.Count > 0 || write.Meta.Values.Contains(null))
            throw new InvalidWriteException("A write that fills an empty store deletes something. Apply it by itself, once the store is filled.");
        foreach (var node in write.PutNodes)
            if (_builder.FindNode(node.Id) >= 0) throw Twice("node", node.Id);
        foreach (var relationship in write.PutRelationships)
            if (_builder.FindRelationship(relationship.Id) >= 0) throw Twice("relationship", relationship.Id);
    }

    private static InvalidWriteException Twice(string what, string id) =>
        new($"Two of the writes that fill an empty store put the {what} '{id}'. Apply the later one by itself, once the store is filled.");
}

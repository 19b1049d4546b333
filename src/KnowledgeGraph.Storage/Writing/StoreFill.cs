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
internal sealed class StoreFill
{
    private readonly GraphSnapshot _empty;
    private readonly StoreLimits _limits;
    private readonly TimeProvider _time;
    private readonly SnapshotBuilder _builder;
    private readonly Func<string, bool> _hasNode;
    private readonly Func<string, bool> _hasRelationship;
    private readonly Dictionary<string, string> _meta = new(StringComparer.Ordinal);
    private readonly List<Change> _changes = [];
    private long _nodes;
    private long _relationships;

    /// <param name="empty">A snapshot without anything, whose numbers nobody else gives out.</param>
    /// <param name="limits">The limits of the store.</param>
    /// <param name="time">The clock of changes.</param>
    /// <param name="pool">Shares equal values.</param>
    public StoreFill(GraphSnapshot empty, StoreLimits limits, TimeProvider time, ValuePool pool)
    {
        (_empty, _limits, _time, _builder) = (empty, limits, time, new SnapshotBuilder(empty, pool));
        (_hasNode, _hasRelationship) = (id => _builder.FindNode(id) >= 0, id => _builder.FindRelationship(id) >= 0);
    }

    /// <summary>The changes so far.</summary>
    public IReadOnlyList<Change> Changes => _changes;

    /// <summary>Takes the next write.</summary>
    /// <exception cref="WriteRefusedException">It contradicts itself, what came before it, or a limit; the fill is then of no use any more.</exception>
    public void Add(GraphWrite write)
    {
        WriteRules.Check(write, _empty.Catalog, _limits.IdLength);
        FillRules.Check(write, _changes.Count, _hasNode, _hasRelationship);
        WriteCheck.CheckSizes(_nodes += write.PutNodes.Count, _relationships += write.PutRelationships.Count, _limits);
        _builder.Apply(write);
        foreach (var (key, value) in write.Meta) _meta[key] = value!;
        _changes.Add(new Change(
            _changes.Count + 1, _time.GetUtcNow(), [.. write.Kinds], Touched.Ids(write, _empty, _limits), Touched.Names(write, _empty)));
    }

    /// <summary>The graph after all of them.</summary>
    /// <exception cref="WriteRefusedException">They break a constraint or a limit.</exception>
    public GraphSnapshot Complete()
    {
        var graph = _builder.Build(_changes.Count, _empty.AllMeta.AddRange(_meta));
        WriteCheck.CheckKeys(graph.Nodes.Columns.Count, _limits);
        WriteCheck.CheckKeys(graph.Relationships.Columns.Count, _limits);
        UniqueCheck.CheckFilled(graph);
        return graph;
    }
}

using System.Runtime.CompilerServices;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Records.Declarations;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Tests.Evidence;

/// <summary>The embedded graph in memory, with the seams that evidence is written through.</summary>
internal sealed class MemoryStore : IChangeSink, IRecordReader, IGraphStream, IDisposable
{
    private readonly GraphStore _store;

    public MemoryStore(GraphModel model, TimeProvider time)
    {
        var types = model.RelationshipTypes.Keys.Select(name => new LinkType(name, [], []));
        _store = GraphStore.Open(new StoreOptions { Catalog = new Catalog(model.NodeTypesByLabel.Keys, types), Time = time });
    }

    public GraphSnapshot Current => _store.Current;

    /// <summary>Called before each write, so that a test can be the other writer.</summary>
    public Action? BeforeApply { get; set; }

    public ValueTask<Change> ApplyAsync(GraphWrite write, CancellationToken cancellation)
    {
        BeforeApply?.Invoke();
        return ValueTask.FromResult(_store.Apply(write));
    }

    public async ValueTask FillAsync(IAsyncEnumerable<GraphWrite> writes, IProgress<FillProgress>? progress, CancellationToken cancellation)
    {
        await foreach (var write in writes.WithCancellation(cancellation)) await ApplyAsync(write, cancellation);
    }

    public Change Apply(GraphWrite write) => _store.Apply(write);

    public ValueTask<long> ChangeNumberAsync(CancellationToken cancellation) => ValueTask.FromResult(Current.ChangeNumber);

    public ValueTask<IReadOnlyList<NodeRecord>> NodesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var graph = Current;
        return ValueTask.FromResult<IReadOnlyList<NodeRecord>>([.. ids.Distinct().Select(graph.Find).Where(node => node >= 0).Select(graph.NodeRecord)]);
    }

    public ValueTask<IReadOnlyList<NodeRecord>> NodesNamingAsync(
        string label, IReadOnlyList<string> keys, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        ValueTask.FromResult(Current.NodesNaming(label, keys, ids));

    public ValueTask<IReadOnlyList<RelationshipRecord>> RelationshipsAsync(IReadOnlyCollection<string> nodeIds, string? type, CancellationToken cancellation)
    {
        var graph = Current;
        var numbers = new SortedSet<int>();
        foreach (var node in nodeIds.Select(graph.Find).Where(node => node >= 0))
        {
            foreach (var name in type is null ? graph.Catalog.RelationshipTypes.Select(known => known.Name) : [type])
            {
                foreach (var link in graph.Adjacency(name, outgoing: true).Links(node)) numbers.Add(link.Relationship);
                foreach (var link in graph.Adjacency(name, outgoing: false).Links(node)) numbers.Add(link.Relationship);
            }
        }
        return ValueTask.FromResult<IReadOnlyList<RelationshipRecord>>([.. numbers.Select(graph.RelationshipRecord)]);
    }

    public async IAsyncEnumerable<NodeRecord> NodesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        var graph = Current;
        for (var node = 0; node < graph.NodeLimit; node++)
            if (graph.LabelOf(node) >= 0) yield return graph.NodeRecord(node);
    }

    public async IAsyncEnumerable<RelationshipRecord> RelationshipsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        var graph = Current;
        for (var number = 0; number < graph.RelationshipLimit; number++)
            if (graph.TypeOf(number) >= 0) yield return graph.RelationshipRecord(number);
    }

    public ValueTask<IReadOnlyList<Change>> ChangesAsync(long after, int limit, CancellationToken cancellation) =>
        ValueTask.FromResult(_store.ReadChanges(after, limit));

    public NodeRecord Node(string id) => Current.NodeRecord(Current.Find(id));

    public IReadOnlyList<RelationshipRecord> Between(string from, string type, string to)
    {
        var graph = Current;
        var found = new List<RelationshipRecord>();
        foreach (var link in graph.Adjacency(type, outgoing: true).Links(graph.Find(from)))
            if (graph.Id(link.Node).Text == to) found.Add(graph.RelationshipRecord(link.Relationship));
        return [.. found.OrderBy(record => record.Id, StringComparer.Ordinal)];
    }

    public void Dispose() => _store.Dispose();
}

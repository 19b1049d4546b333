using System.Runtime.CompilerServices;
using KnowledgeGraph.Model;
using KnowledgeGraph.Questions.Export.Scopes;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Questions.Export.Content;

/// <summary>
/// What is exported, as files take it: batch after batch, in an order that hangs on nothing but the graph, each element with its evidence. No more is
/// at hand than one batch, whatever the graph has.
/// </summary>
internal sealed class ExportedGraph
{
    // A store is asked once a batch.
    private const int Batch = 500;

    // What is read in memory costs no round trip. The less of it is at hand, the less outlives the collections of garbage that come while it is written:
    // of batches of a store, hundreds of megabytes did in a graph of a million nodes.
    private const int BatchInMemory = 50;

    private readonly ExportScope _scope;
    private readonly ExportSource _source;
    private readonly IProgress<ExportProgress>? _progress;
    private readonly CitationReader _citations;
    private readonly EvidenceReader _evidence;
    private readonly IReadOnlySet<string>? _ids;
    private readonly int _batch;

    /// <param name="model">The model.</param>
    /// <param name="scope">What part of the graph it is.</param>
    /// <param name="source">Where it is read.</param>
    /// <param name="mark">Of which state it is.</param>
    /// <param name="progress">Is told how far the export is; null for nobody.</param>
    public ExportedGraph(GraphModel model, ExportScope scope, ExportSource source, ExportMark mark, IProgress<ExportProgress>? progress)
    {
        (Model, Mark, _scope, _source, _progress) = (model, mark, scope, source, progress);
        NodeTypes = [.. model.NodeTypes.Values.Where(scope.Has)];
        EdgeTypes = [.. model.RelationshipTypes.Values.Where(scope.Has)];
        _citations = new CitationReader(model, source.Records, scope.Sees);
        _evidence = new EvidenceReader(model, source.Records, _citations);
        _ids = source.Ids?.ToHashSet(StringComparer.Ordinal);
        _batch = source.IsMoving ? Batch : BatchInMemory;
    }

    /// <summary>The model.</summary>
    public GraphModel Model { get; }

    /// <summary>Of which state it is.</summary>
    public ExportMark Mark { get; }

    /// <summary>The types of nodes that it may have, in the model's order.</summary>
    public IReadOnlyList<NodeType> NodeTypes { get; }

    /// <summary>The types of relationships that it may have, in the model's order.</summary>
    public IReadOnlyList<RelationshipType> EdgeTypes { get; }

    /// <summary>Fails where the graph has changed since the export began. A file asks before it writes its end.</summary>
    /// <exception cref="GraphChangedException">It has.</exception>
    public ValueTask CheckAsync(CancellationToken cancellation) => _source.CheckAsync(cancellation);

    /// <summary>The nodes, by id.</summary>
    public async IAsyncEnumerable<IReadOnlyList<ExportedNode>> NodesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var some in Told(RawNodesAsync(NodeTypes, cancellation), ExportStage.Nodes))
            yield return await _evidence.OfNodesAsync(some, cancellation);
    }

    /// <summary>The relationships between these nodes: of the whole graph by type, then id; around some by start, then type, then id.</summary>
    public async IAsyncEnumerable<IReadOnlyList<ExportedEdge>> EdgesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var some in Told(RawEdgesAsync(EdgeTypes, cancellation), ExportStage.Relationships))
            yield return await _evidence.OfEdgesAsync(some, cancellation);
    }

    /// <summary>The relationships of some types between these nodes, without their evidence.</summary>
    public IAsyncEnumerable<IReadOnlyList<RelationshipRecord>> RawEdgesAsync(IReadOnlyList<RelationshipType> types, CancellationToken cancellation) =>
        _ids is null ? AllEdgesAsync(types, cancellation) : EdgesOfAsync(types, cancellation);

    /// <summary>The nodes of some types, without their evidence.</summary>
    public IAsyncEnumerable<IReadOnlyList<NodeRecord>> RawNodesAsync(IReadOnlyList<NodeType> types, CancellationToken cancellation) =>
        _source.Ids is { } ids ? NodesOfAsync(ids, types, cancellation) : AllOfAsync(types, _batch, cancellation);

    /// <summary>
    /// The statements that hold: of the whole graph by id; around some those about these nodes that say a value, or a relationship that is exported.
    /// </summary>
    public async IAsyncEnumerable<IReadOnlyList<ExportedStatement>> StatementsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var statements = _scope.IsPart ? StatementsOfNodesAsync(cancellation) : AllOfAsync([Model.Statement], _batch, cancellation);
        await foreach (var some in Told(statements, ExportStage.Statements))
        {
            var held = some.Where(statement => EvidenceReader.IsHeld(statement) && IsSeen(statement)).ToList();
            if (held.Count > 0) yield return await _evidence.CiteAsync(held, cancellation);
        }
    }

    /// <summary>The documents that the statements are from, by id; of the whole graph all that there are.</summary>
    public async IAsyncEnumerable<IReadOnlyList<ExportedDocument>> DocumentsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var documents = AllOfAsync([Model.Document], _batch, cancellation);
        if (_scope.IsPart)
        {
            var cited = new SortedSet<string>(StringComparer.Ordinal);
            await foreach (var some in StatementsAsync(cancellation))
                foreach (var statement in some) cited.Add(statement.Text(BuiltInKeys.DocumentId)!);
            documents = NodesOfAsync([.. cited], [Model.Document], cancellation);
        }
        await foreach (var some in Told(documents, ExportStage.Documents)) yield return await _citations.CiteAsync(some, cancellation);
    }

    /// <summary>The relationships of some types that start at some nodes, with their evidence, by start, then id.</summary>
    public async ValueTask<IReadOnlyList<ExportedEdge>> FromAsync(
        IReadOnlyCollection<string> starts, IReadOnlyList<RelationshipType> types, CancellationToken cancellation)
    {
        var found = new List<RelationshipRecord>();
        foreach (var type in types)
        {
            var edges = await _source.Records.RelationshipsAsync(starts, type.Name, cancellation);
            found.AddRange(edges.Where(edge => starts.Contains(edge.From) && _scope.Sees(edge)));
        }
        if (_ids is not null) found = [.. found.Where(edge => _ids.Contains(edge.To))];
        else if (_scope.IsPart) found = await BetweenAsync(found, cancellation);
        return await _evidence.OfEdgesAsync(
            [.. found.OrderBy(edge => edge.From, StringComparer.Ordinal).ThenBy(edge => edge.Id, StringComparer.Ordinal)], cancellation);
    }

    /// <summary>Whether a node that there is is exported.</summary>
    public bool Has(NodeRecord node) => _ids?.Contains(node.Id) ?? NodeTypes.Contains(Model.NodeTypesByLabel[node.Label]);

    /// <summary>The nodes of some ids, without their evidence, by id.</summary>
    public async ValueTask<IReadOnlyDictionary<string, ExportedNode>> FindAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        (await _source.Records.NodesAsync(ids, cancellation))
            .ToDictionary(node => node.Id, node => new ExportedNode(node, Model.NodeTypesByLabel[node.Label], []), StringComparer.Ordinal);

    private async IAsyncEnumerable<IReadOnlyList<T>> Told<T>(IAsyncEnumerable<IReadOnlyList<T>> batches, ExportStage stage)
    {
        long done = 0;
        await foreach (var some in batches)
        {
            yield return some;
            _progress?.Report(new ExportProgress(stage, done += some.Count));
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<NodeRecord>> AllOfAsync(
        IReadOnlyList<NodeType> types, int batch, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var labels = types.Select(type => type.Label).ToHashSet(StringComparer.Ordinal);
        await foreach (var some in _source.Records.NodesInOrderAsync(labels, cancellation).Chunk(batch).WithCancellation(cancellation)) yield return some;
    }

    private async IAsyncEnumerable<IReadOnlyList<NodeRecord>> NodesOfAsync(
        IReadOnlyList<string> ids, IReadOnlyList<NodeType> types, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var labels = types.Select(type => type.Label).ToHashSet(StringComparer.Ordinal);
        foreach (var some in ids.Chunk(Batch))
        {
            var nodes = (await _source.Records.NodesAsync(some, cancellation)).Where(node => labels.Contains(node.Label)).ToList();
            if (nodes.Count > 0) yield return [.. nodes.OrderBy(node => node.Id, StringComparer.Ordinal)];
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<RelationshipRecord>> AllEdgesAsync(
        IReadOnlyList<RelationshipType> types, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var type in types)
        {
            await foreach (var some in _source.Records.RelationshipsInOrderAsync(type.Name, cancellation).Chunk(_batch).WithCancellation(cancellation))
            {
                var seen = some.Where(_scope.Sees).ToList();
                if (_scope.IsPart) seen = await BetweenAsync(seen, cancellation);
                if (seen.Count > 0) yield return seen;
            }
        }
    }

    // Those whose ends are of types that are exported.
    private async ValueTask<List<RelationshipRecord>> BetweenAsync(List<RelationshipRecord> edges, CancellationToken cancellation)
    {
        var labels = NodeTypes.Select(type => type.Label).ToHashSet(StringComparer.Ordinal);
        var ends = edges.SelectMany(edge => (string[])[edge.From, edge.To]).ToHashSet(StringComparer.Ordinal);
        var inside = (await _source.Records.NodesAsync(ends, cancellation)).Where(node => labels.Contains(node.Label)).Select(node => node.Id)
            .ToHashSet(StringComparer.Ordinal);
        return [.. edges.Where(edge => inside.Contains(edge.From) && inside.Contains(edge.To))];
    }

    private async IAsyncEnumerable<IReadOnlyList<RelationshipRecord>> EdgesOfAsync(
        IReadOnlyList<RelationshipType> types, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var some in _source.Ids!.Chunk(Batch))
        {
            var (starts, found) = (some.ToHashSet(StringComparer.Ordinal), new List<(int Type, RelationshipRecord Edge)>());
            for (var type = 0; type < types.Count; type++)
            {
                var edges = await _source.Records.RelationshipsAsync(some, types[type].Name, cancellation);
                found.AddRange(edges.Where(edge => starts.Contains(edge.From) && _ids!.Contains(edge.To) && _scope.Sees(edge)).Select(edge => (type, edge)));
            }
            var inOrder = found.OrderBy(entry => entry.Edge.From, StringComparer.Ordinal).ThenBy(entry => entry.Type)
                .ThenBy(entry => entry.Edge.Id, StringComparer.Ordinal).Select(entry => entry.Edge);
            foreach (var part in inOrder.Chunk(Batch)) yield return part;
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<NodeRecord>> StatementsOfNodesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        // By node, then id within a batch of nodes: these batches are part of the order, and so the same wherever it is read.
        await foreach (var nodes in _source.Ids is { } ids ? NodesOfAsync(ids, NodeTypes, cancellation) : AllOfAsync(NodeTypes, Batch, cancellation))
        {
            await foreach (var some in _evidence.OfSubjectsAsync(nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal), cancellation))
                yield return await InScopeAsync(some, cancellation);
        }
    }

    private async ValueTask<IReadOnlyList<NodeRecord>> InScopeAsync(IReadOnlyList<NodeRecord> statements, CancellationToken cancellation)
    {
        var kinds = EdgeTypes.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var objects = statements.Select(ObjectOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var inside = _ids;
        if (inside is null)
        {
            var labels = NodeTypes.Select(type => type.Label).ToHashSet(StringComparer.Ordinal);
            inside = (await _source.Records.NodesAsync(objects, cancellation)).Where(node => labels.Contains(node.Label)).Select(node => node.Id)
                .ToHashSet(StringComparer.Ordinal);
        }
        return [.. statements.Where(statement => ObjectOf(statement) is not { } at
            || (inside.Contains(at) && kinds.Contains(FieldText.Of(statement.Properties[BuiltInKeys.Kind]))))];
    }

    private bool IsSeen(NodeRecord statement) => ObjectOf(statement) is null
        || _scope.Sees(statement.Properties.GetValueOrDefault(BuiltInKeys.ValidFrom), statement.Properties.GetValueOrDefault(BuiltInKeys.ValidTo));

    private static string? ObjectOf(NodeRecord statement) => statement.Properties.GetValueOrDefault(BuiltInKeys.ObjectId) is TextValue id ? id.Text : null;
}

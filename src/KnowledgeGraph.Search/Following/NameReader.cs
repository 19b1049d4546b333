using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Search.Limits;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Following;

/// <summary>Reads names out of a graph: all of them, or those of some entities.</summary>
/// <param name="graph">The graph.</param>
/// <param name="names">What a name is.</param>
/// <param name="degrees">Counts degrees.</param>
/// <param name="limits">How much is read.</param>
internal sealed class NameReader(IGraphRecords graph, NodeNames names, DegreeCount degrees, SearchLimits limits)
{
    private const int IdsRead = 1_000;

    /// <summary>All entities.</summary>
    /// <param name="progress">Told how many entities there are so far.</param>
    /// <param name="cancellation">Ends the stream.</param>
    /// <exception cref="TooManyNamesException">There are more names than the limit.</exception>
    public async Task<Segment> StreamAsync(Action<long> progress, CancellationToken cancellation)
    {
        var builder = new SegmentBuilder(limits.Words);
        await foreach (var node in graph.NodesAsync(cancellation))
        {
            if (names.Of(node) is not { } entity) continue;
            builder.Add(entity);
            if (builder.NameCount > limits.Names) throw new TooManyNamesException(limits.Names);
            progress(builder.EntityCount);
        }
        var table = new EntityTable(builder.IdsSoFar());
        var counted = await degrees.OfAllAsync(table.Find, builder.EntityCount, limits.DegreePairs, cancellation);
        builder.SetDegrees(entity => counted[entity]);
        return builder.Build();
    }

    /// <summary>Some entities as they are now, and the ids of those that are none.</summary>
    /// <param name="ids">Their ids.</param>
    /// <param name="known">The names so far; they keep their degrees unless these are counted.</param>
    /// <param name="countsDegrees">Whether degrees may have changed.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<(List<IndexedEntity> Entities, List<string> Gone)> ReadAsync(
        IReadOnlyCollection<string> ids, NameView known, bool countsDegrees, CancellationToken cancellation)
    {
        var entities = new Dictionary<string, IndexedEntity>(StringComparer.Ordinal);
        foreach (var some in ids.Chunk(IdsRead))
        {
            foreach (var node in await graph.NodesAsync(some, cancellation))
            {
                if (names.Of(node) is { } entity) entities[node.Id] = entity with { Degree = known.Find(node.Id)?.Degree ?? 0 };
            }
        }
        if (countsDegrees && entities.Count > 0)
        {
            var counted = await degrees.OfAsync([.. entities.Keys], id => entities.ContainsKey(id) || known.Find(id) is not null, cancellation);
            foreach (var (id, degree) in counted) entities[id] = entities[id] with { Degree = degree };
        }
        return ([.. entities.Values.OrderBy(entity => entity.Id, StringComparer.Ordinal)], [.. ids.Where(id => !entities.ContainsKey(id))]);
    }

    /// <summary>Whether a change may have changed degrees.</summary>
    public bool ChangesDegrees(Change change) => change.TouchedNames is not { } touched || touched.RelationshipTypes.Intersect(degrees.Types).Any();
}

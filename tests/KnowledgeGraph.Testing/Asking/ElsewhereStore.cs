using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Records;

namespace KnowledgeGraph.Testing.Asking;

/// <summary>
/// A store that passes for one elsewhere: it runs its plans itself, and has to be copied into memory, or asked level by level, for all else.
/// </summary>
/// <param name="store">Where it lies; not owned.</param>
/// <param name="plans">Runs plans on it; not owned.</param>
public sealed class ElsewhereStore(IGraphStore store, IPlanRunner plans) : RelayedStore(store), IPlanRunner
{
    /// <summary>How often relationships were read for a walk.</summary>
    public int TieReads { get; private set; }

    /// <summary>How often all nodes were streamed.</summary>
    public int Streams { get; private set; }

    /// <inheritdoc/>
    public ValueTask RunAsync(BoundPlan plan, LimitedBuffer output, CancellationToken cancellation) => plans.RunAsync(plan, output, cancellation);

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyList<NodeTie>> TiesAsync(
        IReadOnlyCollection<string> ids, IReadOnlyCollection<string> types, int limit, CancellationToken cancellation)
    {
        TieReads++;
        return base.TiesAsync(ids, types, limit, cancellation);
    }

    /// <inheritdoc/>
    public override IAsyncEnumerable<NodeRecord> NodesAsync(CancellationToken cancellation)
    {
        Streams++;
        return base.NodesAsync(cancellation);
    }
}

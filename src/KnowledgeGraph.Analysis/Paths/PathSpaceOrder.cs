namespace KnowledgeGraph.Analysis.Paths;

/// <summary>
/// Spaces by the first path that they may have: by hops, then by nodes. One whose path is not found stands where the earliest would be, before
/// all paths that begin with its shared nodes or just behind those from which it was split off.
/// </summary>
/// <param name="nodes">The order of nodes.</param>
internal sealed class PathSpaceOrder(IComparer<int> nodes) : IComparer<PathSpace>
{
    /// <inheritdoc/>
    public int Compare(PathSpace? x, PathSpace? y)
    {
        if (x!.Hops != y!.Hops) return x.Hops.CompareTo(y.Hops);
        var (known, knownOther) = (Known(x), Known(y));
        for (var i = 0; i < Math.Min(known, knownOther); i++)
        {
            if (nodes.Compare(x.Nodes[i], y.Nodes[i]) is var order and not 0) return order;
        }

        // One is the beginning of the other, or both are the same.
        if (known == knownOther) return Place(x).CompareTo(Place(y));
        return known < knownOther ? Place(x) : -Place(y);
    }

    private static int Known(PathSpace space) => space.State switch
    {
        PathSpaceState.Open => space.Shared,
        PathSpaceState.Behind => space.Shared + 1,
        PathSpaceState.Found => space.Nodes.Length,
    };

    // Before or behind whatever begins with the known nodes.
    private static int Place(PathSpace space) => space.State switch
    {
        PathSpaceState.Open => -1,
        PathSpaceState.Behind => 1,
        PathSpaceState.Found => 0,
    };
}

using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Graphs;
using KnowledgeGraph.Analysis.Paths.Searching;

namespace KnowledgeGraph.Analysis.Paths;

/// <summary>
/// The first k of all simple paths between two nodes, ordered by hops and then by their nodes (J. Y. Yen, Finding the K Shortest Loopless Paths
/// in a Network, Management Science 17, 1971; without searching twice where paths do not differ: E. L. Lawler, A Procedure for Computing the K
/// Best Solutions, Management Science 18, 1972).
/// <code>
/// A  All simple paths are one space. Its first path is searched.
/// B  Of all spaces that which may have the earliest path is taken.
/// C  If that path is found it is the next result, and the rest of its space is split: for each of its nodes from where the space begins, the
///    paths that have it up to there and then go on otherwise.
/// D  If not, it is searched in the graph without the nodes that the space's paths share; a search that knows how many hops the path has at
///    least looks no further.
/// E  A space without a path of so many hops is put back for one hop more.
/// </code>
/// A shortest path in a graph without the shared nodes is simple, and the first of the shortest is the first of the space; so results come in
/// order, whatever the numbers of nodes. Rests of a path as long as it stand behind it, the longest shared beginning first: where there are many
/// paths of one length, each costs about two searches. There are at most k times the hops of a path spaces at a time, and for each length that
/// is asked for a search of each (<see cref="PathSearch"/>).
/// </summary>
public static class SimplePaths
{
    /// <summary>Finds them.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="source">One end.</param>
    /// <param name="target">The other end; from a node to itself there is the one path of no hops.</param>
    /// <param name="count">How many to find; 1 or more.</param>
    /// <param name="mostHops">The most hops of a path; 0 or more.</param>
    /// <param name="order">The order of nodes, in which no two are equal.</param>
    /// <param name="work">What it may cost.</param>
    /// <exception cref="ArgumentOutOfRangeException">An end is no node of the graph, nothing is to be found, or the hops are negative.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static FoundPaths First<TGraph>(TGraph graph, int source, int target, int count, int mostHops, IComparer<int> order, WorkBudget work)
        where TGraph : IGraph
    {
        ShortestPaths.Check(graph, source, target, mostHops);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        work.ThrowIfCancelled();
        if (source == target) return new FoundPaths([[source]], IsCut: false);

        var (paths, isCut) = (new List<int[]>(), false);
        var spaces = new PriorityQueue<PathSpace, PathSpace>(new PathSpaceOrder(order));
        var search = SearchPool.Rent();
        // A
        var space = new PathSpace([source], 1, [], mostHops, PathSpaceState.Open);
        do
        {
            if (space.State == PathSpaceState.Found)
            {
                // C
                paths.Add(space.Nodes);
                if (paths.Count < count) Split(space, mostHops, spaces);
                continue;
            }

            // D
            var shared = space.Nodes.AsSpan(0, space.Shared);
            var end = search.Run(graph, shared[^1], target, space.Hops - shared.Length + 1, work, shared[..^1], space.Left);
            isCut = end == SearchEnd.Cut;
            if (end == SearchEnd.Found)
            {
                List<int> nodes = [.. shared];
                search.AddFirst(order, nodes);
                Put(spaces, space with { Nodes = [.. nodes], Hops = nodes.Count - 1, State = PathSpaceState.Found });
            }
            else if (end == SearchEnd.TooFar && space.Hops < mostHops)
            {
                // E
                Put(spaces, space with { Hops = space.Hops + 1, State = PathSpaceState.Open });
            }
        }
        while (!isCut && paths.Count < count && spaces.TryDequeue(out space!, out _)); // B
        SearchPool.Return(search);
        return new FoundPaths(paths, isCut);
    }

    private static void Split(PathSpace space, int mostHops, PriorityQueue<PathSpace, PathSpace> spaces)
    {
        for (var shared = space.Shared; shared < space.Nodes.Length; shared++)
        {
            int[] left = shared == space.Shared ? [.. space.Left, space.Nodes[shared]] : [space.Nodes[shared]];
            // From the last node before the target no other path is as short.
            if (shared < space.Nodes.Length - 1) Put(spaces, space with { Shared = shared, Left = left, State = PathSpaceState.Behind });
            else if (space.Hops < mostHops) Put(spaces, space with { Shared = shared, Left = left, Hops = space.Hops + 1, State = PathSpaceState.Open });
        }
    }

    private static void Put(PriorityQueue<PathSpace, PathSpace> spaces, PathSpace space) => spaces.Enqueue(space, space);
}

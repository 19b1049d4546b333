using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Graphs;
using KnowledgeGraph.Analysis.Randomness;

namespace KnowledgeGraph.Analysis.Communities;

/// <summary>
/// Communities of high <see cref="Modularity"/>, each of which is connected (V. A. Traag, L. Waltman, N. J. van Eck, From Louvain to Leiden:
/// Guaranteeing Well-Connected Communities, Scientific Reports 9, 2019, algorithm A.2).
/// <code>
/// A  At first each node is a community of its own.
/// B  Nodes move, one after another in an order of chance, to the community of a neighbour, or one of their own, wherever that raises the quality
///    most. Neighbours of a node that has moved queue up to be looked at again, until none gains by moving.
/// C  Each community is split into parts: nodes begin alone, and one that is still alone and well connected with the rest of the community joins
///    a part that is so too, by chance, the likelier the more it gains, never where it loses. Well connected is what as much weight joins to the
///    rest as modularity expects.
/// D  Parts become the nodes of a smaller graph. They begin in the communities of B, which so may move their parts apart.
/// E  B to D are repeated until each community is a single node. Where no part joins another, communities are split into what is connected.
/// F  All of it is repeated from the communities so found, until they stay the same.
/// </code>
/// The first iteration looks some 75 times at each edge of a random graph of a million nodes, mostly on the first level, and less often where there
/// is more to find; each later one about half as often. One thread, at most about 80 bytes a node and 52 an edge beside the graph.
/// </summary>
public static class Leiden
{
    /// <summary>The communities of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">What to look for.</param>
    /// <param name="work">What it may cost.</param>
    /// <exception cref="InvalidOperationException">Options are out of their ranges.</exception>
    /// <exception cref="WorkExceededException">It would cost more.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static FoundCommunities Of(WeightedGraph graph, LeidenOptions options, WorkBudget work)
    {
        options.Check();
        work.ThrowIfCancelled();
        // A
        int[] labels = [.. Enumerable.Range(0, graph.NodeCount)];
        if (graph.Edges == 0) return new FoundCommunities(labels, labels.Length, 0, Iterations: 0, IsSettled: true, Work: 0);
        var (level, random, counter) = (Level.Of(graph), new SplitMix(options.Seed), new WorkCounter(work));
        var (count, iterations, isSettled) = (labels.Length, 0, false);
        // F
        while (!isSettled && iterations < options.MostIterations)
        {
            int[] found = [.. labels];
            count = Iterate(level, found, options, random, counter);
            iterations++;
            isSettled = found.AsSpan().SequenceEqual(labels);
            labels = found;
        }

        counter.Count(graph.Edges);
        counter.Spend();
        return new FoundCommunities(labels, count, Modularity.Of(graph, labels, options.Resolution), iterations, isSettled, counter.Spent);
    }

    private static int Iterate(Level level, int[] nodes, LeidenOptions options, SplitMix random, WorkCounter counter)
    {
        var rate = options.Resolution / Sum(level.Strengths);
        // The community of each of the level's nodes; and of each node of the graph, which of the level's it is in.
        int[] labels = [.. nodes];
        for (var node = 0; node < nodes.Length; node++) nodes[node] = node;
        while (true)
        {
            counter.Count(level.NodeCount);
            // B
            var communities = LocalMoving.Run(level, labels, rate, random, counter);
            Number(labels);
            // E
            if (communities == level.NodeCount) return Number(nodes);
            // C
            var (parts, count) = Refinement.Run(level, labels, communities, rate, options.Theta, random, counter);
            var isStuck = count == level.NodeCount;
            if (isStuck) parts = Connected(level, labels, counter);
            for (var node = 0; node < nodes.Length; node++) nodes[node] = parts[nodes[node]];
            if (isStuck) return Number(nodes);
            // D
            var next = new int[count];
            for (var node = 0; node < labels.Length; node++) next[parts[node]] = labels[node];
            level = level.Merged(parts, count, counter);
            labels = next;
        }
    }

    // Which part of its community each node is in, if parts are what edges within the community connect.
    private static int[] Connected(Level level, int[] labels, WorkCounter counter)
    {
        var (parts, reached) = (new int[labels.Length], new Stack<int>());
        parts.AsSpan().Fill(-1);
        for (var first = 0; first < parts.Length; first++)
        {
            if (parts[first] >= 0) continue;
            parts[first] = first;
            reached.Push(first);
            while (reached.TryPop(out var node))
            {
                var row = level.Row(node);
                counter.Count(row.Length);
                foreach (var other in row)
                {
                    if (parts[other] >= 0 || labels[other] != labels[first]) continue;
                    parts[other] = first;
                    reached.Push(other);
                }
            }
        }

        return parts;
    }

    // Numbers labels, which are from 0 and below their number, by the first node that has each; how many there are.
    private static int Number(Span<int> labels)
    {
        var (numbers, count) = (new int[labels.Length], 0);
        foreach (ref var label in labels)
        {
            ref var number = ref numbers[label];
            if (number == 0) number = ++count;
            label = number - 1;
        }

        return count;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum;
    }
}

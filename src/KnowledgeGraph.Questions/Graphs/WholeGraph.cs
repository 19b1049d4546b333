using System.Runtime.InteropServices;
using KnowledgeGraph.Analysis.Graphs;

namespace KnowledgeGraph.Questions.Graphs;

/// <summary>
/// All entities of a state and what joins them, as arrays for algorithms that look at everything. Nodes are numbered by id, so that the same graph
/// gives the same numbers, down to the last bit, wherever it lies.
/// </summary>
/// <param name="Edges">Who is joined to whom.</param>
/// <param name="Nodes">The snapshot's number of each node.</param>
internal sealed record WholeGraph(CompactGraph Edges, int[] Nodes)
{
    /// <summary>The graph as a call sees it; linear in what the snapshot holds.</summary>
    public static WholeGraph Of(SnapshotGraph graph)
    {
        var snapshot = graph.Snapshot;
        int[] nodes = [.. snapshot.Order(graph.EntityLabels, []).Nodes];
        var numbers = new int[snapshot.NodeLimit];
        for (var number = 0; number < nodes.Length; number++) numbers[nodes[number]] = number;
        using var ties = TieList.Rent();
        var (ones, others) = (new List<int>(), new List<int>());
        for (var number = 0; number < nodes.Length; number++)
        {
            graph.Ties(nodes[number], ties);
            foreach (var tie in ties)
            {
                if (!tie.IsForward) continue;
                ones.Add(number);
                others.Add(numbers[tie.Far]);
            }
        }
        return new WholeGraph(CompactGraph.FromPairs(nodes.Length, CollectionsMarshal.AsSpan(ones), CollectionsMarshal.AsSpan(others)), nodes);
    }
}

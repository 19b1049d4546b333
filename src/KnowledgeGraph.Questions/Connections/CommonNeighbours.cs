using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model;
using KnowledgeGraph.Questions.Arguments;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Questions.Connections;

/// <summary>An entity that is joined to at least two of some others.</summary>
/// <param name="Node">Its number.</param>
/// <param name="Score">How much it tells.</param>
/// <param name="Links">The relationships to the others, each with the other, in their order.</param>
internal sealed record CommonNeighbour(int Node, double Score, IReadOnlyList<(int Other, Tie Tie)> Links);

/// <summary>Finds what entities have in common.</summary>
internal static class CommonNeighbours
{
    private const string Remedy = "Ask about fewer entities.";

    /// <summary>All of it, best first.</summary>
    /// <exception cref="GraphQLException">LIMIT_EXCEEDED: too much would have to be looked at.</exception>
    public static async ValueTask<IReadOnlyList<CommonNeighbour>> FindAsync(
        ScopedGraph graph, IReadOnlyList<int> of, IReadOnlySet<RelationshipType>? via, WorkBudget work, CancellationToken cancellation)
    {
        await graph.ReachAsync(of, cancellation);
        using var ties = TieList.Rent();
        // What at least two are joined to, one of them is joined to that is not the largest: of a hub, only that is kept.
        var largest = of.MaxBy(graph.MostTies);
        var links = new Dictionary<int, List<(int Other, Tie Tie)>>();
        foreach (var node in of)
        {
            if (node != largest) Follow(node, tie => links.TryAdd(tie.Far, []));
        }
        foreach (var node in of)
        {
            Follow(node, tie =>
            {
                if (links.TryGetValue(tie.Far, out var found)) found.Add((node, tie));
            });
        }
        var common = links.Where(entry => entry.Value.Exists(link => link.Other != entry.Value[0].Other)).Select(entry => entry.Key).ToList();
        await graph.ReachAsync(common, cancellation);
        var neighbours = new List<CommonNeighbour>(common.Count);
        using var seen = Seen.Rent(graph.NodeLimit);
        foreach (var node in common)
        {
            Asked.Spend(work, graph.MostTies(node), Remedy);
            neighbours.Add(new CommonNeighbour(node, links[node].DistinctBy(link => link.Other).Count() / Math.Log(1 + Degree(node)), links[node]));
        }
        neighbours.Sort((one, other) => one.Score != other.Score ? other.Score.CompareTo(one.Score) : graph.CompareIds(one.Node, other.Node));
        return neighbours;

        void Follow(int node, Action<Tie> take)
        {
            Asked.Spend(work, graph.MostTies(node), Remedy);
            graph.Ties(node, ties);
            foreach (var tie in ties)
            {
                if (tie.Far != node && (via?.Contains(tie.Type) ?? tie.Type.IsTraversed)) take(tie);
            }
        }

        int Degree(int node)
        {
            graph.Ties(node, ties);
            seen.Clear();
            seen.Add(node);
            return ties.Count(tie => tie.Type.IsTraversed && seen.Add(tie.Far));
        }
    }
}

using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Model;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Questions.Neighborhoods;

/// <summary>What a neighbourhood is made of.</summary>
/// <param name="Types">The types of entities that are told of, whatever is walked; null for all.</param>
/// <param name="Via">The types of relationships that are followed; null for those that are traversed.</param>
internal sealed record BallFilter(IReadOnlySet<NodeType>? Types, IReadOnlySet<RelationshipType>? Via)
{
    /// <summary>Whether a relationship is followed.</summary>
    public bool Follows(Tie tie) => Via?.Contains(tie.Type) ?? tie.Type.IsTraversed;

    /// <summary>Whether an entity is told of.</summary>
    public bool Tells(ScopedGraph graph, int node) => Types is null || Types.Contains(graph.TypeOf(node));
}

/// <summary>
/// All entities within some hops of others, level by level: breadth-first search. The work is linear in the relationships of all that is reached.
/// </summary>
/// <param name="Levels">The entities by distance, those asked for first; the last level has no relationships read yet.</param>
/// <param name="IsCut">Whether the work was ended before the last level was complete.</param>
internal sealed record Ball(IReadOnlyList<IReadOnlyCollection<int>> Levels, bool IsCut)
{
    /// <summary>Reaches out from some entities.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="centers">From where; each once.</param>
    /// <param name="depth">How many hops.</param>
    /// <param name="filter">What is followed.</param>
    /// <param name="work">What it may cost.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async ValueTask<Ball> ReachAsync(
        ScopedGraph graph, IReadOnlyList<int> centers, int depth, BallFilter filter, WorkBudget work, CancellationToken cancellation)
    {
        var levels = new List<IReadOnlyCollection<int>> { centers };
        using var seen = Seen.Rent(graph.NodeLimit);
        foreach (var center in centers) seen.Add(center);
        using var ties = TieList.Rent();
        for (var level = 0; level < depth && levels[level].Count > 0; level++)
        {
            await graph.ReachAsync(levels[level], cancellation);
            seen.Fit(graph.NodeLimit);
            var next = new NodeList();
            foreach (var node in InTurn(graph, levels[level], work))
            {
                if (!work.TrySpend(graph.MostTies(node))) return new Ball([.. levels, next], IsCut: true);
                graph.Ties(node, ties);
                foreach (var tie in ties)
                {
                    if (filter.Follows(tie) && seen.Add(tie.Far)) next.Add(tie.Far);
                }
            }
            levels.Add(next);
        }
        return new Ball(levels, IsCut: false);
    }

    /// <summary>
    /// Entities as they are looked at: by id where the work will not do for all, so that what is seen of them does not hang on where the graph lies.
    /// </summary>
    public static IEnumerable<int> InTurn(ScopedGraph graph, IReadOnlyCollection<int> nodes, WorkBudget work) =>
        nodes.Sum(node => (long)graph.MostTies(node)) <= work.Limit - work.Spent ? nodes : nodes.Order(Comparer<int>.Create(graph.CompareIds));
}

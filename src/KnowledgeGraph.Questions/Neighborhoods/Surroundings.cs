using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Model;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Neighborhoods;

/// <summary>What is around some entities.</summary>
/// <param name="All">All of it, by number.</param>
/// <param name="Listed">What is listed: nearest first, then by degree descending, then by id.</param>
/// <param name="Edges">How many relationships join all of it.</param>
/// <param name="ListedEdges">Those that join what is listed, each with the entity that it starts at, by type, start, end and id.</param>
/// <param name="ByRelationship">What the entities asked for are joined by.</param>
/// <param name="IsCut">Whether the work was ended before all was looked at: then what was counted is what was looked at.</param>
internal sealed record Surroundings(
    IReadOnlyList<int> All, IReadOnlyList<int> Listed, int Edges, IReadOnlyList<(int Start, Tie Tie)> ListedEdges,
    IReadOnlyList<(RelationshipType Type, bool IsForward, int Count)> ByRelationship, bool IsCut)
{
    /// <summary>Looks around.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="centers">The entities asked for; each once.</param>
    /// <param name="depth">How many hops.</param>
    /// <param name="limit">How many entities are listed.</param>
    /// <param name="filter">What is followed.</param>
    /// <param name="work">What it may cost.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async ValueTask<Surroundings> LookAsync(
        ScopedGraph graph, IReadOnlyList<int> centers, int depth, int limit, BallFilter filter, WorkBudget work, CancellationToken cancellation)
    {
        using var inside = Seen.Rent(graph.NodeLimit);
        var ball = await Ball.ReachAsync(graph, centers, depth, filter, inside, work, cancellation);
        await graph.ReachAsync(ball.Levels[^1], cancellation);
        inside.Fit(graph.NodeLimit);
        using var neighbours = Seen.Rent(graph.NodeLimit);
        var (listed, edges, isCut, ties) = (new List<int>(), 0, ball.IsCut, new List<Tie>());
        foreach (var level in ball.Levels)
        {
            var ranks = new Nearest(graph, limit - listed.Count);
            foreach (var node in level)
            {
                isCut |= !work.TrySpend(graph.MostTies(node));
                if (isCut) break;
                graph.Ties(node, ties);
                neighbours.Clear();
                neighbours.Add(node);
                var degree = 0;
                foreach (var tie in ties)
                {
                    if (neighbours.Add(tie.Far)) degree++;
                    if (tie.IsForward && inside.Has(tie.Far) && (filter.Via is null || filter.Via.Contains(tie.Type))) edges++;
                }
                ranks.Add(node, degree);
            }
            listed.AddRange(ranks.InOrder());
        }
        return new Surroundings(
            [.. ball.Levels.SelectMany(level => level)], listed, edges, EdgesAmong(graph, listed, filter), Counts(graph, centers, filter), isCut);
    }

    private static List<(int, Tie)> EdgesAmong(ScopedGraph graph, IReadOnlyList<int> listed, BallFilter filter)
    {
        using var inside = Seen.Rent(graph.NodeLimit);
        foreach (var node in listed) inside.Add(node);
        var (edges, ties) = (new List<(int Start, Tie Tie)>(), new List<Tie>());
        foreach (var node in listed)
        {
            graph.Ties(node, ties);
            foreach (var tie in ties)
            {
                if (tie.IsForward && inside.Has(tie.Far) && (filter.Via is null || filter.Via.Contains(tie.Type))) edges.Add((node, tie));
            }
        }
        edges.Sort((one, other) =>
        {
            var order = string.CompareOrdinal(one.Tie.Type.Name, other.Tie.Type.Name);
            if (order == 0) order = graph.CompareIds(one.Start, other.Start);
            if (order == 0) order = graph.CompareIds(one.Tie.Far, other.Tie.Far);
            return order != 0
                ? order
                : string.CompareOrdinal(graph.RelationshipIdOf(one.Tie.Relationship), graph.RelationshipIdOf(other.Tie.Relationship));
        });
        return edges;
    }

    private static List<(RelationshipType, bool, int)> Counts(ScopedGraph graph, IReadOnlyList<int> centers, BallFilter filter)
    {
        var (counts, ties) = (new Dictionary<(RelationshipType Type, bool IsForward), int>(), new List<Tie>());
        foreach (var center in centers)
        {
            graph.Ties(center, ties);
            foreach (var tie in ties)
            {
                if (filter.Passes(graph, tie)) counts[(tie.Type, tie.IsForward)] = counts.GetValueOrDefault((tie.Type, tie.IsForward)) + 1;
            }
        }
        return [.. counts.Select(entry => (entry.Key.Type, entry.Key.IsForward, entry.Value))
            .OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Type.Name, StringComparer.Ordinal).ThenByDescending(entry => entry.IsForward)];
    }
}

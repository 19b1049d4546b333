using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Model;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Questions.Neighborhoods;

/// <summary>What is around some entities.</summary>
/// <param name="Levels">All of it by distance, by number.</param>
/// <param name="Listed">What is listed: nearest first, then by degree descending, then by id.</param>
/// <param name="Edges">How many relationships join all of it.</param>
/// <param name="ListedEdges">Those that join what is listed, each with the entity that it starts at, by type, start, end and id.</param>
/// <param name="ByRelationship">What the entities asked for are joined by.</param>
/// <param name="IsCut">Whether the work was ended before all was looked at: then what was counted is what was looked at.</param>
internal sealed record Surroundings(
    IReadOnlyList<IReadOnlyCollection<int>> Levels, IReadOnlyList<int> Listed, int Edges, IReadOnlyList<(int Start, Tie Tie)> ListedEdges,
    IReadOnlyList<(RelationshipType Type, bool IsForward, int Count)> ByRelationship, bool IsCut)
{
    /// <summary>All of it.</summary>
    public IEnumerable<int> All => Levels.SelectMany(level => level);

    /// <summary>How many entities it is.</summary>
    public int Total => Levels.Sum(level => level.Count);

    /// <summary>Looks around.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="centers">The entities asked for; each once.</param>
    /// <param name="depth">How many hops.</param>
    /// <param name="limit">How many entities are listed.</param>
    /// <param name="filter">What is followed.</param>
    /// <param name="mostSteps">How many relationships each of two walks may look at: out, and over what was reached.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async ValueTask<Surroundings> LookAsync(
        ScopedGraph graph, IReadOnlyList<int> centers, int depth, int limit, BallFilter filter, long mostSteps, CancellationToken cancellation)
    {
        var ball = await Ball.ReachAsync(graph, centers, depth, filter, new WorkBudget(mostSteps, cancellation), cancellation);
        await graph.ReachAsync(ball.Levels[^1], cancellation);
        IReadOnlyCollection<int>[] levels =
            [.. ball.Levels.Select((level, hops) => hops == 0 || filter.Types is null ? level : level.Where(node => filter.Tells(graph, node)).ToList())];
        using var count = new LevelCount(graph, filter, levels, new WorkBudget(mostSteps, cancellation));
        var listed = new List<int>();
        foreach (var level in levels) listed.AddRange(count.First(level, limit - listed.Count));
        return new Surroundings(
            levels, listed, count.Edges, EdgesAmong(graph, listed, filter), Counts(graph, centers, filter),
            ball.IsCut || count.IsCut);
    }

    private static List<(int, Tie)> EdgesAmong(ScopedGraph graph, IReadOnlyList<int> listed, BallFilter filter)
    {
        using var inside = Seen.Rent(graph.NodeLimit);
        foreach (var node in listed) inside.Add(node);
        using var ties = TieList.Rent();
        var edges = new List<(int Start, Tie Tie)>();
        foreach (var node in listed)
        {
            graph.StartedTies(node, ties);
            foreach (var tie in ties)
            {
                if (inside.Has(tie.Far) && filter.Follows(tie)) edges.Add((node, tie));
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
        using var ties = TieList.Rent();
        var counts = new Dictionary<(RelationshipType Type, bool IsForward), int>();
        foreach (var center in centers)
        {
            graph.Ties(center, ties);
            // Those of a type and a direction lie together.
            for (var (from, to) = (0, 0); from < ties.Count; from = to)
            {
                var first = ties[from];
                while (to < ties.Count && ties[to].Type == first.Type && ties[to].IsForward == first.IsForward) to++;
                if (filter.Follows(first)) counts[(first.Type, first.IsForward)] = counts.GetValueOrDefault((first.Type, first.IsForward)) + to - from;
            }
        }
        return [.. counts.Select(entry => (entry.Key.Type, entry.Key.IsForward, entry.Value))
            .OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Type.Name, StringComparer.Ordinal).ThenByDescending(entry => entry.IsForward)];
    }
}

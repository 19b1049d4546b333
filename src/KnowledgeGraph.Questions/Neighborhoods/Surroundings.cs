using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Model;
using KnowledgeGraph.Questions.Answers;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Questions.Neighborhoods;

/// <summary>What is around some entities.</summary>
/// <param name="Levels">All of it by distance, by number.</param>
/// <param name="Listed">What is listed: nearest first, then by degree descending, then by id.</param>
/// <param name="Edges">How many relationships join all of it.</param>
/// <param name="ListedEdges">Those that join what is listed, each with the entity that it starts at, by type, start, end and id.</param>
/// <param name="ByRelationship">What the entities asked for are joined by.</param>
/// <param name="IsCut">Whether the work was ended before all was looked at: then what was counted is what was looked at.</param>
internal sealed record Surroundings(
    IReadOnlyList<IReadOnlyList<int>> Levels, IReadOnlyList<int> Listed, int Edges, IReadOnlyList<(int Start, Tie Tie)> ListedEdges,
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
        using var reached = Seen.Rent(graph.NodeLimit);
        var ball = await Ball.ReachAsync(graph, centers, depth, filter, reached, new WorkBudget(mostSteps, cancellation), cancellation);
        await graph.ReachAsync(ball.Levels[^1], cancellation);
        IReadOnlyList<int>[] levels =
            [.. ball.Levels.Select((level, hops) => hops == 0 || filter.Types is null ? level : level.Where(node => filter.Tells(graph, node)).ToList())];
        using var told = Seen.Rent(graph.NodeLimit);
        foreach (var node in levels.SelectMany(level => level)) told.Add(node);
        using var count = new LevelCount(graph, filter, told, new WorkBudget(mostSteps, cancellation));
        var nearest = Comparer<(int Node, int Degree)>.Create(
            (one, other) => one.Degree != other.Degree ? other.Degree.CompareTo(one.Degree) : graph.CompareIds(one.Node, other.Node));
        var listed = new List<int>();
        foreach (var level in levels)
        {
            var ranks = level.Select(node => (Node: node, Degree: count.DegreeOf(node)));
            listed.AddRange(Leading.Of(ranks, limit - listed.Count, nearest).Select(rank => rank.Node));
        }
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
            graph.Ties(node, ties);
            foreach (var tie in ties)
            {
                if (tie.IsForward && inside.Has(tie.Far) && filter.Follows(tie)) edges.Add((node, tie));
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
            foreach (var tie in ties)
            {
                if (filter.Follows(tie)) counts[(tie.Type, tie.IsForward)] = counts.GetValueOrDefault((tie.Type, tie.IsForward)) + 1;
            }
        }
        return [.. counts.Select(entry => (entry.Key.Type, entry.Key.IsForward, entry.Value))
            .OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Type.Name, StringComparer.Ordinal).ThenByDescending(entry => entry.IsForward)];
    }
}

/// <summary>Counts what joins the entities of a neighbourhood. Once the work is spent it looks at nothing more, and degrees are what is told without.</summary>
internal sealed class LevelCount(ScopedGraph graph, BallFilter filter, Seen told, WorkBudget work) : IDisposable
{
    // To make rows ready for few entities costs more than to look at what joins each.
    private const int Few = 1_000;
    private readonly NeighbourIndex? _joined = told.Count > Few ? (graph as SnapshotGraph)?.Joined : null;
    private readonly Seen _neighbours = Seen.Rent(graph.NodeLimit);
    private readonly TieList _ties = TieList.Rent();

    /// <summary>How many relationships join those looked at.</summary>
    public int Edges { get; private set; }

    /// <summary>Whether not all were looked at.</summary>
    public bool IsCut { get; private set; }

    /// <summary>How many entities an entity is joined to by what degrees count.</summary>
    public int DegreeOf(int node)
    {
        IsCut = IsCut || !work.TrySpend(graph.MostTies(node));
        if (IsCut) return graph.MostTies(node);
        if (_joined is null) graph.Ties(node, _ties);
        else graph.StartedTies(node, _ties);
        foreach (var tie in _ties)
        {
            if (tie.IsForward && told.Has(tie.Far) && filter.Follows(tie)) Edges++;
        }
        return _joined is { } joined ? joined.Of(node).Length : Neighbours(node);
    }

    private int Neighbours(int node)
    {
        _neighbours.Clear();
        _neighbours.Add(node);
        return _ties.Count(tie => tie.Type.IsTraversed && _neighbours.Add(tie.Far));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _neighbours.Dispose();
        _ties.Dispose();
    }
}

using KnowledgeGraph.Model;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Questions.Paths;

/// <summary>Finds what joins two entities that follow each other on a path.</summary>
/// <param name="graph">The graph of the call.</param>
internal sealed class HopFinder(ScopedGraph graph)
{
    private readonly List<Tie> _ties = [];

    // Paths share most of their hops, and a hub's relationships are many.
    private readonly Dictionary<(int From, int To), HopTies> _found = [];

    /// <summary>What joins the two, the one of highest confidence first, those of one confidence by id.</summary>
    public HopTies Between(int from, int to)
    {
        if (!_found.TryGetValue((from, to), out var found)) _found.Add((from, to), found = Find(from, to));
        return found;
    }

    private HopTies Find(int from, int to)
    {
        // The side with fewer relationships tells all that join the two.
        var isTurned = graph.MostTies(to) < graph.MostTies(from);
        var (near, far) = isTurned ? (to, from) : (from, to);
        graph.Ties(near, _ties);
        var ties = _ties.Where(tie => tie.Far == far)
            .Select(tie => new HopTie(
                tie.Type.Name, graph.RelationshipIdOf(tie.Relationship), isTurned ? !tie.IsForward : tie.IsForward,
                graph.EdgeValueOf(tie.Relationship, BuiltInKeys.Confidence) as FloatValue,
                graph.EdgeValueOf(tie.Relationship, BuiltInKeys.Since) as IntervalValue,
                graph.EdgeValueOf(tie.Relationship, BuiltInKeys.Until) as IntervalValue))
            .OrderByDescending(tie => tie.Confidence?.Number ?? double.NegativeInfinity)
            .ThenBy(tie => tie.Id, StringComparer.Ordinal);
        return new HopTies(graph.IdOf(from), graph.IdOf(to), [.. ties]);
    }
}

/// <summary>What joins two entities.</summary>
/// <param name="From">The id of the one.</param>
/// <param name="To">The id of the other.</param>
/// <param name="Ties">The relationships, best first; at least one.</param>
internal sealed record HopTies(string From, string To, IReadOnlyList<HopTie> Ties);

/// <summary>A relationship that joins two entities.</summary>
/// <param name="Kind">Its type.</param>
/// <param name="Id">Its id.</param>
/// <param name="IsForward">Whether it points from the one to the other.</param>
/// <param name="Confidence">How sure it is; null where that is not known.</param>
/// <param name="Since">When it began; null where that is not known.</param>
/// <param name="Until">When it ended; null where that is not known.</param>
internal sealed record HopTie(string Kind, string Id, bool IsForward, FloatValue? Confidence, IntervalValue? Since, IntervalValue? Until);

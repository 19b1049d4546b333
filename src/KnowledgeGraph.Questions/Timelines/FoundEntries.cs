using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Questions.Answers;
using KnowledgeGraph.Questions.Arguments;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Timelines;

/// <summary>What was found for a page of the timeline.</summary>
/// <param name="Total">How many entries there are on all pages.</param>
/// <param name="Entries">Those that follow the cursor, in order: as many as were wanted, if there are.</param>
internal sealed record FoundEntries(int Total, IReadOnlyList<Dated> Entries);

/// <summary>Finds entries of the timeline.</summary>
/// <param name="graph">The graph of the call.</param>
/// <param name="range">The dates that are asked for.</param>
/// <param name="after">What the page comes after; null for the first.</param>
/// <param name="count">How many are wanted; 1 or more.</param>
/// <param name="work">What it may cost.</param>
internal sealed class EntryFinder(SnapshotGraph graph, DayRange range, TimelinePlace? after, int count, WorkBudget work)
{
    private const string Remedy = "Ask for a shorter time (from, to), or for fewer entities (of).";
    private readonly TimelineOrder _order = new(graph);

    /// <summary>Among all of the graph.</summary>
    public FoundEntries All(TimelineIndex index)
    {
        var (total, found) = (0, new List<Dated>());
        foreach (var group in index.Among(range))
        {
            // What hides relationships must be asked of each; nodes are seen at every date.
            var isSeen = graph.SeesAllPeriods || group.Kind == TimelineKind.Date;
            if (!isSeen) Spend(group.Count);
            total += isSeen ? group.Count : group.Entries.Count(IsSeen);
            if (found.Count == count || after?.CompareDates(group.Low, group.High, group.Kind) > 0) continue;
            Spend(group.Count);
            found.AddRange(Leading.Of(group.Entries.Where(dated => IsSeen(dated) && Follows(dated)), count - found.Count, _order));
        }
        return new FoundEntries(total, found);
    }

    /// <summary>Among what entities have themselves, what joins them to others, and the nodes without a name that they are joined to.</summary>
    public FoundEntries Of(TimelineSources sources, Companions companions, IReadOnlyList<int> entities)
    {
        var (entries, nodes, relationships) = (new List<Dated>(), new HashSet<int>(), new HashSet<int>());
        using var ties = TieList.Rent();
        void Take(Dated dated)
        {
            if (range.Meets(dated.Low, dated.High)) entries.Add(dated);
        }
        foreach (var entity in entities)
        {
            Spend(1 + graph.MostTies(entity) + companions.MostOf(entity));
            nodes.Add(entity);
            nodes.UnionWith(companions.Of(entity));
            graph.Ties(entity, ties);
            relationships.UnionWith(ties.Select(tie => tie.Relationship));
        }
        foreach (var node in nodes) sources.OfNode(node, Take);
        foreach (var relationship in relationships) sources.OfRelationship(relationship, Take);
        return new FoundEntries(entries.Count, Leading.Of(entries.Where(Follows), count, _order));
    }

    private bool IsSeen(Dated dated) => dated.Field is not null || graph.Sees(dated.Number);

    private bool Follows(Dated dated) => after is null || after.CompareDates(dated.Low, dated.High, dated.Kind) switch
    {
        0 => TimelinePlace.Of(graph, dated).CompareTo(after) > 0,
        var order => order < 0,
    };

    private void Spend(long steps) => Asked.Spend(work, steps, Remedy);
}

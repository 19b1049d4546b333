using System.Runtime.InteropServices;
using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Model;
using KnowledgeGraph.Questions.Arguments;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Questions.Comparisons;

/// <summary>Finds what differs between two dates.</summary>
/// <param name="graph">The graph, which sees relationships of all periods.</param>
/// <param name="before">The earlier date.</param>
/// <param name="after">The later date.</param>
/// <param name="work">What it may cost.</param>
internal sealed class DifferenceFinder(SnapshotGraph graph, IntervalValue before, IntervalValue after, WorkBudget work)
{
    private const string Remedy = "Ask for what differs at some entities (of).";
    private readonly PeriodIndex _periods = graph.Snapshot.Periods(BuiltInKeys.Since, BuiltInKeys.Until);
    private readonly EdgeFields _fields = new(graph);
    private readonly List<int> _appeared = [];
    private readonly List<int> _ended = [];

    /// <summary>In all of the graph: a look at the period of each relationship.</summary>
    public Difference All()
    {
        var snapshot = graph.Snapshot;
        Spend(snapshot.RelationshipLimit);
        bool[] traversed = [.. snapshot.Catalog.RelationshipTypes.Select(type => graph.Shape.Model.RelationshipTypes[type.Name].IsTraversed)];
        for (var relationship = 0; relationship < snapshot.RelationshipLimit; relationship++)
        {
            if (snapshot.TypeOf(relationship) is >= 0 and var type && traversed[type]) Add(relationship);
        }
        return Paired();
    }

    /// <summary>At some entities.</summary>
    public Difference At(IReadOnlyList<int> entities)
    {
        using var ties = TieList.Rent();
        var seen = new HashSet<int>();
        foreach (var entity in entities)
        {
            Spend(graph.MostTies(entity));
            graph.Ties(entity, ties);
            foreach (var tie in ties)
            {
                if (seen.Add(tie.Relationship)) Add(tie.Relationship);
            }
        }
        return Paired();
    }

    private void Add(int relationship)
    {
        var period = _periods[relationship];
        var (held, holds) = (period.Meets(before.Low, before.High), period.Meets(after.Low, after.High));
        if (held && !holds) _ended.Add(relationship);
        else if (holds && !held) _appeared.Add(relationship);
    }

    // What ended and what appeared between the same ends are set side by side from the first on; those that read alike are no change.
    private Difference Paired()
    {
        var changed = new List<(int Before, int After)>();
        var appeared = ByEnds(_appeared);
        foreach (var (ends, old) in ByEnds(_ended))
        {
            if (!appeared.TryGetValue(ends, out var young)) continue;
            changed.AddRange(old.Order(Comparer<int>.Create(CompareBeginnings)).Zip(young.Order(Comparer<int>.Create(CompareBeginnings)))
                .Where(pair => _fields.Differ(pair.First, pair.Second)));
        }
        var taken = changed.SelectMany(pair => (int[])[pair.Before, pair.After]).ToHashSet();
        return new Difference([.. _appeared.Where(one => !taken.Contains(one))], [.. _ended.Where(one => !taken.Contains(one))], changed);
    }

    private Dictionary<(int Type, int From, int To), List<int>> ByEnds(List<int> relationships)
    {
        var byEnds = new Dictionary<(int Type, int From, int To), List<int>>();
        foreach (var relationship in relationships)
        {
            var snapshot = graph.Snapshot;
            ref var those = ref CollectionsMarshal.GetValueRefOrAddDefault(
                byEnds, (snapshot.TypeOf(relationship), snapshot.From(relationship), snapshot.To(relationship)), out _);
            (those ??= []).Add(relationship);
        }
        return byEnds;
    }

    // What has no beginning began before all others.
    private int CompareBeginnings(int one, int other)
    {
        var (first, second) = (Since(one), Since(other));
        if ((first?.Low ?? long.MinValue).CompareTo(second?.Low ?? long.MinValue) is not 0 and var byFirstDay) return byFirstDay;
        if ((first?.High ?? long.MinValue).CompareTo(second?.High ?? long.MinValue) is not 0 and var byLastDay) return byLastDay;
        return graph.Snapshot.Utf8RelationshipId(one).SequenceCompareTo(graph.Snapshot.Utf8RelationshipId(other));
    }

    private IntervalValue? Since(int relationship) => graph.EdgeValueOf(relationship, BuiltInKeys.Since) as IntervalValue;

    private void Spend(long steps) => Asked.Spend(work, steps, Remedy);
}

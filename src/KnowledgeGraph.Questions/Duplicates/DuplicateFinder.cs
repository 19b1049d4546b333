using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Questions.Likeness;
using KnowledgeGraph.Questions.Limits;

namespace KnowledgeGraph.Questions.Duplicates;

/// <summary>Finds pairs that may be one among the entities of a graph: all of them, or some with all others. One of these belongs to one run.</summary>
/// <param name="graph">The graph, with relationships of all periods.</param>
/// <param name="blocks">Its entities.</param>
/// <param name="sources">Where its types keep what tells them apart.</param>
/// <param name="limits">The limits.</param>
/// <param name="work">What the run may do.</param>
internal sealed class DuplicateFinder(SnapshotGraph graph, EntityBlocks blocks, EntitySources sources, QuestionLimits limits, WorkBudget work)
{
    private const int NamesKept = 20_000;
    private readonly PairJudge _judge = new(graph, blocks, sources, work);
    private readonly Dictionary<int, EntityNames?> _names = [];
    private readonly PriorityQueue<DuplicatePair, DuplicatePair> _best =
        new(Comparer<DuplicatePair>.Create((one, other) => DuplicatePair.BestFirst.Compare(other, one)));

    /// <summary>Whether there were more pairs than may be listed.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Whether the work was ended before all were looked at.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>The best pairs of the whole graph, in their order.</summary>
    public IReadOnlyList<DuplicatePair> All()
    {
        for (var entity = 0; entity < blocks.Count && !IsEnded; entity++)
        {
            work.ThrowIfCancelled();
            var one = entity;
            Judge(one, blocks.LikeOf(graph, one, NamesOf(one), limits.MaxBlock).Where(other => other > one));
        }
        return Best();
    }

    /// <summary>The best pairs of some entities with any other, in their order.</summary>
    /// <param name="nodes">The nodes of the entities.</param>
    public IReadOnlyList<DuplicatePair> Of(IReadOnlyList<int> nodes)
    {
        var asked = nodes.Select(blocks.EntityOf).ToHashSet();
        foreach (var one in asked.Order())
        {
            work.ThrowIfCancelled();
            // A pair of two that are asked for is found from its first.
            Judge(one, blocks.LikeOf(graph, one, NamesOf(one), limits.MaxBlock).Where(other => other > one || !asked.Contains(other)));
            if (IsEnded) break;
        }
        return Best();
    }

    private void Judge(int entity, IEnumerable<int> others)
    {
        foreach (var other in others)
        {
            var (one, two) = entity < other ? (entity, other) : (other, entity);
            if (!_judge.TryJudge(one, NamesOf(one), two, NamesOf(two), out var pair))
            {
                IsEnded = true;
                return;
            }
            if (pair is null) continue;
            if (_best.Count < limits.MaxDuplicates)
            {
                _best.Enqueue(pair, pair);
            }
            else
            {
                IsCut = true;
                _best.EnqueueDequeue(pair, pair);
            }
        }
    }

    private EntityNames? NamesOf(int entity)
    {
        if (_names.TryGetValue(entity, out var names)) return names;
        if (_names.Count == NamesKept) _names.Clear();
        return _names[entity] = sources.NamesOf(graph, blocks.NodeOf(entity));
    }

    private List<DuplicatePair> Best()
    {
        var best = new List<DuplicatePair>(_best.Count);
        while (_best.TryDequeue(out var pair, out _)) best.Add(pair);
        best.Reverse();
        return best;
    }
}

using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Turns;
using KnowledgeGraph.Questions.Answers;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Questions.Keeping;
using KnowledgeGraph.Questions.Limits;

namespace KnowledgeGraph.Questions.Duplicates;

/// <summary>Works out duplicates of a state of the graph, and keeps what others may ask for too: its blocks and its list.</summary>
/// <param name="model">The model.</param>
/// <param name="limits">The limits.</param>
/// <param name="time">The clock by which lists are dated.</param>
internal sealed class DuplicateWork(GraphModel model, QuestionLimits limits, TimeProvider time)
{
    // Of a state there is one of each.
    private const string Only = "";

    private readonly EntitySources _sources = new(model);
    private readonly KeptResults<EntityBlocks> _blocks = new(limits.KeptResults, "names");
    private readonly KeptResults<DuplicateList> _lists = new(limits.KeptResults, "duplicates");

    /// <summary>The pairs of a whole graph, worked out when they are first asked for.</summary>
    /// <exception cref="WorkExceededException">The graph is too large.</exception>
    public async Task<DuplicateList> ListAsync(SnapshotGraph graph, CancellationToken cancellation)
    {
        var blocks = await BlocksAsync(graph, cancellation);
        return await _lists.GetAsync(graph.Snapshot, Only, () => ListOf(graph, blocks, nodes: null, CancellationToken.None), cancellation);
    }

    /// <summary>The pairs of some entities with any other.</summary>
    /// <exception cref="WorkExceededException">The graph is too large.</exception>
    public async Task<DuplicateList> OfAsync(SnapshotGraph graph, IReadOnlyList<int> nodes, CancellationToken cancellation)
    {
        var blocks = await BlocksAsync(graph, cancellation);
        return await YieldingScheduler.Questions.RunAsync(() => ListOf(graph, blocks, nodes, cancellation), cancellation);
    }

    private Task<EntityBlocks> BlocksAsync(SnapshotGraph graph, CancellationToken cancellation) => _blocks.GetAsync(
        graph.Snapshot, Only, () => new EntityBlocks(graph, _sources, new WorkBudget(limits.MaxSteps, CancellationToken.None)), cancellation);

    private DuplicateList ListOf(SnapshotGraph graph, EntityBlocks blocks, IReadOnlyList<int>? nodes, CancellationToken cancellation)
    {
        var takenAt = time.GetUtcNow();
        var finder = new DuplicateFinder(graph, blocks, _sources, limits, new WorkBudget(limits.MaxSteps, cancellation));
        var pairs = nodes is null ? finder.All() : finder.Of(nodes);
        return new DuplicateList(pairs, new SnapshotValue(graph.Mark, takenAt), finder switch
        {
            { IsEnded: true } => TruncationValue.Steps(
                $"Not all pairs were compared: more than {limits.MaxSteps} steps would have been taken (MaxSteps). Name the entities that matter in 'of'."),
            { IsCut: true } => TruncationValue.Limit(
                $"There are more pairs than {limits.MaxDuplicates}, of which these are the best (MaxDuplicates). Name the entities that matter in 'of'."),
            _ => null,
        });
    }
}

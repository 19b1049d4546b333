using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Questions.Limits;
using KnowledgeGraph.Questions.Neighborhoods;
using KnowledgeGraph.Storage.History;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Questions.Export.Scopes;

/// <summary>
/// Opens what an export reads. A state in memory stands still, and is one whatever is written meanwhile; a store that has its graph elsewhere is read
/// as it is, in the order of ids, and asked at the end whether it has changed.
/// </summary>
/// <param name="access">The graph to walk on.</param>
/// <param name="graphs">The graph in memory, of now and of then.</param>
/// <param name="store">Where it lies.</param>
/// <param name="limits">The limits.</param>
internal sealed class SourceOpener(GraphAccess access, PastGraphs graphs, IGraphStore store, QuestionLimits limits)
{
    /// <summary>Opens it.</summary>
    /// <exception cref="GraphQLException">NOT_FOUND: there is no such entity. LIMIT_EXCEEDED: to find what is around takes too many steps.</exception>
    public async ValueTask<ExportSource> OpenAsync(ExportScope scope, CancellationToken cancellation)
    {
        if (scope.Centers is not null) return await OpenAroundAsync(scope, cancellation);
        try
        {
            if (scope.Then is { } then) return Of(await graphs.SnapshotAtAsync(then, cancellation), ids: null);
            if (graphs.IsPresentAtHand) return Of(await graphs.PresentAsync(cancellation), ids: null);
        }
        catch (PastGraphException failure) when (scope.Then is not null || failure.Reason != PastGraphProblem.NotReady)
        {
            throw PastGraphErrors.Refusal(failure);
        }
        return await OfStoreAsync(ids: null, cancellation);
    }

    private async ValueTask<ExportSource> OpenAroundAsync(ExportScope scope, CancellationToken cancellation)
    {
        var graph = await access.OpenAsync(scope.Then, new TieScope(scope.Via, scope.Valid, IsDatedOnly: false), cancellation);
        // Taken before the walk, so that what changes in its midst is told too.
        var moving = graph is SnapshotGraph ? null : await OfStoreAsync(ids: null, cancellation);
        var ids = await AroundAsync(graph, scope, cancellation);
        return graph is SnapshotGraph { Snapshot: var snapshot } ? Of(snapshot, ids) : moving! with { Ids = ids };
    }

    private async ValueTask<IReadOnlyList<string>> AroundAsync(ScopedGraph graph, ExportScope scope, CancellationToken cancellation)
    {
        var centers = await CentersAsync(graph, scope.Centers!, cancellation);
        var filter = new BallFilter(scope.Types, scope.Via);
        var ball = await Ball.ReachAsync(graph, centers, scope.Depth, filter, new WorkBudget(limits.MaxSteps, cancellation), cancellation);
        if (ball.IsCut)
        {
            throw new GraphQLException(
                ErrorCode.LimitExceeded,
                $"More than {limits.MaxSteps} relationships would have to be looked at (MaxSteps). Go fewer hops (depth), or export all.");
        }
        var told = ball.Levels.Skip(1).SelectMany(level => level).Where(node => filter.Tells(graph, node));
        return [.. centers.Concat(told).Select(graph.IdOf).Order(StringComparer.Ordinal)];
    }

    // An id may have commas in it: what is one whole is not taken apart.
    private static async ValueTask<List<int>> CentersAsync(ScopedGraph graph, IReadOnlyList<string> given, CancellationToken cancellation)
    {
        await graph.FetchAsync([.. given.SelectMany(text => Parts(text).Append(text)).Distinct(StringComparer.Ordinal)], cancellation);
        var centers = new List<int>();
        foreach (var id in given.SelectMany(text => graph.Find(text) >= 0 ? [text] : Parts(text)).Distinct(StringComparer.Ordinal))
        {
            var node = graph.Find(id);
            if (node < 0 || !graph.TypeOf(node).IsEntity)
                throw new GraphQLException(ErrorCode.NotFound, $"There is no entity '{Excerpt.Of(id)}', which 'of' names. Look for its id with 'search'.");
            centers.Add(node);
        }
        return centers;
    }

    private static string[] Parts(string text) => text.Split(',');

    private static ExportSource Of(GraphSnapshot snapshot, IReadOnlyList<string>? ids) =>
        new(PastGraphs.RecordsOf(snapshot), snapshot.ChangeNumber, ids, IsMoving: false);

    private async ValueTask<ExportSource> OfStoreAsync(IReadOnlyList<string>? ids, CancellationToken cancellation) =>
        new(store, await store.ChangeNumberAsync(cancellation), ids, IsMoving: true);
}

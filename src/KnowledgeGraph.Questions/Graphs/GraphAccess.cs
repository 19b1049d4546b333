using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Limits;
using KnowledgeGraph.Storage.History;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Questions.Graphs;

/// <summary>Opens the graph that a question is put to: in memory, of now or of then, or level by level in a store that is too large for that.</summary>
/// <param name="model">The model.</param>
/// <param name="limits">What one question may ask for.</param>
internal sealed class GraphAccess(GraphModel model, QuestionLimits limits)
{
    private PastGraphs? _graphs;
    private IGraphStore? _store;

    /// <summary>The shape of the traversed graph.</summary>
    public GraphShape Shape { get; } = new(model);

    /// <summary>What is new in the graph.</summary>
    /// <exception cref="GraphQLException">It is not open yet.</exception>
    public IChangeFeed Feed => (_store ?? throw NotOpen()).Feed;

    private PastGraphs Graphs => _graphs ?? throw NotOpen();

    /// <summary>Which graph answers from now on.</summary>
    /// <param name="graphs">It in memory, of now and of then.</param>
    /// <param name="store">Where it lies.</param>
    public void Attach(PastGraphs graphs, IGraphStore store) => (_graphs, _store) = (graphs, store);

    /// <summary>The graph that a call sees, in memory where there is room for it.</summary>
    /// <exception cref="GraphQLException">It cannot be read.</exception>
    public ValueTask<ScopedGraph> OpenAsync(RootCall call, TieScope scope, CancellationToken cancellation) => OpenAsync(call.Then, scope, cancellation);

    /// <summary>The graph as it is, or as it was known at a moment, in memory where there is room for it.</summary>
    /// <exception cref="GraphQLException">It cannot be read.</exception>
    public async ValueTask<ScopedGraph> OpenAsync(Moment? then, TieScope scope, CancellationToken cancellation)
    {
        try
        {
            return new SnapshotGraph(await SnapshotAsync(then, cancellation), Shape, scope);
        }
        catch (PastGraphException failure) when (failure.Reason == PastGraphProblem.TooLarge && then is null)
        {
            return await StoreGraph.OpenAsync(_store!, Shape, scope, limits.MaxStoreTies, cancellation);
        }
        catch (PastGraphException failure)
        {
            throw PastGraphErrors.Refusal(failure);
        }
    }

    /// <summary>The graph that a call sees, whole and in memory.</summary>
    /// <exception cref="GraphQLException">It cannot be read, or is too large for that.</exception>
    public async ValueTask<SnapshotGraph> OpenWholeAsync(RootCall call, TieScope scope, CancellationToken cancellation)
    {
        try
        {
            return new SnapshotGraph(await SnapshotAsync(call.Then, cancellation), Shape, scope);
        }
        catch (PastGraphException failure)
        {
            throw PastGraphErrors.Refusal(failure);
        }
    }

    /// <summary>The graph as it is, whole and in memory, for what is worked out before anybody asks.</summary>
    /// <exception cref="PastGraphException">It cannot be read now, or is too large for that.</exception>
    public async ValueTask<SnapshotGraph> OpenPresentAsync(TieScope scope, CancellationToken cancellation) =>
        new(await Graphs.PresentAsync(cancellation), Shape, scope);

    private ValueTask<GraphSnapshot> SnapshotAsync(Moment? at, CancellationToken cancellation) =>
        at is { } then ? Graphs.SnapshotAtAsync(then, cancellation) : Graphs.PresentAsync(cancellation);

    private static GraphQLException NotOpen() => new(ErrorCode.StoreUnavailable, "The graph is not open yet. Try again in a moment.");
}

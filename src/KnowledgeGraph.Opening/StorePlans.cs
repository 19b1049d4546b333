using KnowledgeGraph.Embedded;
using KnowledgeGraph.Evidence.Past;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.History;

namespace KnowledgeGraph.Opening;

/// <summary>What runs plans on a store: on the graph as it is, and on what it was. Disposing it leaves the store open.</summary>
public sealed class StorePlans : IAsyncDisposable
{
    // The present in memory, where the store has it elsewhere.
    private readonly FollowedPresent? _copy;

    private StorePlans(IPlanRunner runner, PastGraphs pasts, FollowedPresent? copy) => (Runner, Pasts, _copy) = (runner, pasts, copy);

    /// <summary>Runs plans.</summary>
    public IPlanRunner Runner { get; }

    /// <summary>What the graph was.</summary>
    public PastGraphs Pasts { get; }

    /// <summary>Over a store, which is read and followed.</summary>
    /// <param name="model">The model.</param>
    /// <param name="store">The store, an embedded one, or one that runs plans itself; not owned.</param>
    /// <param name="limits">What an operation may ask for.</param>
    /// <param name="history">What it may take to answer as of earlier times.</param>
    /// <param name="time">The clock.</param>
    /// <param name="texts">Where source texts are at hand; null for none.</param>
    /// <param name="onFault">Is told of what failed in the background.</param>
    public static StorePlans Over(
        GraphModel model, IGraphStore store, QueryLimits limits, HistoryOptions history, TimeProvider time, ITextSource? texts, Action<Exception> onFault)
    {
        var projection = new PastProjection(model);
        if (store is EmbeddedStore embedded)
        {
            var pasts = new PastGraphs(new OwnPresent(embedded), projection, history);
            return new StorePlans(new EmbeddedExecutor(model, pasts, time, limits, texts), pasts, copy: null);
        }
        var copy = new FollowedPresent(model, store, history, time, onFault);
        var copied = new PastGraphs(copy, projection, history);
        return new StorePlans(
            new ThenRunner((IPlanRunner)store, new EmbeddedExecutor(model, copied, time, limits, texts)), copied, copy);
    }

    /// <summary>Begins to fill what answers as of earlier times, which is otherwise done when somebody first asks.</summary>
    public void Fill() => _copy?.Fill();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _copy?.DisposeAsync() ?? ValueTask.CompletedTask;
}

using KnowledgeGraph.Embedded.Compiling;
using KnowledgeGraph.Embedded.Steps;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Embedded;

/// <summary>
/// Runs plans over a snapshot: they walk over its columns and links and write JSON as they go. Which snapshot, whoever opened the graph
/// decides, once for each run.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="snapshot">Gives the snapshot that a run reads.</param>
/// <param name="time">The clock of time limits.</param>
/// <param name="limits">What an operation may ask for.</param>
/// <param name="texts">Where source texts are at hand; null for none.</param>
public sealed class EmbeddedExecutor(GraphModel model, Func<GraphSnapshot> snapshot, TimeProvider time, QueryLimits limits, ITextSource? texts = null)
    : IPlanRunner
{
    private readonly Compiler _compiler = new(model, ModelCatalog.Of(model), texts);

    /// <inheritdoc/>
    public ValueTask RunAsync(BoundPlan plan, LimitedBuffer output, CancellationToken cancellation)
    {
        var compiled = _compiler.Compiled(plan.Plan);
        var run = compiled.Rent(limits, time);
        run.Begin(snapshot(), plan, output, cancellation);
        ScopeRootWriter.WriteAll(run, compiled.Roots);
        // After an error the execution is dropped: what it was in the middle of is not worth knowing.
        compiled.Return(run);
        return ValueTask.CompletedTask;
    }
}

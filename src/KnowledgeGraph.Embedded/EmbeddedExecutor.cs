using KnowledgeGraph.Embedded.Compiling;
using KnowledgeGraph.Embedded.Steps;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Storage.History;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Embedded;

/// <summary>
/// Runs plans over a snapshot: they walk over its columns and links and write JSON as they go. What a plan asks of earlier times it reads from
/// other snapshots, one for each state that was.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="pasts">Gives the graph as it is, and as it was.</param>
/// <param name="time">The clock of time limits.</param>
/// <param name="limits">What an operation may ask for.</param>
/// <param name="texts">Where source texts are at hand; null for none.</param>
public sealed class EmbeddedExecutor(GraphModel model, PastGraphs pasts, TimeProvider time, QueryLimits limits, ITextSource? texts = null) : IPlanRunner
{
    private readonly Compiler _compiler = new(model, ModelCatalog.Of(model), texts);

    /// <inheritdoc/>
    public async ValueTask RunAsync(BoundPlan plan, LimitedBuffer output, CancellationToken cancellation)
    {
        // A store that has its present at hand gives it at once: then nothing is waited for, and nothing allocated.
        if (plan.Plan.Thens.Count == 0) Run(plan, await pasts.PresentAsync(cancellation), [], output, cancellation);
        else await RunThenAsync(plan, output, cancellation);
    }

    private async ValueTask RunThenAsync(BoundPlan plan, LimitedBuffer output, CancellationToken cancellation)
    {
        using var deadline = new Deadline(limits.Timeout, time, cancellation);
        try
        {
            var now = await pasts.PresentAsync(deadline.Token);
            var thens = new GraphSnapshot[plan.Plan.Thens.Count];
            for (var i = 0; i < thens.Length; i++) thens[i] = await ThenAsync(plan, plan.Plan.Thens[i], deadline.Token);
            Run(plan, now, thens, output, deadline.Token);
        }
        catch (PastGraphException failure)
        {
            throw PastGraphErrors.Refusal(failure);
        }
        catch (OperationCanceledException) when (deadline.IsOver)
        {
            throw limits.TimedOut();
        }
    }

    private async ValueTask<GraphSnapshot> ThenAsync(BoundPlan plan, ThenPlan then, CancellationToken cancellation)
    {
        try
        {
            return await pasts.SnapshotAtAsync(plan.MomentOf(then), cancellation);
        }
        catch (PastGraphException failure)
        {
            throw PastGraphErrors.Refusal(failure, then);
        }
    }

    private void Run(BoundPlan plan, GraphSnapshot now, ReadOnlySpan<GraphSnapshot> thens, LimitedBuffer output, CancellationToken cancellation)
    {
        var compiled = _compiler.Compiled(plan.Plan);
        var run = compiled.Rent(limits, time);
        run.Begin(now, thens, plan, output, cancellation);
        ScopeRootWriter.WriteAll(run, compiled.Roots);
        // After an error the execution is dropped: what it was in the middle of is not worth knowing.
        compiled.Return(run);
    }
}

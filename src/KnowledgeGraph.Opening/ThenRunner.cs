using KnowledgeGraph.Embedded;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Opening;

/// <summary>
/// Plans over a store that keeps the present alone: what asks of earlier times runs in memory, and all of its operation with it, so that one
/// state of the graph answers.
/// </summary>
/// <param name="store">Runs what asks of the present.</param>
/// <param name="past">Runs all else.</param>
internal sealed class ThenRunner(IPlanRunner store, EmbeddedExecutor past) : IPlanRunner
{
    /// <inheritdoc/>
    public ValueTask RunAsync(BoundPlan plan, LimitedBuffer output, CancellationToken cancellation) =>
        plan.Plan.Thens.Count > 0 ? past.RunAsync(plan, output, cancellation) : store.RunAsync(plan, output, cancellation);
}

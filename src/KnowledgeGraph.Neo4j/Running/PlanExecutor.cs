using System.Runtime.CompilerServices;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Neo4j.QueryTexts;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Neo4j.Running;

/// <summary>
/// Runs plans as Cypher. A plan becomes query texts once; each run sends them in one flush and turns their rows to JSON as they come.
/// </summary>
/// <param name="client">The way to the server, and the limits of the store.</param>
/// <param name="layout">How the graph lies there.</param>
/// <param name="time">The clock of waits.</param>
/// <param name="queries">What an operation may ask for.</param>
/// <param name="texts">Where source texts are at hand; null for none.</param>
internal sealed class PlanExecutor(ICypherClient client, GraphLayout layout, TimeProvider time, QueryLimits queries, ITextSource? texts) : IDisposable
{
    private readonly Deadlines _deadlines = new(queries.Timeout, time);

    // Held as long as their plans are, and no longer.
    private readonly ConditionalWeakTable<Plan, Shape> _shapes = [];

    /// <summary>Where new shapes wait for their turn to be planned.</summary>
    public PlanningGate Gate { get; } = new(client.Limits, time);

    /// <summary>Runs a plan in one round trip and writes the object under <c>data</c>.</summary>
    public async ValueTask RunAsync(BoundPlan plan, LimitedBuffer output, CancellationToken cancellation)
    {
        var shape = _shapes.TryGetValue(plan.Plan, out var known) ? known : _shapes.GetValue(plan.Plan, made => new Shape(PlanTexts.Of(layout, made)));
        using var run = new PlanRun(shape.Texts, plan, queries);
        if (run.Texts.Count > 0) await SendAsync(shape, run, plan.IsWarmUp, cancellation);
        run.Write(output, texts);
    }

    /// <inheritdoc/>
    public void Dispose() => _deadlines.Dispose();

    private async ValueTask SendAsync(Shape shape, PlanRun run, bool isWarmUp, CancellationToken cancellation)
    {
        var outages = client.Outages;
        var rank = shape.Ask(isWarmUp);
        // A warm-up waits for as long as others have new shapes: its time begins with its turn.
        var hasTurn = isWarmUp && !shape.IsKnownSince(outages);
        if (hasTurn) await Gate.EnterAsync(isWarmUp: true, rank, cancellation);
        using var deadline = _deadlines.Begin(cancellation);
        try
        {
            if (!hasTurn && !shape.IsKnownSince(outages))
            {
                await Gate.EnterAsync(isWarmUp: false, rank, deadline.Token);
                hasTurn = true;
            }

            // Planned for another while this one waited: the turn is for the next.
            if (hasTurn && shape.IsKnownSince(outages))
            {
                Gate.Leave();
                hasTurn = false;
            }

            await client.RunAsync(run.Texts, run.Sinks, shape.IsKnownSince(outages) ? queries.Timeout : client.Limits.PlanningTimeout, deadline.Token);
            shape.KnownSince = outages;
        }
        catch (OperationCanceledException) when (deadline.IsOver)
        {
            throw queries.TimedOut();
        }
        finally
        {
            if (hasTurn) Gate.Leave();
        }
    }

    /// <summary>What Neo4j is sent for a plan, and whether it has planned that.</summary>
    private sealed class Shape(PlanTexts texts)
    {
        private volatile int _knownSince = -1;
        private volatile bool _isKnownDocument;
        private int _asked;

        public PlanTexts Texts { get; } = texts;

        /// <summary>After how many outages Neo4j has run it, and so planned it.</summary>
        public int KnownSince
        {
            set => _knownSince = value;
        }

        /// <summary>It is asked for; how it ranks among those that must be planned.</summary>
        public PlanningRank Ask(bool isWarmUp)
        {
            if (isWarmUp) _isKnownDocument = true;
            // Some are lost where two count at once, which every operation would pay for and no rank depends on.
            var before = isWarmUp || _asked == int.MaxValue ? _asked : _asked++;
            return new PlanningRank(_isKnownDocument, before);
        }

        /// <summary>Whether Neo4j has planned it, and has been there ever since: one that was started anew has to plan it again.</summary>
        public bool IsKnownSince(int outages) => _knownSince == outages;
    }
}

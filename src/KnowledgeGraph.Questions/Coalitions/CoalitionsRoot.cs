using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Actors;
using KnowledgeGraph.Questions.Answers;
using KnowledgeGraph.Questions.Arguments;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Questions.Keeping;

namespace KnowledgeGraph.Questions.Coalitions;

/// <summary>
/// <c>coalitions</c>: who belongs together. What was found is kept for as long as what it hangs on stays the same, whatever else changes.
/// </summary>
internal sealed class CoalitionsRoot(
    GraphAccess access, ActorArguments arguments, KeptResults<ActorWork> works, CoalitionProgress progress, Asked asked, TimeProvider time) : IRootField
{
    private readonly KeptResults<FoundCoalitions> _found = new(asked.Limits.KeptResults, "coalitions");
    private readonly KeptResults<CoalitionTraits> _traits = new(asked.Limits.KeptResults, "traits");

    public string Sdl { get; } = CoalitionSdl.Of(access.Shape.Model);

    // The whole graph is looked at, once a state; what is kept costs what is listed.
    public long CostOf(SelectedField root) => 100;

    public int MostItems(IReadOnlyList<SelectedField> path) => path[^1].Name switch
    {
        "coalitions" => path[0].Number("first") ?? PageValue.DefaultSize,
        "nodes" or "edges" => PageValue.SizeOf(path[^2]),
        "relationships" or "bridges" => path[^1].Number("first") ?? CoalitionValue.DefaultCount,
        "through" => CoalitionValue.DefaultCount,
        "shared" => CoalitionTraits.MostShared,
        "sources" => CoalitionTraits.MostSources,
        _ => throw new UnknownFieldException(path[^1].Name),
    };

    public RootWork Work => RootWork.Shared;

    public async ValueTask<RootValue> AnswerAsync(RootCall call, CancellationToken cancellation)
    {
        var root = call.Field;
        var (scope, options) = (arguments.Of(root), OptionsOf(root));
        var tieScope = TieScope.Of(call, scope.Basis == CoalitionBasis.Connections ? scope.Via : null);
        var graph = await access.OpenWholeAsync(call, tieScope, cancellation);
        var takenAt = time.GetUtcNow();
        using var wait = new Deadline(asked.Limits.ListWait, time, cancellation);
        try
        {
            var actors = await Waited(
                works.GetAsync(graph.Snapshot, $"{scope.Key} {tieScope.Key}", () => ActorWork.Of(graph, scope, Budget()), cancellation), wait);
            var key = $"{actors.Fingerprint} {scope.Basis} {scope.ListedKey} {scope.Weights} {options.Key}";
            var found = await Waited(_found.GetAsync(null, key, () => Find(graph, actors, scope, options), cancellation), wait);
            var traits = !WantsTraits(root) ? null : await Waited(
                _traits.GetAsync(graph.Snapshot, $"{key} {tieScope.Key}", () => new CoalitionTraits(graph, actors.Graph, found), cancellation), wait);
            var context = new CoalitionContext(graph, actors.Graph, scope, found, traits);
            return new CoalitionResult(context, root.Number("first") ?? PageValue.DefaultSize, new SnapshotValue(graph.Mark, takenAt));
        }
        catch (WorkExceededException exceeded)
        {
            throw new GraphQLException(
                ErrorCode.LimitExceeded,
                $"More than {exceeded.Limit} pairs and edges would have to be looked at (MaxWholeSteps). Name types of actors (types) or relationship "
                + "types (via), or ask for fewer runs.");
        }
    }

    private CoalitionOptions OptionsOf(SelectedField root)
    {
        var resolution = root.Arguments.GetValueOrDefault("resolution") is double given ? given : 1;
        if (!(resolution > 0)) throw Asked.Refused($"'resolution' is {resolution}; give a number above 0.");
        return new CoalitionOptions(
            Asked.Number(root, "minSize", CoalitionSdl.DefaultMinSize, least: 1, int.MaxValue, "minSize"), resolution,
            Asked.Number(root, "runs", CoalitionSdl.DefaultRuns, least: 1, asked.Limits.MaxRuns, "MaxRuns"),
            Asked.Number(root, "shuffles", CoalitionSdl.DefaultShuffles, least: 0, asked.Limits.MaxRuns, "MaxRuns"), root.Number("randomSeed") ?? 1);
    }

    private static bool WantsTraits(SelectedField root) =>
        root.Below.Where(field => field.Name == "coalitions").Any(field => field.Selects("label") || field.Selects("shared") || field.Selects("sources"));

    // Nobody's giving up ends it: it is kept for whoever asks next.
    private WorkBudget Budget() => new(asked.Limits.MaxWholeSteps, CancellationToken.None);

    private FoundCoalitions Find(SnapshotGraph graph, ActorWork actors, ActorScope scope, CoalitionOptions options)
    {
        var listed = Array.ConvertAll(actors.Graph.Actors, actor => scope.Lists(graph.TypeOf(actor)));
        var plan = CoalitionPlan.Of(
            actors.Graph.Graph, actors.Graph.Incidence?.Meetings() ?? 0, actors.Thinned.Groups.Count, options, asked.Limits.MaxCoalitionWork);
        progress.Begin(plan.All);
        try
        {
            return new CoalitionFinder(actors, scope, options, listed, plan, Budget()).Find(progress.Step);
        }
        finally
        {
            progress.End();
        }
    }

    // The work goes on: whoever asks again finds it done, or further.
    private async Task<T> Waited<T>(Task<T> result, Deadline wait)
    {
        try
        {
            return await result.WaitAsync(wait.Token);
        }
        catch (OperationCanceledException) when (wait.IsOver)
        {
            throw new GraphQLException(
                ErrorCode.StoreUnavailable,
                $"Coalitions are being worked out ({progress.Told ?? "the graph of actors is being made"}). Try again in a moment; readiness tells how far "
                + "they are.");
        }
    }
}

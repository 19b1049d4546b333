using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Actors;
using KnowledgeGraph.Questions.Answers;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Coalitions;

/// <summary>What an answer about coalitions is made of.</summary>
/// <param name="Graph">The graph as the call sees it.</param>
/// <param name="Actors">The graph of actors made of it.</param>
/// <param name="Scope">What that is of.</param>
/// <param name="Found">The coalitions.</param>
/// <param name="Traits">What their members share; null where nobody asks.</param>
internal sealed record CoalitionContext(SnapshotGraph Graph, ActorGraph Actors, ActorScope Scope, FoundCoalitions Found, CoalitionTraits? Traits)
{
    /// <summary>Why actors belong together.</summary>
    public ActorTies Ties { get; } = new(Graph, Actors);
}

/// <summary>Who belongs together: <c>CoalitionResult</c>.</summary>
/// <param name="Context">What it is made of.</param>
/// <param name="First">How many coalitions are told of.</param>
/// <param name="Snapshot">Of which state.</param>
internal sealed record CoalitionResult(CoalitionContext Context, int First, SnapshotValue Snapshot) : RootObject
{
    /// <inheritdoc/>
    public override RootValue Read(SelectedField field) => field.Name switch
    {
        "basis" => new RootText(Context.Scope.Basis.ToString().ToUpperInvariant()),
        "method" => new RootText(CoalitionMethod.Of(Context)),
        "modularity" => new RootFraction(Context.Found.Modularity),
        "chance" => new Chance(Context.Found, Context.Scope.Basis),
        "coalitions" => new RootList([.. Context.Found.Coalitions.Take(First).Select((_, place) => new CoalitionValue(Context, place))]),
        "ungrouped" => new RootNumber(Context.Found.Ungrouped),
        "runs" => new RootNumber(Context.Found.Done.Runs),
        "snapshot" => Snapshot,
        _ => throw new UnknownFieldException(field.Name),
    };

    private sealed record Chance(FoundCoalitions Found, CoalitionBasis Basis) : RootObject
    {
        public override RootValue Read(SelectedField field) => field.Name switch
        {
            "pValue" => Found.Chance.PValue is { } value ? new RootFraction(value) : Null,
            "shuffles" => new RootNumber(Found.Chance.Shuffles),
            "message" => new RootText(CoalitionMethod.ChanceOf(Found, Basis)),
            _ => throw new UnknownFieldException(field.Name),
        };
    }
}

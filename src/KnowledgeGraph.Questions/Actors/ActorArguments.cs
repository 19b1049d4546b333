using KnowledgeGraph.Analysis.Projections;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Arguments;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Actors;

/// <summary>Reads of which actors a question is, and what joins them.</summary>
/// <param name="model">The model.</param>
/// <param name="asked">What questions have in common.</param>
internal sealed class ActorArguments(GraphModel model, Asked asked)
{
    /// <summary>What joins actors unless it is said.</summary>
    public CoalitionBasis DefaultBasis { get; } =
        model.RelationshipTypes.Values.Any(type => type.IsParticipation) ? CoalitionBasis.Participation : CoalitionBasis.Connections;

    /// <summary>The arguments that all such questions have.</summary>
    public static string Sdl { get; } = """
        "What joins actors: what they take part in by default, or whatever joins them where the model has no participations."
            basis: CoalitionBasis
            "Only actors of these types are told of. Where connections join them, all entities are walked."
            types: [EntityType!]
            "Relationships of these types join actors, instead of those of the basis; entities must stand at both ends of each."
            via: [RelationshipKind!]
        """;

    /// <summary>The types that these arguments have.</summary>
    public const string Types = """
        "What joins actors."
        enum CoalitionBasis {
          "What they take part in: who is in the same small undertaking has more to do with one another than who is in the same large forum."
          PARTICIPATION
          "What they agree on, less what they disagree on."
          STANCES
          "Whatever joins them in the traversed graph."
          CONNECTIONS
        }
        """;

    /// <summary>What is asked of.</summary>
    /// <exception cref="GraphQLException">The model has nothing of the kind, or arguments contradict one another.</exception>
    public ActorScope Of(SelectedField root)
    {
        var basis = root.Text("basis") is { } text ? Enum.Parse<CoalitionBasis>(text, ignoreCase: true) : DefaultBasis;
        var via = asked.Via(root);
        if (basis == CoalitionBasis.Participation && via is null && DefaultBasis != CoalitionBasis.Participation)
            throw Asked.Refused("The model says of no relationship that it is a participation. Ask for another basis, or name relationship types (via).");
        if (basis == CoalitionBasis.Stances) CheckStances(via);
        return new ActorScope(basis, asked.Types(root), via, FoldOf(root, basis), WeightsOf(root, basis));
    }

    private void CheckStances(IReadOnlySet<RelationshipType>? via)
    {
        if (!model.RelationshipTypes.Values.Any(type => StancesTaken.StanceOf(type) is not null))
            throw Asked.Refused("The model says of no relationship that it is a stance. Ask for another basis.");
        if (via?.FirstOrDefault(type => StancesTaken.StanceOf(type) is null) is { } other)
            throw Asked.Refused($"'via' names {other.Name}, which says nothing of stances. Leave it out, or ask for another basis.");
    }

    private RelationshipType? FoldOf(SelectedField root, CoalitionBasis basis)
    {
        if (root.Text("foldInto") is not { } name) return null;
        if (basis != CoalitionBasis.Participation)
            throw Asked.Refused($"'foldInto' is for the basis PARTICIPATION, and {basis.ToString().ToUpperInvariant()} is asked for. Leave one of them out.");
        var fold = model.RelationshipTypes[name];
        return GraphShape.IsWalkable(fold)
            ? fold
            : throw Asked.Refused($"'foldInto' is {name}, at an end of which there are no entities. Name one that joins those who take part to entities.");
    }

    private static PairWeights WeightsOf(SelectedField root, CoalitionBasis basis)
    {
        if (root.Text("weights") is not { } name) return PairWeights.Newman;
        return basis == CoalitionBasis.Participation
            ? Enum.Parse<PairWeights>(name, ignoreCase: true)
            : throw Asked.Refused($"'weights' is for the basis PARTICIPATION, and {basis.ToString().ToUpperInvariant()} is asked for. Leave one of them out.");
    }
}

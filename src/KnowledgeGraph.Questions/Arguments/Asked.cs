using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Questions.Limits;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Questions.Arguments;

/// <summary>Reads the arguments that questions have in common, and refuses what makes no sense.</summary>
/// <param name="model">The model.</param>
/// <param name="limits">The limits.</param>
internal sealed class Asked(GraphModel model, QuestionLimits limits)
{
    private readonly EntityTypeNames _types = new(model);

    /// <summary>The limits.</summary>
    public QuestionLimits Limits => limits;

    /// <summary>A whole number within bounds.</summary>
    /// <exception cref="GraphQLException">It is below the least, or above the named limit.</exception>
    public static int Number(SelectedField root, string argument, int byDefault, int least, int most, string limit)
    {
        var number = root.Number(argument) ?? byDefault;
        if (number < least) throw Refused($"'{argument}' is {number}; give {least} or more.");
        if (number > most) throw new GraphQLException(ErrorCode.LimitExceeded, $"'{argument}' is {number}; at most {most} are allowed ({limit}).");
        return number;
    }

    /// <summary>A date; null where it is absent.</summary>
    public static IntervalValue? Date(SelectedField root, string argument) => root.Arguments.GetValueOrDefault(argument) as IntervalValue;

    /// <summary>Counts work that is about to be done.</summary>
    /// <param name="work">What a question may do.</param>
    /// <param name="steps">How much it will do.</param>
    /// <param name="remedy">How to ask for less.</param>
    /// <exception cref="GraphQLException">LIMIT_EXCEEDED: it is more than is left.</exception>
    public static void Spend(WorkBudget work, long steps, string remedy)
    {
        if (work.TrySpend(steps)) return;
        throw new GraphQLException(ErrorCode.LimitExceeded, $"More than {work.Limit} things would have to be looked at (MaxSteps). {remedy}");
    }

    /// <summary>The ids of an argument, each once, in their order.</summary>
    /// <exception cref="GraphQLException">There are too many.</exception>
    public IReadOnlyList<string> Ids(SelectedField root, string argument)
    {
        var ids = root.Texts(argument) ?? [];
        if (ids.Count > limits.MaxIds)
            throw new GraphQLException(ErrorCode.LimitExceeded, $"'{argument}' has {ids.Count} ids; at most {limits.MaxIds} are allowed (MaxIds).");
        return [.. ids.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The types of entities that are asked for; null for all.</summary>
    public IReadOnlySet<NodeType>? Types(SelectedField root) => _types.Among(root.Texts("types"));

    /// <summary>The relationship types that are followed instead of those that are traversed; null for these.</summary>
    /// <exception cref="GraphQLException">One of them does not join entities.</exception>
    public IReadOnlySet<RelationshipType>? Via(SelectedField root)
    {
        if (root.Texts("via") is not { } names) return null;
        var types = names.Select(name => model.RelationshipTypes[name]).ToHashSet();
        if (types.FirstOrDefault(type => !GraphShape.IsWalkable(type)) is { } other)
        {
            var known = model.RelationshipTypes.Values.Where(GraphShape.IsWalkable).Select(type => type.Name).Order(StringComparer.Ordinal);
            throw Refused($"'via' names {other.Name}, at an end of which there are no entities. Name some of {string.Join(", ", known)}.");
        }
        return types;
    }

    /// <summary>What is followed together with all that degrees count.</summary>
    public IReadOnlySet<RelationshipType>? WithTraversed(IReadOnlySet<RelationshipType>? via) =>
        via?.Union(model.RelationshipTypes.Values.Where(type => type.IsTraversed)).ToHashSet();

    /// <summary>The entities of these ids, in their order.</summary>
    /// <exception cref="GraphQLException">NOT_FOUND: one is not there, or is no entity.</exception>
    public static async ValueTask<int[]> EntitiesAsync(ScopedGraph graph, IReadOnlyList<string> ids, string argument, CancellationToken cancellation)
    {
        await graph.FetchAsync(ids, cancellation);
        var nodes = new int[ids.Count];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = graph.Find(ids[i]);
            if (nodes[i] < 0 || !graph.TypeOf(nodes[i]).IsEntity)
            {
                throw new GraphQLException(
                    ErrorCode.NotFound, $"There is no entity '{Excerpt.Of(ids[i])}', which '{argument}' names. Look for its id with 'search'.");
            }
        }
        return nodes;
    }

    /// <summary>An argument that makes no sense.</summary>
    public static GraphQLException Refused(string message) => new(ErrorCode.InvalidArgument, message);
}

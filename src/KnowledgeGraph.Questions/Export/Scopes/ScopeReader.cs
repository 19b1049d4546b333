using System.Globalization;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Questions.Limits;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Questions.Export.Scopes;

/// <summary>Reads what part of the graph is asked for, and refuses what makes no sense, naming what would.</summary>
/// <param name="model">The model.</param>
/// <param name="limits">The limits.</param>
internal sealed class ScopeReader(GraphModel model, QuestionLimits limits)
{
    private static readonly Property Date = new("valid", ScalarKind.Date);
    private static readonly Property Moment = new("known", ScalarKind.DateTime);

    private readonly Dictionary<string, NodeType> _types =
        model.NodeTypes.Values.Where(type => type.IsEntity).ToDictionary(EntityTypeNames.Of, StringComparer.Ordinal);

    /// <summary>The scope.</summary>
    /// <exception cref="GraphQLException">INVALID_ARGUMENT or LIMIT_EXCEEDED.</exception>
    public ExportScope Read(ExportRequest request)
    {
        var isWhole = request.Of.Count == 0;
        var ids = request.Of.Sum(text => text.Count(unit => unit == ',') + 1);
        if (ids > limits.MaxIds)
            throw new GraphQLException(ErrorCode.LimitExceeded, $"'of' has {ids} ids; at most {limits.MaxIds} are allowed (MaxIds). Ask for fewer at a time.");
        if (isWhole && request.Depth is not null)
            throw Refused("'depth' says how far to go from some entities, and 'of' names none. Give the ids of some, or leave 'depth' out.");
        return new ExportScope(
            isWhole ? null : request.Of,
            isWhole ? 0 : DepthOf(request.Depth),
            Types(request.Types),
            Via(request.Via, isWhole),
            request.Valid is { } date ? (IntervalValue)Value(Date, date) : null,
            Then(request));
    }

    private int DepthOf(string? depth)
    {
        if (depth is null) return 1;
        if (!int.TryParse(depth, NumberStyles.None, CultureInfo.InvariantCulture, out var hops))
            throw Refused($"'depth' is '{Excerpt.Of(depth)}', which is no number of hops. Give a whole one, from 0 up to {limits.MaxDepth} (MaxDepth).");
        return hops <= limits.MaxDepth
            ? hops
            : throw new GraphQLException(ErrorCode.LimitExceeded, $"'depth' is {hops}; at most {limits.MaxDepth} are allowed (MaxDepth).");
    }

    private HashSet<NodeType>? Types(IReadOnlyList<string> given) => given.Count == 0 ? null :
        [.. Parts("types", given).Select(name => _types.GetValueOrDefault(name)
            ?? throw Refused($"'types' names '{Excerpt.Of(name)}', which is no type of entities. Name some of {Listed(_types.Keys)}."))];

    private HashSet<RelationshipType>? Via(IReadOnlyList<string> given, bool isWhole)
    {
        if (given.Count == 0) return null;
        var known = model.RelationshipTypes.Values.Where(type => isWhole ? !type.IsPlumbing : GraphShape.IsWalkable(type)).ToDictionary(type => type.Name);
        return [.. Parts("via", given).Select(name => known.GetValueOrDefault(name)
            ?? throw Refused($"'via' names '{Excerpt.Of(name)}', which is no type of relationships to follow here. Name some of {Listed(known.Keys)}."))];
    }

    private static Moment? Then(ExportRequest request)
    {
        if (request is { Known: not null, Change: not null })
            throw Refused("'known' and 'change' each say which state of the graph is asked for. Give one of them.");
        if (request.Known is { } known) return new Moment.Known(new DateTimeOffset(((IntervalValue)Value(Moment, known)).Low, TimeSpan.Zero));
        if (request.Change is not { } change) return null;
        return long.TryParse(change, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new Moment.AfterChange(number)
            : throw Refused($"'change' is '{Excerpt.Of(change)}', which is no number of a change. Give one, such as that which 'about' tells.");
    }

    private static Value Value(Property property, string text) =>
        ModelValues.TryRead(property, text, out var value, out var problem) ? value : throw Refused(problem);

    private static List<string> Parts(string argument, IReadOnlyList<string> given)
    {
        var parts = given.SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
        return parts.Count > 0 ? parts : throw Refused($"'{argument}' names none. Name some, or leave it out.");
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));

    private static GraphQLException Refused(string message) => new(ErrorCode.InvalidArgument, message);
}

using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Validation.Limits;

/// <summary>
/// The errors found so far. It bounds what a hostile document gets back: the number of errors, the places of each,
/// and the length of each message.
/// </summary>
internal sealed class ValidationErrors(int maxErrors)
{
    /// <summary>Most places that one error names.</summary>
    public const int MaxLocations = 20;

    /// <summary>Most characters of a message; names in documents can be as long as the document.</summary>
    public const int MaxMessageLength = 1_000;

    private readonly List<GraphQLError> _errors = [];

    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>Adds a broken rule.</summary>
    /// <exception cref="ValidationStoppedException">There are as many errors as the limit allows already.</exception>
    public void Add(string message, IEnumerable<Node> nodes)
    {
        if (_errors.Count >= maxErrors)
        {
            throw Stop($"Too many validation errors: validation stopped at the limit MaxErrors of {maxErrors}. Correct these and try again.", []);
        }

        _errors.Add(Error(ErrorCode.ValidationFailed, message, nodes));
    }

    /// <summary>Ends the validation since a limit is exceeded; the caller throws what it returns.</summary>
    /// <param name="what">What exceeds the limit, such as "The document has 501 aliases".</param>
    /// <param name="limit">The limit's name in <see cref="ValidationLimits"/>.</param>
    /// <param name="value">The limit's value.</param>
    /// <param name="nodes">Where, if it has a place.</param>
    public ValidationStoppedException Exceeded(string what, string limit, int value, params IEnumerable<Node> nodes) =>
        Stop($"{what}, more than the limit {limit} of {value}. Ask for less at once, or split the document.", nodes);

    private ValidationStoppedException Stop(string message, IEnumerable<Node> nodes)
    {
        _errors.Add(Error(ErrorCode.LimitExceeded, message, nodes));
        return new ValidationStoppedException();
    }

    private static GraphQLError Error(ErrorCode code, string message, IEnumerable<Node> nodes)
    {
        SourceLocation[] locations = [.. nodes.Take(MaxLocations).Select(node => node.Location.ToSourceLocation())];
        return new GraphQLError(code, Excerpt.Of(message, MaxMessageLength), locations);
    }
}

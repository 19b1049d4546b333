using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Testing.Schemas;

/// <summary>Gathers the faults of a schema, up to a limit, at the SDL nodes concerned where there are any.</summary>
internal sealed class SchemaErrors
{
    /// <summary>Faults beyond that many are not reported.</summary>
    public const int MaxErrors = 200;

    private readonly List<GraphQLError> _errors = [];

    public int Count => _errors.Count;

    public bool IsFull => _errors.Count >= MaxErrors;

    public void Add(string message, params ReadOnlySpan<Node?> nodes)
    {
        if (IsFull) return;
        var located = new List<Node>(nodes.Length);
        foreach (var node in nodes)
        {
            if (node is not null) located.Add(node);
        }

        _errors.Add(LocatedError.At(ErrorCode.ValidationFailed, message, [.. located]));
    }

    public IReadOnlyList<GraphQLError> ToList() => _errors;
}

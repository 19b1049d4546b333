using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Gathers the faults of a schema, up to a limit, at the SDL nodes concerned where there are any.</summary>
internal sealed class SchemaErrors
{
    /// <summary>Faults beyond that many are not reported.</summary>
    public const int MaxErrors = 200;

    private readonly List<GraphQLError> errors = [];

    public int Count => errors.Count;

    public bool IsFull => errors.Count >= MaxErrors;

    public void Add(string message, params ReadOnlySpan<Node?> nodes)
    {
        if (IsFull) return;
        var located = new List<Node>(nodes.Length);
        foreach (var node in nodes)
        {
            if (node is not null) located.Add(node);
        }

        errors.Add(GraphQLError.At(ErrorCode.ValidationFailed, message, [.. located]));
    }

    public IReadOnlyList<GraphQLError> ToList() => errors;
}

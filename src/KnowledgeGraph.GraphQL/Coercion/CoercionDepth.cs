using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.GraphQL.Coercion;

/// <summary>The limit of nesting that every recursive coercion counts.</summary>
public static class CoercionDepth
{
    /// <summary>Deepest nesting of lists and input objects, in literals, variables and defaults alike.</summary>
    public const int MaxDepth = 200;

    internal static void Check(int depth)
    {
        if (depth > MaxDepth)
        {
            throw new GraphQLException(ErrorCode.LimitExceeded, $"An input value is nested deeper than the limit MaxDepth of {MaxDepth} allows.");
        }
    }
}

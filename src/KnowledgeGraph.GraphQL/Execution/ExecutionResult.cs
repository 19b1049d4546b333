using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Responses;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>A response (specification section 7.1).</summary>
public sealed class ExecutionResult
{
    private ExecutionResult(bool executed, ResponseMap? data, IReadOnlyList<GraphQLError> errors)
    {
        IsExecuted = executed;
        Data = data;
        Errors = errors;
    }

    /// <summary>Whether execution began; if not, the response has no <c>data</c> entry at all.</summary>
    public bool IsExecuted { get; }

    /// <summary>The data; null when nothing was executed, or when an error reached the root.</summary>
    public ResponseMap? Data { get; }

    /// <summary>What went wrong, in the order in which it was found; empty when nothing did.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>A response to an operation that was executed.</summary>
    public static ExecutionResult Of(ResponseMap? data, IReadOnlyList<GraphQLError> errors) => new(true, data, errors);

    /// <summary>A response to a request that could not be executed; at least one error.</summary>
    public static ExecutionResult Refused(IReadOnlyList<GraphQLError> errors) => new(false, null, errors);
}

using System.Text.Json;
using KnowledgeGraph.GraphQL.Coercion;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Schemas;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>All that it takes to execute an operation (specification section 6.1).</summary>
public sealed record ExecutionRequest
{
    /// <summary>The schema.</summary>
    public required Schema Schema { get; init; }

    /// <summary>The document, which has passed validation.</summary>
    public required DocumentNode Document { get; init; }

    /// <summary>Which of its operations; null where there is one only.</summary>
    public string? OperationName { get; init; }

    /// <summary>The request's variables as a JSON object; null for none.</summary>
    public JsonElement? Variables { get; init; }

    /// <summary>Variables that were coerced already; then <see cref="Variables"/> is not looked at.</summary>
    public VariableValues? CoercedVariables { get; init; }

    /// <summary>The parent of the root fields. For a subscription, the event (specification section 6.2.3.2).</summary>
    public object? RootValue { get; init; }

    /// <summary>Handed to every resolver; opaque to this layer.</summary>
    public object? Context { get; init; }

    /// <summary>Which root fields to execute, by the first selection of each; null for all. Others are absent from the data.</summary>
    public Func<FieldNode, bool>? Roots { get; init; }

    /// <summary>Called with every exception that became an INTERNAL error, since the error itself tells clients nothing.</summary>
    public Action<Exception, ResponsePath>? OnInternalError { get; init; }

    /// <summary>What it may cost.</summary>
    public ExecutionLimits Limits { get; init; } = ExecutionLimits.Default;

    /// <summary>Ends the execution with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken CancellationToken { get; init; }
}

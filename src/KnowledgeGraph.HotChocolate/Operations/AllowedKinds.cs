using HotChocolate.Execution;
using HotChocolate.Execution.Processing;
using HotChocolate.Language;

namespace KnowledgeGraph.HotChocolate.Operations;

/// <summary>Which kinds of operations a transport lets run, as it says with each request: a GET must change nothing.</summary>
internal static class AllowedKinds
{
    /// <summary>Whether a request may run an operation.</summary>
    public static bool Allow(IOperation operation, GraphQLRequestFlags flags)
    {
        var needed = operation.Type switch
        {
            OperationType.Query => GraphQLRequestFlags.AllowQuery,
            OperationType.Mutation => GraphQLRequestFlags.AllowMutation,
            _ => GraphQLRequestFlags.AllowSubscription,
        };
        return flags.HasFlag(operation.HasIncrementalParts ? needed | GraphQLRequestFlags.AllowStreams : needed);
    }

    /// <summary>The answer to what may not run; by HTTP 405.</summary>
    public static IOperationResult Refusal() =>
        Refuse("This kind of operation may not be sent this way. Send mutations by POST, and subscriptions by server-sent events or WebSocket.", WellKnownContextData.OperationNotAllowed);

    /// <summary>The answer to a subscription with several sets of variables; by HTTP 400.</summary>
    public static IOperationResult BatchRefusal() =>
        Refuse("A subscription takes one set of variables. Send one subscription for each.", WellKnownContextData.ValidationErrors);

    private static IOperationResult Refuse(string message, string mark) =>
        OperationResultBuilder.CreateError(ErrorBuilder.New().SetMessage(message).Build(), new Dictionary<string, object?>(StringComparer.Ordinal) { [mark] = null });
}

using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Operations;

namespace KnowledgeGraph.Server.Http;

/// <summary>The HTTP status of an answer (GraphQL over HTTP, "Status codes").</summary>
internal static class OutcomeStatus
{
    /// <summary>Data, and errors beside it.</summary>
    public const int PartialSuccess = 294;

    /// <summary>The status for an operation that was run or refused by the runner.</summary>
    public static int Of(OperationOutcome outcome, ResponseMedia media)
    {
        // It says nothing about the request, which would be answered later: no media type makes it a 200.
        if (outcome.RetryAfter is not null) return StatusCodes.Status503ServiceUnavailable;
        if (media != ResponseMedia.GraphQLResponse || outcome.Error is not { } error) return StatusCodes.Status200OK;
        if (outcome.HasData) return PartialSuccess;
        return error switch
        {
            ErrorCode.SyntaxError => StatusCodes.Status400BadRequest,
            ErrorCode.Unauthenticated => StatusCodes.Status401Unauthorized,
            ErrorCode.Forbidden => StatusCodes.Status403Forbidden,
            ErrorCode.StoreUnavailable => StatusCodes.Status503ServiceUnavailable,
            ErrorCode.Timeout => StatusCodes.Status504GatewayTimeout,
            ErrorCode.Internal => StatusCodes.Status500InternalServerError,
            ErrorCode.ValidationFailed or ErrorCode.VariableInvalid or ErrorCode.NotFound or ErrorCode.InvalidCursor or ErrorCode.InvalidArgument
                or ErrorCode.CostExceeded or ErrorCode.LimitExceeded or ErrorCode.Conflict => StatusCodes.Status422UnprocessableEntity,
        };
    }
}

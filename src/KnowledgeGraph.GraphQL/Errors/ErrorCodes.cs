namespace KnowledgeGraph.GraphQL.Errors;

/// <summary>The form in responses of <see cref="ErrorCode"/>.</summary>
public static class ErrorCodes
{
    /// <summary>The code as it is written in <c>extensions.code</c>, such as <c>SYNTAX_ERROR</c>.</summary>
    public static string ToWire(this ErrorCode code) => code switch
    {
        ErrorCode.SyntaxError => "SYNTAX_ERROR",
        ErrorCode.ValidationFailed => "VALIDATION_FAILED",
        ErrorCode.VariableInvalid => "VARIABLE_INVALID",
        ErrorCode.NotFound => "NOT_FOUND",
        ErrorCode.InvalidCursor => "INVALID_CURSOR",
        ErrorCode.InvalidArgument => "INVALID_ARGUMENT",
        ErrorCode.CostExceeded => "COST_EXCEEDED",
        ErrorCode.LimitExceeded => "LIMIT_EXCEEDED",
        ErrorCode.Timeout => "TIMEOUT",
        ErrorCode.Unauthenticated => "UNAUTHENTICATED",
        ErrorCode.Forbidden => "FORBIDDEN",
        ErrorCode.Conflict => "CONFLICT",
        ErrorCode.StoreUnavailable => "STORE_UNAVAILABLE",
        ErrorCode.Internal => "INTERNAL",
    };
}

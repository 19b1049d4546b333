namespace KnowledgeGraph.GraphQL.Errors;

/// <summary>
/// The closed list of what can go wrong, as clients see it in <c>extensions.code</c>.
/// Every error of this API carries one of these; <see cref="ErrorCodes.ToWire"/> says how it is written in a response.
/// </summary>
public enum ErrorCode
{
    /// <summary>The document is not GraphQL.</summary>
    SyntaxError,

    /// <summary>The document breaks a validation rule (specification section 5), or a schema one of section 3.</summary>
    ValidationFailed,

    /// <summary>A variable has no value that its type accepts.</summary>
    VariableInvalid,

    /// <summary>What was named does not exist.</summary>
    NotFound,

    /// <summary>A cursor was forged, or belongs to another field or order.</summary>
    InvalidCursor,

    /// <summary>An argument, or another part of the request, is malformed or contradictory.</summary>
    InvalidArgument,

    /// <summary>The operation would cost more than the server allows.</summary>
    CostExceeded,

    /// <summary>A named limit was exceeded; the message gives the limit and its value.</summary>
    LimitExceeded,

    /// <summary>The operation ran out of time.</summary>
    Timeout,

    /// <summary>The caller is not known.</summary>
    Unauthenticated,

    /// <summary>The caller is known and may not do this.</summary>
    Forbidden,

    /// <summary>The change contradicts what is stored.</summary>
    Conflict,

    /// <summary>The store does not answer.</summary>
    StoreUnavailable,

    /// <summary>A fault of the server itself; the message gives no detail.</summary>
    Internal,
}

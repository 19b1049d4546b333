using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Operations;

/// <summary>What a response came to, so that a host can choose its status without reading it.</summary>
/// <param name="HasData">Whether the response has a <c>data</c> entry.</param>
/// <param name="Error">The code of the first error, null without any.</param>
public readonly record struct OperationOutcome(bool HasData, ErrorCode? Error)
{
    /// <summary>
    /// The operation was refused because the request allows queries only (<see cref="OperationRequest.IsQueriesOnly"/>,
    /// <see cref="OperationRequest.IsForMany"/>) and it is not one. A host answers 405, whatever was written.
    /// </summary>
    public bool IsNotAQuery { get; init; }

    /// <summary>The server has no time for the operation now, and after which it may be tried again; null of any other outcome. A host answers 503.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What the answer to a query depends on; null of any other answer, and where there is no data.</summary>
    public AnswerReads? Reads { get; init; }

    /// <summary>What the answer cost, as it was counted before it ran; 0 where nothing ran for it.</summary>
    public long Cost { get; init; }

    /// <summary>Tells the answer from others, where the runner keeps it with a tag; else null.</summary>
    public AnswerTag? Tag { get; init; }

    /// <summary>Data, and no error.</summary>
    public bool IsComplete => HasData && Error is null;

    /// <summary>Data, and no error.</summary>
    public static OperationOutcome Complete => new(HasData: true, Error: null);
}

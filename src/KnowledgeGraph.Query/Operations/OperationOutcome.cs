using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.Query.Operations;

/// <summary>What a response came to, so that a host can choose its status without reading it.</summary>
/// <param name="Data">Whether the response has a <c>data</c> entry.</param>
/// <param name="Error">The code of the first error, null without any.</param>
public readonly record struct OperationOutcome(bool Data, ErrorCode? Error)
{
    /// <summary>
    /// The operation was refused because the request allows queries only (<see cref="OperationRequest.QueriesOnly"/>) and it is none.
    /// A host answers 405, whatever was written.
    /// </summary>
    public bool NotAQuery { get; init; }

    /// <summary>Data, and no error.</summary>
    public static OperationOutcome Complete => new(Data: true, Error: null);
}

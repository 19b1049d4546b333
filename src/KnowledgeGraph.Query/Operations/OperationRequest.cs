namespace KnowledgeGraph.Query.Operations;

/// <summary>One operation as a host received it. A struct of slices: the host's buffers stay the host's until the answer is written.</summary>
public readonly record struct OperationRequest
{
    /// <summary>The document, UTF-8, without JSON's escapes.</summary>
    public required ReadOnlyMemory<byte> Document { get; init; }

    /// <summary>Which of the document's operations; null where it has one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The variables as a JSON object in UTF-8; empty for none.</summary>
    public ReadOnlyMemory<byte> Variables { get; init; }

    /// <summary>What the answer depends on of the caller.</summary>
    public Caller Caller { get; init; }

    /// <summary>Only queries may run, as by GET.</summary>
    public bool IsQueriesOnly { get; init; }

    /// <summary>
    /// Nobody waits for the answer: the operation runs so that its shape is known to the store when it is asked for. Others go first, and
    /// no cache of answers may stand in for the store.
    /// </summary>
    public bool IsWarmUp { get; init; }

    /// <summary>The answer goes to several callers that sent the same request, so only a query may run: nothing that has effects.</summary>
    public bool IsForMany { get; init; }

    /// <summary>Is told which operation it is; null for nobody.</summary>
    public IOperationObserver? Observer { get; init; }
}

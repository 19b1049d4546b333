namespace KnowledgeGraph.Query.Operations;

/// <summary>All that an answer depends on of its caller, whichever way the operation comes. A host makes it in one place.</summary>
/// <param name="IsCostReported">
/// The answer tells the cost in <c>extensions.cost</c>, also one of errors, as soon as the cost is known. No cache answers it.
/// </param>
public readonly record struct Caller(bool IsCostReported = false);

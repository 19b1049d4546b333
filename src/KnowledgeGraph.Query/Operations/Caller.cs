namespace KnowledgeGraph.Query.Operations;

/// <summary>All that an answer depends on of its caller, whichever way the operation comes. A host makes it in one place.</summary>
/// <param name="AcceptLanguage">The <c>Accept-Language</c> as it came, or null: the default of <c>language</c> arguments.</param>
/// <param name="IsCostReported">
/// The answer tells the cost in <c>extensions.cost</c>, also one of errors, as soon as the cost is known. No cache answers it.
/// </param>
public readonly record struct Caller(string? AcceptLanguage, bool IsCostReported = false);

namespace KnowledgeGraph.GraphQL.Validation.Limits;

/// <summary>How documents are validated.</summary>
public sealed record ValidationOptions
{
    /// <summary>Suggestions on, default limits.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>
    /// Whether messages name similar types, fields, arguments and values of the schema ("Did you mean …?").
    /// Default true; switch it off together with introspection, else names leak one guess at a time.
    /// </summary>
    public bool CanSuggest { get; init; } = true;

    /// <summary>Whether <c>__schema</c> and <c>__type</c> may be queried. Default true; <c>__typename</c> always may.</summary>
    public bool CanIntrospect { get; init; } = true;

    /// <summary>What a document may cost.</summary>
    public ValidationLimits Limits { get; init; } = ValidationLimits.Default;
}

namespace KnowledgeGraph.GraphQL.Validation.Limits;

/// <summary>
/// What a document may cost to validate and, later, to execute. Exceeding one is LIMIT_EXCEEDED, with the limit's
/// name, its value and the actual figure. All figures are counted over the document as written: a fragment counts
/// once, however often it is spread.
/// </summary>
public sealed record ValidationLimits
{
    /// <summary>For requests.</summary>
    public static ValidationLimits Default { get; } = new();

    /// <summary>Errors that are reported; after these, one more says that validation stopped. Default 20.</summary>
    public int MaxErrors { get; init; } = 20;

    /// <summary>Fields below one another, fragments followed. Default 40.</summary>
    public int MaxFieldDepth { get; init; } = 40;

    /// <summary>Fields of the document that have an alias. Default 500.</summary>
    public int MaxAliases { get; init; } = 500;

    /// <summary>Fields at the root of one operation, those of its fragments included. Default 1,000.</summary>
    public int MaxRootFields { get; init; } = 1_000;

    /// <summary>Steps of the comparison of fields that share a response name: a field collected or compared is one. Default 1,000,000.</summary>
    public int MaxFieldComparisons { get; init; } = 1_000_000;

    /// <summary>Fragment definitions of the document. Default 5,000.</summary>
    public int MaxFragments { get; init; } = 5_000;

    /// <summary>
    /// Fragments, and uses of variables in them, that are looked at once for each operation which reaches them.
    /// Default 100,000, so that many operations over many fragments stay cheap.
    /// </summary>
    public int MaxFragmentVisits { get; init; } = 100_000;

    /// <summary>
    /// How often <c>fields</c>, <c>interfaces</c>, <c>possibleTypes</c> and <c>inputFields</c> of introspection may
    /// stand below one another. Default 2: each of them can list the whole schema.
    /// </summary>
    public int MaxIntrospectionLists { get; init; } = 2;

    /// <summary>How many <c>ofType</c> of introspection may follow one another. Default 9, what common tools send.</summary>
    public int MaxOfTypeDepth { get; init; } = 9;
}

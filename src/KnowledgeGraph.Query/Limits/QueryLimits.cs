using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Validation.Limits;

namespace KnowledgeGraph.Query.Limits;

/// <summary>What one operation may ask for; each limit is named with its value in the error that it causes.</summary>
public sealed record QueryLimits
{
    /// <summary>The largest page, for <c>first</c>, <c>last</c> and facets.</summary>
    public int MaxPageSize { get; init; } = 500;

    /// <summary>The most ids of one look-up.</summary>
    public int MaxIds { get; init; } = 500;

    /// <summary>The most look-ups, pages, counts and filters of one operation that differ in more than values.</summary>
    public int MaxBlocks { get; init; } = 100;

    /// <summary>The most fields of one operation, those of fragments counted wherever they are spread.</summary>
    public int MaxPlannedFields { get; init; } = 50_000;

    /// <summary>The most that an operation may cost before it runs: about the entities that it may return, by its page sizes.</summary>
    public long MaxCost { get; init; } = 50_000;

    /// <summary>The most nodes and relationships that an operation may look at.</summary>
    public long MaxSteps { get; init; } = 20_000_000;

    /// <summary>The most hops of a path between two entities.</summary>
    public int MaxHops { get; init; } = 8;

    /// <summary>How far a neighbourhood may reach, in hops.</summary>
    public int MaxDepth { get; init; } = 4;

    /// <summary>The most entities that a neighbourhood lists.</summary>
    public int MaxListed { get; init; } = 5_000;

    /// <summary>
    /// The most that one question reads from a store whose graph has no room in memory: relationships, each counted from each end, and entities.
    /// </summary>
    public int MaxStoreTies { get; init; } = 1_000_000;

    /// <summary>About how many edges, each from both ends, and actors all runs that coalitions are found by may have together.</summary>
    public long MaxCoalitionWork { get; init; } = 200_000_000;

    /// <summary>The most relationships that a question to the whole graph looks at; one that is looked at again and again counts each time.</summary>
    public long MaxWholeSteps { get; init; } = 20_000_000_000;

    /// <summary>The most pairs of a list of duplicates, the best.</summary>
    public int MaxDuplicates { get; init; } = 10_000;

    /// <summary>The most entities that share a word and are held against each other; a word that more have proposes none of them.</summary>
    public int MaxBlock { get; init; } = 200;

    /// <summary>How long a call waits for what is worked out for all who ask: coalitions, and the list of duplicates.</summary>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How deep filters may nest.</summary>
    public int MaxFilterDepth { get; init; } = 20;

    /// <summary>The most values of one list in a filter.</summary>
    public int MaxListValues { get; init; } = 10_000;

    /// <summary>The largest answer, in bytes.</summary>
    public int MaxResponseBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>The longest document, in bytes of UTF-8.</summary>
    public int MaxDocumentBytes { get; init; } = 1024 * 1024;

    /// <summary>The longest variables, in bytes of JSON; by default as long as a body may be.</summary>
    public int MaxVariablesBytes { get; init; } = 1024 * 1024;

    /// <summary>What a document may cost to parse.</summary>
    public ParserLimits Parsing { get; init; } = ParserLimits.Default;

    /// <summary>What a document may cost to validate.</summary>
    public ValidationLimits Validation { get; init; } = ValidationLimits.Default;

    /// <summary>How many operations run at once; more wait for their turn.</summary>
    public int MaxConcurrentOperations { get; init; } = 500;

    /// <summary>How many operations wait for their turn; more are refused.</summary>
    public int MaxWaitingOperations { get; init; } = 2_000;

    /// <summary>How many documents stay parsed and validated.</summary>
    public int CachedDocuments { get; init; } = 1_000;

    /// <summary>How many plans stay, one a shape.</summary>
    public int CachedPlans { get; init; } = 1_000;

    /// <summary>How long one operation may take, all its waits included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The error of an operation whose time is over, the same from every store.</summary>
    public GraphQLException TimedOut() =>
        new(
            ErrorCode.Timeout,
            $"The operation took longer than {Timeout.TotalSeconds} s (MaxSeconds). Filter by id or by an indexed field, or ask for fewer counts.");
}

using KnowledgeGraph.Query.Limits;

namespace KnowledgeGraph.Questions.Limits;

/// <summary>What one question to the graph may ask for; each limit is named with its value in the error that it causes.</summary>
public sealed record QuestionLimits
{
    /// <summary>The limits of questions where operations have these.</summary>
    public static QuestionLimits Of(QueryLimits limits) => new()
    {
        MaxHops = limits.MaxHops,
        MaxDepth = limits.MaxDepth,
        MaxListed = limits.MaxListed,
        MaxIds = limits.MaxIds,
        MaxPageSize = limits.MaxPageSize,
        MaxSteps = limits.MaxSteps,
        MaxStoreTies = limits.MaxStoreTies,
        MaxCoalitionWork = limits.MaxCoalitionWork,
        MaxWholeSteps = limits.MaxWholeSteps,
        MaxDuplicates = limits.MaxDuplicates,
        MaxBlock = limits.MaxBlock,
        ListWait = limits.MaxWait,
    };

    /// <summary>The most hops of a path.</summary>
    public int MaxHops { get; init; } = 8;

    /// <summary>How far a neighbourhood may reach, in hops.</summary>
    public int MaxDepth { get; init; } = 4;

    /// <summary>The most entities that a neighbourhood lists.</summary>
    public int MaxListed { get; init; } = 5_000;

    /// <summary>The most ids of one argument.</summary>
    public int MaxIds { get; init; } = 500;

    /// <summary>The most paths, connections or ranks of one answer.</summary>
    public int MaxPageSize { get; init; } = 500;

    /// <summary>The most pairs of a list of duplicates, the best.</summary>
    public int MaxDuplicates { get; init; } = 10_000;

    /// <summary>The most entities that share a word and are held against each other; a word that more have proposes none of them.</summary>
    public int MaxBlock { get; init; } = 200;

    /// <summary>The least time from the end of one list of duplicates to the beginning of the next.</summary>
    public TimeSpan BetweenLists { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a call waits for a list that is being worked out, a third of what an operation may take.</summary>
    public TimeSpan ListWait { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The most relationships, and names of a pair, that one question looks at; what it has found by then is its answer, or it has none.</summary>
    public long MaxSteps { get; init; } = 20_000_000;

    /// <summary>
    /// The most that one question reads from a store whose graph has no room in memory: relationships, each counted from each end, and entities.
    /// </summary>
    public int MaxStoreTies { get; init; } = 1_000_000;

    /// <summary>The most relationships that a question to the whole graph looks at; one that is looked at again and again counts each time.</summary>
    public long MaxWholeSteps { get; init; } = 20_000_000_000;

    /// <summary>Entities of the largest graph in which distances are looked at from each; a larger one is looked at from some.</summary>
    public int MaxExactEntities { get; init; } = 20_000;

    /// <summary>About how many relationships may be looked at where a graph is looked at from some entities: the more it has, the fewer those are.</summary>
    public long SampledSteps { get; init; } = 500_000_000;

    /// <summary>
    /// About how many edges, each from both ends, and actors all runs that coalitions are found by may have together; what would be more is left out and said.
    /// </summary>
    public long MaxCoalitionWork { get; init; } = 200_000_000;

    /// <summary>The most runs, and the most shuffles, that one may ask for.</summary>
    public int MaxRuns { get; init; } = 1_000;

    /// <summary>How many results that were worked out of the whole graph are kept, of each kind.</summary>
    public int KeptResults { get; init; } = 4;
}

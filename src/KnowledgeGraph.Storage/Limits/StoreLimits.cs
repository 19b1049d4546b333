namespace KnowledgeGraph.Storage.Limits;

/// <summary>The limits of a store; each is named in the error that it causes.</summary>
public sealed record StoreLimits
{
    /// <summary>Nodes at most; default 5,000,000.</summary>
    public int Nodes { get; init; } = 5_000_000;

    /// <summary>Relationships at most; default 20,000,000.</summary>
    public int Relationships { get; init; } = 20_000_000;

    /// <summary>Different property keys at most, of nodes and of relationships each; default 5,000. Each is a column.</summary>
    public int PropertyKeys { get; init; } = 5_000;

    /// <summary>Length of an id in UTF-16 code units at most; default 500.</summary>
    public int IdLength { get; init; } = 500;

    /// <summary>Touched ids that a change names; above it says "all". Default 1,000.</summary>
    public int TouchedIds { get; init; } = 1_000;

    /// <summary>Changes that are kept for readers; default 100,000.</summary>
    public int ChangesKept { get; init; } = 100_000;

    /// <summary>Changes that one call to read them returns at most; default 10,000.</summary>
    public int ChangesRead { get; init; } = 10_000;

    /// <summary>Sorted indexes that a snapshot keeps; default 64.</summary>
    public int SortedIndexes { get; init; } = 64;

    /// <summary>Equality indexes that a snapshot keeps; default 64.</summary>
    public int EqualityIndexes { get; init; } = 64;

    /// <summary>Values that the writer keeps to share them; default 100,000.</summary>
    public int PooledValues { get; init; } = 100_000;

    /// <summary>
    /// Of more nodes than this, or more relationships, the values take as little memory as they can, and texts are made as they are read; of fewer they
    /// are objects, with their sort keys and folded texts at hand. Default 200,000.
    /// </summary>
    public int LooseElements { get; init; } = 200_000;

    /// <summary>
    /// Dead numbers (of deleted nodes or relationships) that are borne beyond as many as live ones, before the writer
    /// numbers everything anew; default 10,000.
    /// </summary>
    public int DeadNumbers { get; init; } = 10_000;
}

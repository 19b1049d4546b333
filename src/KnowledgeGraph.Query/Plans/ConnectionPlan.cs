namespace KnowledgeGraph.Query.Plans;

/// <summary>A filtered, ordered page of nodes or relationships with its counts.</summary>
public sealed class ConnectionPlan
{
    /// <summary>Where its members come from.</summary>
    public required ConnectionSource Source { get; init; }

    /// <summary>Which members; null for all.</summary>
    public Predicate? Where { get; init; }

    /// <summary>Where to look for them first.</summary>
    public required Start Start { get; init; }

    /// <summary>In which order.</summary>
    public required OrderPlan Order { get; init; }

    /// <summary>Which stretch of them.</summary>
    public required PagePlan Page { get; init; }

    /// <summary>What is answered, in the order of the response.</summary>
    public required IReadOnlyList<ConnectionPart> Parts { get; init; }

    /// <summary>Whether the answer tells if there is more beyond the page in the direction of reading, which takes a look at one member more.</summary>
    public bool LooksBeyond => Parts.Any(part => part.LooksBeyond(Page.IsBackward));
}

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

    /// <summary>
    /// What of the filter asks for one value of an indexed property of all nodes of a type: a page in the default order is a stretch of
    /// them where they lie in that order by the value. Null for none, and where so few are named that they are sorted.
    /// </summary>
    public PropertyTest? PageTest { get; init; }

    /// <summary>In which order.</summary>
    public required OrderPlan Order { get; init; }

    /// <summary>Which stretch of them.</summary>
    public required PagePlan Page { get; init; }

    /// <summary>What is answered, in the order of the response.</summary>
    public required IReadOnlyList<ConnectionPart> Parts { get; init; }

    /// <summary>The answer is the list of its nodes, its only part, instead of an object.</summary>
    public bool IsShortList { get; init; }

    /// <summary>Whether the answer tells if there is more beyond the page in the direction of reading, which takes a look at one member more.</summary>
    public bool LooksBeyond => Parts.Any(part => part.LooksBeyond(Page.IsBackward));
}

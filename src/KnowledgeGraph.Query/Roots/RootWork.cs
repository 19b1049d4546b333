namespace KnowledgeGraph.Query.Roots;

/// <summary>How a root field works, and so where, and how many of its kind at a time.</summary>
public enum RootWork
{
    /// <summary>For a few milliseconds: on the caller's thread, as many at a time as there are processors.</summary>
    Short,

    /// <summary>
    /// For as long as its limit of steps allows: on threads that give way to everything else (<see cref="Turns.YieldingScheduler.Questions"/>), as many at a
    /// time as there are processors.
    /// </summary>
    Long,

    /// <summary>It waits for work that others share with it, and takes no turn: a root that waits in one keeps others from working.</summary>
    Shared,
}

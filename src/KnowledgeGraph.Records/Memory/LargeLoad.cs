namespace KnowledgeGraph.Records.Memory;

/// <summary>The end of a load into memory. To read something large takes twice what is kept of it, and nothing else would give that back soon.</summary>
public static class LargeLoad
{
    private const long Large = 200_000;

    /// <summary>Gives back to the system what a load took and does not keep, if it was large. All threads wait for it, about a second a gigabyte.</summary>
    /// <param name="elements">How many nodes, relationships or entities were loaded.</param>
    public static void End(long elements)
    {
        if (elements > Large) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}

using System.Runtime.ExceptionServices;

namespace KnowledgeGraph.Analysis.Parallelism;

/// <summary>
/// Work that is shared among a fixed number of lanes, whatever the number of processors: what a lane does, and in which order, depends on its
/// number alone. They run where the caller's tasks do, so that work which gives way to others does so in all its lanes.
/// </summary>
internal static class Lanes
{
    /// <summary>Lanes of work that needs arrays of its own in each; 4.</summary>
    public const int Count = 4;

    /// <summary>Runs all lanes; if some fail, throws what the first of them threw.</summary>
    public static void Run(int count, Action<int> lane)
    {
        if (count == 1)
        {
            lane(0);
            return;
        }

        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, TaskScheduler = TaskScheduler.Current }, lane);
        }
        catch (AggregateException failed)
        {
            ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
        }
    }
}

using System.Diagnostics;

namespace KnowledgeGraph.Benchmarks.Analysis;

/// <summary>How long a call took: by the clock, and of the processors, which is the fairer the more else the machine has to do.</summary>
/// <param name="Clock">By the clock.</param>
/// <param name="Processor">What all threads together had of the processors.</param>
internal readonly record struct Took(TimeSpan Clock, TimeSpan Processor)
{
    /// <summary>Measures a call in this process.</summary>
    public static Took By(Action call)
    {
        var (begun, had) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        call();
        return new Took(Stopwatch.GetElapsedTime(begun), Environment.CpuUsage.TotalTime - had);
    }
}

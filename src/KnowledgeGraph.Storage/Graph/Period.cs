using System.Runtime.InteropServices;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Storage.Graph;

/// <summary>
/// When a relationship holds, in days: eight bytes, so that a walk over a hub's links reads one array and no values. The default is one without
/// any date, which is why both bounds are kept as what they differ by from none.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Period
{
    private readonly int _since;
    private readonly int _until;

    /// <summary>From a first to a last day, both included; a side without bound is null. What lies beyond 5.8 million years is without bound.</summary>
    public Period(long? since, long? until) => (_since, _until) = (
        (int)Math.Clamp(since ?? int.MinValue, int.MinValue, int.MaxValue) ^ int.MinValue,
        (int)Math.Clamp(until ?? int.MaxValue, int.MinValue, int.MaxValue) ^ int.MaxValue);

    /// <summary>Its first day; the least number where none is known.</summary>
    public int Since => _since ^ int.MinValue;

    /// <summary>Its last day; the greatest number where none is known.</summary>
    public int Until => _until ^ int.MaxValue;

    /// <summary>Whether one of its bounds is known.</summary>
    public bool IsDated => (_since | _until) != 0;

    /// <summary>Whether who asks of a date, of any where it is null, and perhaps of what is dated alone, sees what holds then.</summary>
    public bool IsSeen(IntervalValue? at, bool isDatedOnly) => (IsDated || !isDatedOnly) && (at is null || Meets(at.Low, at.High));

    /// <summary>Whether it holds at some day of these, both included and within what an <see cref="int"/> can say.</summary>
    public bool Meets(long first, long last) => Since <= last && Until >= first;
}

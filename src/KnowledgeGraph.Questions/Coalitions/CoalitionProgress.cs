using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Questions.Answers;

namespace KnowledgeGraph.Questions.Coalitions;

/// <summary>How far coalitions are that are being worked out; one set of them at a time.</summary>
internal sealed class CoalitionProgress
{
    /// <summary>The name of the part in the server's readiness.</summary>
    public const string PartName = "coalitions";

    private int _all;
    private int _done;

    /// <summary>As a part of the server's readiness; the server can do without, since nothing else needs them.</summary>
    public HealthPart Part => Told is { } told
        ? new HealthPart(PartName, IsOk: true, IsRequired: false, $"working out, {told}", Reason: null)
        : HealthPart.Of(PartName, isRequired: false, problem: null);

    /// <summary>How far it is, in words; null where nothing is being worked out.</summary>
    public string? Told => Volatile.Read(ref _all) is > 0 and var all ? $"{Volatile.Read(ref _done)} of {Counted.Of(all, "run")}" : null;

    /// <summary>Begins to work some out.</summary>
    /// <param name="runs">How many runs that takes.</param>
    public void Begin(int runs)
    {
        Volatile.Write(ref _done, 0);
        Volatile.Write(ref _all, runs);
    }

    /// <summary>A run has ended.</summary>
    public void Step() => Interlocked.Increment(ref _done);

    /// <summary>All have ended, or none will.</summary>
    public void End() => Volatile.Write(ref _all, 0);
}

using KnowledgeGraph.Model.Stores;

namespace KnowledgeGraph.Search;

/// <summary>What a name index is doing.</summary>
public enum NameIndexPhase
{
    /// <summary>It reads its file or the store, and cannot answer yet.</summary>
    Building,

    /// <summary>It answers.</summary>
    Ready,

    /// <summary>The store could not be read, or holds too much; it is tried again.</summary>
    Failed,
}

/// <summary>How a name index stands.</summary>
/// <param name="Phase">What it is doing.</param>
/// <param name="Entities">How many entities are in it, or were read so far while it is built.</param>
/// <param name="Change">The last change that is in it; 0 while it is built for the first time.</param>
/// <param name="Reason">Why it does not answer, or why it was built anew instead of taken up from its file; null for neither.</param>
/// <param name="FileProblem">Why its file is not written, so that the next start will build it anew; null where all is well.</param>
public sealed record NameIndexState(NameIndexPhase Phase, long Entities, long Change, string? Reason, string? FileProblem)
{
    /// <summary>The name of the part in the server's readiness.</summary>
    public const string PartName = "names";

    /// <summary>The state as a part of the server's readiness; the server can do without it, since only searches need it.</summary>
    public HealthPart ToPart() => Phase switch
    {
        NameIndexPhase.Building => new HealthPart(PartName, IsOk: true, IsRequired: false, $"filling, {Entities} entities so far", Reason: null),
        NameIndexPhase.Ready => HealthPart.Of(PartName, isRequired: false, FileProblem),
        NameIndexPhase.Failed => HealthPart.Of(PartName, isRequired: false, Reason),
    };
}

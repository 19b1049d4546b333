using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Questions.Graphs;

/// <summary>Which relationships of the traversed graph a question sees.</summary>
/// <param name="Via">The types that it follows; null for all that are traversed.</param>
/// <param name="ValidAt">Only those that hold at some time of this date; null for all.</param>
/// <param name="IsDatedOnly">Only those of which it is known when they began or ended.</param>
internal sealed record TieScope(IReadOnlySet<RelationshipType>? Via, IntervalValue? ValidAt, bool IsDatedOnly)
{
    /// <summary>All that are traversed, of all periods.</summary>
    public static TieScope All { get; } = new(null, null, false);

    /// <summary>What a call sees.</summary>
    /// <param name="call">The call.</param>
    /// <param name="via">The types that it follows; null for all that are traversed.</param>
    public static TieScope Of(RootCall call, IReadOnlySet<RelationshipType>? via) => new(via, call.ValidAt, call.IsDatedOnly);

    /// <summary>The same for all calls that see the same.</summary>
    public string Key => $"{ValidAt?.Text ?? "always"} {(IsDatedOnly ? "dated" : "all")} {ViaKey}";

    private string ViaKey => Via is null ? "traversed" : string.Join(' ', Via.Select(type => type.Name).Order(StringComparer.Ordinal));

    /// <summary>Whether relationships of all periods are seen.</summary>
    public bool SeesAllPeriods => ValidAt is null && !IsDatedOnly;

    /// <summary>Whether a type is followed.</summary>
    public bool Follows(RelationshipType type) => Via?.Contains(type) ?? type.IsTraversed;

    /// <summary>Whether what holds for a period is seen.</summary>
    public bool Holds(Period period) => period.IsSeen(ValidAt, IsDatedOnly);
}

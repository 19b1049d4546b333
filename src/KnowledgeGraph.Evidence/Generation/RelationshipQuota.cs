using KnowledgeGraph.Model;

namespace KnowledgeGraph.Evidence.Generation;

/// <summary>How many relationships of one type to generate, and between which nodes.</summary>
/// <param name="Type">The relationship type.</param>
/// <param name="Starts">The ids of the nodes at which it may start.</param>
/// <param name="Ends">Those at which it may end.</param>
/// <param name="Count">How many.</param>
internal sealed record RelationshipQuota(RelationshipType Type, IReadOnlyList<string> Starts, IReadOnlyList<string> Ends, int Count)
{
    // A tenth of single fields stays null, and half of all pairs stay free, so that a random free one is found soon.
    private const double SingleShare = 0.9;
    private const double PairShare = 0.5;

    /// <summary>Whether a start has at most one.</summary>
    public bool IsSingleAtStart => Type.FromStart is { IsList: false };

    /// <summary>Whether an end has at most one.</summary>
    public bool IsSingleAtEnd => Type.FromEnd is { IsList: false };

    /// <summary>How many there may be.</summary>
    public long Capacity
    {
        get
        {
            var pairs = (long)(Starts.Count * (double)Ends.Count * PairShare);
            if (IsSingleAtStart) pairs = Math.Min(pairs, (long)(Starts.Count * SingleShare));
            if (IsSingleAtEnd) pairs = Math.Min(pairs, (long)(Ends.Count * SingleShare));
            return pairs;
        }
    }

    /// <summary>Spreads relationships evenly over the traversed types between the named nodes, as far as each type has room.</summary>
    /// <exception cref="EvidenceException">There is not room enough.</exception>
    public static IReadOnlyList<RelationshipQuota> Spread(GraphModel model, IReadOnlyDictionary<NodeType, IReadOnlyList<string>> ids, int count)
    {
        var plans = model.RelationshipTypes.Values
            .Where(type => type is { IsTraversed: true, IsPlumbing: false, IsComputed: false })
            .Select(type => new RelationshipQuota(type, Of(type.Start), Of(type.End), 0))
            .Where(plan => plan.Capacity > 0)
            .ToList();
        var room = plans.Sum(plan => plan.Capacity);
        if (count > room)
        {
            throw new EvidenceException(plans.Count == 0
                ? "The model has no traversed relationships between the named types. Name further types, or ask for --relationships 0."
                : $"Between these nodes there is room for {room} relationships, not for {count}. Ask for fewer, or for more nodes.");
        }
        for (var rest = count; rest > 0;)
        {
            var open = plans.Count(plan => plan.Count < plan.Capacity);
            var share = Math.Max(1, rest / open);
            for (var i = 0; i < plans.Count && rest > 0; i++)
            {
                var more = (int)Math.Min(Math.Min(share, rest), plans[i].Capacity - plans[i].Count);
                plans[i] = plans[i] with { Count = plans[i].Count + more };
                rest -= more;
            }
        }
        return plans;

        IReadOnlyList<string> Of(CompositeType type) =>
            [.. type.Members.Where(ids.ContainsKey).SelectMany(member => ids[member])];
    }
}

using KnowledgeGraph.Query.Planning.Filters;

namespace KnowledgeGraph.Query.Costs;

/// <summary>The cost of a condition by its reach: how many relationships it follows, and how far.</summary>
internal static class FilterCost
{
    /// <summary>The cost; 0 of a condition that follows none.</summary>
    public static long Of(Predicate? condition) => condition is null ? 0 : Of(condition, Prices.RelationshipFilter);

    // Its depth is bounded by QueryLimits.MaxFilterDepth, and so is the price.
    private static long Of(Predicate? condition, long price) => condition switch
    {
        AllOf all => Sum(all.Parts, price),
        AnyOf any => Sum(any.Parts, price),
        Not not => Of(not.Part, price),
        RelationshipTest test => CostSum.Plus(price, Of(test.Where, 2 * price)),
        RelatedTest test => CostSum.Plus(price, Of(test.Where, 2 * price)),
        _ => 0,
    };

    private static long Sum(IReadOnlyList<Predicate> parts, long price)
    {
        var cost = 0L;
        for (var i = 0; i < parts.Count; i++) cost = CostSum.Plus(cost, Of(parts[i], price));
        return cost;
    }
}

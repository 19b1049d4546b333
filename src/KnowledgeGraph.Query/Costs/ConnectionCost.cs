using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Costs;

/// <summary>What a connection costs itself, without what lies below its entities.</summary>
/// <param name="Known">What no request changes: filter, counts and facets.</param>
/// <param name="HasEntities">Whether it answers those of its page.</param>
internal readonly record struct ConnectionCost(long Known, bool HasEntities)
{
    private static readonly Parts OfParts = new();

    /// <summary>The cost of a connection.</summary>
    public static ConnectionCost Of(ConnectionPlan plan)
    {
        var (known, hasEntities) = (plan.Where?.Accept(FilterCost.Outermost) ?? 0, false);
        foreach (var part in plan.Parts)
        {
            var cost = part.Accept(OfParts);
            (known, hasEntities) = (CostSum.Plus(known, cost.Known), hasEntities || cost.HasEntities);
        }
        return new ConnectionCost(known, hasEntities);
    }

    /// <summary>The cost with so many places on the page.</summary>
    public long Of(long size) => Math.Max(HasEntities ? CostSum.Plus(Known, CostSum.Times(size, Prices.Entity)) : Known, Prices.Connection);

    private sealed class Parts : IPartVisitor<ConnectionCost>
    {
        public ConnectionCost Visit(TotalCountPart part) => new(Prices.Count, HasEntities: false);

        public ConnectionCost Visit(NodesPart part) => new(0, HasEntities: true);

        public ConnectionCost Visit(EdgesPart part) => new(0, HasEntities: true);

        public ConnectionCost Visit(PageInfoPart part) => default;

        public ConnectionCost Visit(FacetsPart part) => new(part.By.Count * Prices.Facet, HasEntities: false);

        public ConnectionCost Visit(ConstantPart part) => default;
    }
}

using KnowledgeGraph.Query.Binding;
using KnowledgeGraph.Query.Planning;

namespace KnowledgeGraph.Query.Costs;

/// <summary>
/// The cost of an operation before it runs, by its shape and its page sizes; README.md of this folder tells the rules.
/// Hot path: loops by index, since enumerators were a quarter of what a large request allocated.
/// </summary>
internal static class CostCounter
{
    /// <summary>The cost; at most <see cref="long.MaxValue"/>.</summary>
    public static long Of(BoundPlan bound)
    {
        var cost = 0L;
        for (var i = 0; i < bound.Plan.Roots.Count; i++) cost = CostSum.Plus(cost, Of(bound, bound.Plan.Roots[i]));
        return cost;
    }

    /// <summary>The cost of what is read of one entity.</summary>
    public static long Of(BoundPlan bound, IReadOnlyList<FieldPlan> fields)
    {
        var cost = 0L;
        for (var i = 0; i < fields.Count; i++)
        {
            cost = CostSum.Plus(cost, fields[i] switch
            {
                RelatedField related => CostSum.Plus(Prices.Entity, Of(bound, related.Node)),
                RelatedEdgeField related => CostSum.Plus(Prices.Entity, Of(bound, related.Edge.Fields)),
                ConnectionField connection => Of(bound, connection.Connection),
                FarNodeField far => Of(bound, far.Node),
                DegreeField => Prices.Count,
                _ => 0,
            });
        }
        return cost;
    }

    /// <summary>The cost of a connection itself, without what lies below its entities.</summary>
    /// <param name="bound">Tells the size of the page.</param>
    /// <param name="plan">The connection.</param>
    /// <param name="entities">How many entities it may return.</param>
    public static long Own(BoundPlan bound, ConnectionPlan plan, out long entities)
    {
        var cost = plan.FilterCost;
        entities = 0;
        for (var i = 0; i < plan.Parts.Count; i++)
        {
            switch (plan.Parts[i])
            {
                case NodesPart or EdgesPart: entities = bound.SizeOf(plan.Page); break;
                case TotalCountPart: cost += Prices.Count; break;
                case FacetsPart facets: cost += facets.By.Count * Prices.Facet; break;
            }
        }
        return Math.Max(CostSum.Plus(cost, entities * Prices.Entity), Prices.Connection);
    }

    private static long Of(BoundPlan bound, RootStep root) => root switch
    {
        NodeRoot node => CostSum.Plus(Prices.Entity, Of(bound, node.Node)),
        NodesRoot nodes => CostSum.Times(((string[])bound[nodes.Ids]!).Length, CostSum.Plus(Prices.Entity, Of(bound, nodes.Node))),
        ListRoot list => Of(bound, list.Connection),
        ScopeRoot scope => OfScope(bound, scope),
        AboutRoot => Prices.About,
        ExternalRoot introspection => introspection.Cost,
        _ => 0,
    };

    private static long OfScope(BoundPlan bound, ScopeRoot scope)
    {
        var cost = 0L;
        for (var i = 0; i < scope.Roots.Count; i++) cost = CostSum.Plus(cost, Of(bound, scope.Roots[i]));
        return cost;
    }

    // A node has one type: the dearest decides.
    private static long Of(BoundPlan bound, ObjectPlan plan)
    {
        var cost = 0L;
        for (var i = 0; i < plan.Alternatives.Count; i++) cost = Math.Max(cost, Of(bound, plan.Alternatives[i].Fields));
        return cost;
    }

    private static long Of(BoundPlan bound, ConnectionPlan plan)
    {
        var own = Own(bound, plan, out var entities);
        if (entities == 0) return own;
        var below = 0L;
        for (var i = 0; i < plan.Parts.Count; i++)
        {
            below = CostSum.Plus(below, plan.Parts[i] switch
            {
                NodesPart nodes => Of(bound, nodes.Node),
                EdgesPart edges => Of(bound, edges.Edge.Fields),
                _ => 0,
            });
        }
        return CostSum.Plus(own, CostSum.Times(entities, below));
    }
}

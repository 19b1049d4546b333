using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Planning;

namespace KnowledgeGraph.Query.Binding;

/// <summary>
/// The cost of an operation before it runs: one for each entity, with the edge that leads to it, that its page sizes allow it to return.
/// Hot path: loops by index, since enumerators were a quarter of what a large request allocated.
/// </summary>
internal static class CostCounter
{
    /// <summary>The cost; at most <see cref="long.MaxValue"/>.</summary>
    public static long Of(BoundPlan bound)
    {
        var cost = 0L;
        for (var i = 0; i < bound.Plan.Roots.Count; i++) cost = Plus(cost, Of(bound, bound.Plan.Roots[i]));
        return cost;
    }

    /// <exception cref="GraphQLException">The cost is above the limit; the error gives both.</exception>
    public static void Check(long cost, QueryLimits limits)
    {
        if (cost > limits.MaxCost)
        {
            throw new GraphQLException(ErrorCode.CostExceeded,
                $"The operation may return {cost} entities; at most {limits.MaxCost} are allowed. Ask for smaller pages ('first'), or for fewer levels at once.");
        }
    }

    private static long Of(BoundPlan bound, RootStep root) => root switch
    {
        NodeRoot node => Plus(1, Of(bound, node.Node)),
        NodesRoot nodes => Times(((string[])bound[nodes.Ids]!).Length, Plus(1, Of(bound, nodes.Node))),
        ListRoot list => Of(bound, list.Connection),
        ScopeRoot scope => OfScope(bound, scope),
        _ => 0,
    };

    private static long OfScope(BoundPlan bound, ScopeRoot scope)
    {
        var cost = 0L;
        for (var i = 0; i < scope.Roots.Count; i++) cost = Plus(cost, Of(bound, scope.Roots[i]));
        return cost;
    }

    // A node has one type: the dearest decides.
    private static long Of(BoundPlan bound, ObjectPlan plan)
    {
        var cost = 0L;
        for (var i = 0; i < plan.Alternatives.Count; i++) cost = Math.Max(cost, Of(bound, plan.Alternatives[i].Fields));
        return cost;
    }

    private static long Of(BoundPlan bound, IReadOnlyList<FieldPlan> fields)
    {
        var cost = 0L;
        for (var i = 0; i < fields.Count; i++)
        {
            cost = Plus(cost, fields[i] switch
            {
                RelatedField related => Plus(1, Of(bound, related.Node)),
                RelatedEdgeField related => Plus(1, Of(bound, related.Edge.Fields)),
                ConnectionField connection => Of(bound, connection.Connection),
                FarNodeField far => Of(bound, far.Node),
                _ => 0,
            });
        }
        return cost;
    }

    private static long Of(BoundPlan bound, ConnectionPlan plan)
    {
        var inner = 0L;
        var lists = false;
        for (var i = 0; i < plan.Parts.Count; i++)
        {
            lists |= plan.Parts[i] is NodesPart or EdgesPart;
            inner = Plus(inner, plan.Parts[i] switch
            {
                NodesPart nodes => Of(bound, nodes.Node),
                EdgesPart edges => Of(bound, edges.Edge.Fields),
                _ => 0,
            });
        }
        return lists ? Times(bound.SizeOf(plan.Page), Plus(1, inner)) : 1;
    }

    private static long Plus(long left, long right) => left > long.MaxValue - right ? long.MaxValue : left + right;

    private static long Times(long count, long cost) => cost != 0 && count > long.MaxValue / cost ? long.MaxValue : count * cost;
}

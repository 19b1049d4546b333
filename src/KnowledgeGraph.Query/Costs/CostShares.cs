using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Binding;
using KnowledgeGraph.Query.Planning;

namespace KnowledgeGraph.Query.Costs;

/// <summary>
/// Splits the cost of an operation over its fields, which sum up to <see cref="CostCounter"/>'s figure. Made only for a report or an
/// error; the walk is bounded by <see cref="QueryLimits.MaxPlannedFields"/>.
/// </summary>
internal sealed class CostShares
{
    private readonly BoundPlan _bound;
    private readonly List<CostShare> _shares = [];

    private CostShares(BoundPlan bound) => _bound = bound;

    /// <summary>The fields that cost anything, the dearest first.</summary>
    public static IReadOnlyList<CostShare> Of(BoundPlan bound)
    {
        var shares = new CostShares(bound);
        shares.Add(bound.Plan.Roots, path: null);
        return [.. shares._shares.Where(share => share.Cost > 0).OrderByDescending(share => share.Cost)];
    }

    private void Add(IReadOnlyList<RootStep> roots, ResponsePath? path)
    {
        foreach (var root in roots)
        {
            var at = ResponsePath.Of(path, root.ResponseName);
            switch (root)
            {
                case NodeRoot node: Add(node.Node, at, 1); break;
                case NodesRoot nodes: Add(nodes.Node, at, ((string[])_bound[nodes.Ids]!).Length); break;
                case ListRoot list: Add(list.Connection, at, 1); break;
                case ScopeRoot scope: Add(scope.Roots, at); break;
                case AboutRoot: _shares.Add(new(at, Prices.About)); break;
                case ExternalRoot introspection: _shares.Add(new(at, introspection.Cost)); break;
            }
        }
    }

    // So many entities, and what is read of each.
    private void Add(ObjectPlan plan, ResponsePath at, long times)
    {
        _shares.Add(new(at, CostSum.Times(times, Prices.Entity)));
        AddBelow(plan, at, times);
    }

    private void AddBelow(ObjectPlan plan, ResponsePath at, long times)
    {
        if (plan.Alternatives.Count > 0) Add(plan.Alternatives.MaxBy(type => CostCounter.Of(_bound, type.Fields))!.Fields, at, times);
    }

    private void Add(IReadOnlyList<FieldPlan> fields, ResponsePath path, long times)
    {
        foreach (var field in fields)
        {
            var at = ResponsePath.Of(path, field.ResponseName);
            switch (field)
            {
                case RelatedField related:
                    Add(related.Node, at, times);
                    break;
                case RelatedEdgeField related:
                    _shares.Add(new(at, CostSum.Times(times, Prices.Entity)));
                    Add(related.Edge.Fields, at, times);
                    break;
                case ConnectionField connection:
                    Add(connection.Connection, at, times);
                    break;
                case FarNodeField far:
                    AddBelow(far.Node, at, times);
                    break;
                case DegreeField:
                    _shares.Add(new(at, CostSum.Times(times, Prices.Count)));
                    break;
            }
        }
    }

    private void Add(ConnectionPlan plan, ResponsePath path, long times)
    {
        _shares.Add(new(path, CostSum.Times(times, CostCounter.Own(_bound, plan, out var entities))));
        if (entities == 0) return;
        foreach (var part in plan.Parts)
        {
            var at = ResponsePath.Of(path, part.ResponseName);
            switch (part)
            {
                case NodesPart nodes: AddBelow(nodes.Node, at, CostSum.Times(times, entities)); break;
                case EdgesPart edges: Add(edges.Edge.Fields, at, CostSum.Times(times, entities)); break;
            }
        }
    }
}

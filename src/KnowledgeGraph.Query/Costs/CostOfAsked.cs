using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Query.Roots;

namespace KnowledgeGraph.Query.Costs;

/// <summary>A root field that its owner works out: what that costs, and so much for each node or relationship that it may lead to.</summary>
/// <param name="root">The root field.</param>
/// <param name="each">The cost of one node or relationship, by look-up.</param>
internal sealed class CostOfAsked(AskedRoot root, CostFormula[] each) : CostFormula
{
    public override long Of(BoundPlan bound)
    {
        var selected = root.Field.Of(bound);
        return CostSum.Plus(root.Owner.CostOf(selected), Below(root.Field, selected, [], 1, bound));
    }

    private long Below(AskedField field, SelectedField selected, List<SelectedField> path, long often, BoundPlan bound)
    {
        path.Add(selected);
        if (field.IsList) often = CostSum.Times(often, root.Owner.MostItems(path));
        var cost = field.Selection switch
        {
            AskedObject owned => owned.Fields.Zip(selected.Below)
                .Aggregate(0L, (sum, below) => CostSum.Plus(sum, Below(below.First, below.Second, path, often, bound))),
            AskedLookUp found => CostSum.Times(often, each[found.Index].Of(bound)),
            AskedLeaf or AskedTypeName => 0,
            _ => throw new InvalidOperationException($"Nobody knows what a {field.Selection.GetType().Name} costs."),
        };
        path.RemoveAt(path.Count - 1);
        return cost;
    }
}

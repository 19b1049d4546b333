using KnowledgeGraph.Query.Planning.Filters;

namespace KnowledgeGraph.Query.Planning;

/// <summary>
/// Counts what a database must plan anew for an operation: look-ups, pages, counts and relationship filters.
/// Root fields that differ in values only count once, since they become one statement over a list.
/// </summary>
internal static class PlanBlocks
{
    public static int Count(IReadOnlyList<RootStep> roots)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return roots.Sum(root => Of(root, seen));
    }

    private static int Of(RootStep root, HashSet<string> seen) => root switch
    {
        ScopeRoot scope => scope.Roots.Sum(inner => Of(inner, seen)),
        ConstantRoot or ExternalRoot => 0,
        _ when !seen.Add(PlanText.Shape(root)) => 0,
        NodeRoot node => 1 + Of(node.Node),
        NodesRoot nodes => 1 + Of(nodes.Node),
        ListRoot list => Of(list.Connection),
        _ => 1,
    };

    private static int Of(ObjectPlan plan) =>
        plan.Alternatives.Sum(alike => Of(alike.Fields));

    private static int Of(IReadOnlyList<FieldPlan> fields) => fields.Sum(field => field switch
    {
        RelatedField related => 1 + Of(related.Node),
        RelatedEdgeField related => 1 + Of(related.Edge.Fields),
        ConnectionField connection => Of(connection.Connection),
        FarNodeField far => Of(far.Node),
        DegreeField => 1,
        _ => 0,
    });

    private static int Of(ConnectionPlan plan) => Of(plan.Where) + plan.Parts.Sum(part => part switch
    {
        NodesPart nodes => 1 + Of(nodes.Node),
        EdgesPart edges => 1 + Of(edges.Edge.Fields),
        TotalCountPart => 1,
        FacetsPart facets => facets.By.Count,
        _ => 0,
    });

    private static int Of(Predicate? predicate) => predicate switch
    {
        AllOf all => all.Parts.Sum(Of),
        AnyOf any => any.Parts.Sum(Of),
        Not not => Of(not.Part),
        RelationshipTest test => 1 + Of(test.Where),
        RelatedTest test => 1 + Of(test.Where),
        _ => 0,
    };
}

using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.Query.Planning;

/// <summary>
/// Counts the fields of a plan as they would be written out. Parts of a plan are shared, so a short document whose
/// fragments double at each level has a small plan and a boundless answer: everything that walks a plan comes after this.
/// </summary>
internal sealed class PlanSize
{
    private readonly int _limit;
    private int _fields;

    private PlanSize(int limit) => _limit = limit;

    /// <exception cref="GraphQLException">LIMIT_EXCEEDED: there are more fields than the limit; counting stopped there.</exception>
    public static void Check(IReadOnlyList<RootStep> roots, int limit) => new PlanSize(limit).Add(roots);

    private void Add(IReadOnlyList<RootStep> roots)
    {
        foreach (var root in roots)
        {
            AddField();
            switch (root)
            {
                case ScopeRoot scope: Add(scope.Roots); break;
                case NodeRoot node: Add(node.Node); break;
                case NodesRoot nodes: Add(nodes.Node); break;
                case ListRoot list: Add(list.Connection); break;
            }
        }
    }

    private void Add(ObjectPlan plan)
    {
        foreach (var alike in plan.Alternatives) Add(alike.Fields);
    }

    private void Add(IReadOnlyList<FieldPlan> fields)
    {
        foreach (var field in fields)
        {
            AddField();
            switch (field)
            {
                case RelatedField related: Add(related.Node); break;
                case RelatedEdgeField related: Add(related.Edge.Fields); break;
                case ConnectionField connection: Add(connection.Connection); break;
                case FarNodeField far: Add(far.Node); break;
            }
        }
    }

    private void Add(ConnectionPlan plan)
    {
        foreach (var part in plan.Parts)
        {
            AddField();
            switch (part)
            {
                case NodesPart nodes: Add(nodes.Node); break;
                case EdgesPart edges: Add(edges.Edge.Fields); break;
            }
        }
    }

    private void AddField()
    {
        if (++_fields <= _limit) return;
        throw new GraphQLException(
            ErrorCode.LimitExceeded,
            $"The operation selects more than {_limit} fields, those of fragments counted wherever they are spread (MaxPlannedFields). Select less, or split it in two.");
    }
}

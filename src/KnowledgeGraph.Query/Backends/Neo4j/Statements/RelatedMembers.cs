using KnowledgeGraph.Query.Backends.Neo4j.Cypher;
using KnowledgeGraph.Query.Backends.Neo4j.Layout;
using KnowledgeGraph.Query.Model;
using KnowledgeGraph.Query.Planning;

namespace KnowledgeGraph.Query.Backends.Neo4j.Statements;

/// <summary>
/// The relationships of a node. In their default order a page is a stretch of the vertex-centric index, filters and dates being asked on
/// the way; in any other order they are expanded and sorted.
/// </summary>
/// <param name="scope">The statement.</param>
/// <param name="plan">The connection.</param>
/// <param name="field">What is followed.</param>
/// <param name="near">The node.</param>
/// <param name="guard">What the node must be for the connection to be asked for at all; null for anything.</param>
internal sealed class RelatedMembers(StatementScope scope, ConnectionPlan plan, RelationshipField field, Variable near, Expression? guard)
    : Members(scope, plan)
{
    public override IReadOnlyList<Variable> Imports => [near];

    public override Member NewMember() => Member.Beyond(Scope, field);

    public override IReadOnlyList<Clause> All(Member member, Expression? within) =>
        [new Match(member.From(near), AllTrue.Of(guard, Passes(member), within))];

    // The model lets the type end in no other label, so that a count without conditions is the degree.
    public override Expression Count()
    {
        if (Plan.Where is not null || Plan.ValidAt is not null) return base.Count();
        return new Subquery(SubqueryKind.Count, new CypherQuery(new Match(Member.Any(near, field))));
    }

    public override IReadOnlyList<Clause> Page(Member member)
    {
        if (!Plan.Order.IsDefault || Scope.Layout.LinkIndexOf(field) is not { } index) return base.Page(member);
        var edge = member.Edge!;
        var key = Scope.NewVariable('k');
        var keys = Keyset.Of(edge, index);
        var isNear = new Operation(edge[index.Near], Operator.Equal, key);
        return
        [
            // The seek needs the id as a value: asked for the near node's own property, the planner would expand the node.
            new With([new Projected(near[StoredNames.Id], key)]) { Where = guard },
            new Match(member.From(near: null), AllTrue.Of(isNear, keys.WithinIndex(Scope, Plan.Page), Passes(member)))
            {
                Hint = new IndexHint(edge, field.Type.Name, index.Definition.Properties),
            },
            new With(Columns(member))
            {
                Order = [new SortTerm(edge[index.Near], Plan.Page.Backward), .. keys.Sort(Plan.Page.Backward)],
                Limit = PageSize(),
            },
        ];
    }

    private Expression? Passes(Member member) =>
        AllTrue.Of(Periods.Holds(Scope, member, Plan.ValidAt), Conditions.Where(Scope, member, Plan.Where));
}

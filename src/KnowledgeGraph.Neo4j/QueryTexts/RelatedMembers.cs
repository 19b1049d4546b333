using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>
/// The relationships of a node. In their default order a page is a stretch of the vertex-centric index, filters and dates being asked on
/// the way; in any other order they are expanded and sorted.
/// </summary>
/// <param name="scope">The query text.</param>
/// <param name="plan">The connection.</param>
/// <param name="field">What is followed.</param>
/// <param name="near">The node.</param>
/// <param name="guard">What the node must be for the connection to be asked for at all; null for anything.</param>
internal sealed class RelatedMembers(TextScope scope, ConnectionPlan plan, RelationshipField field, MemberAlias near, Expression? guard)
    : Members(scope, plan)
{
    public override IReadOnlyList<Variable> Imports => near.Variables;

    public override MemberAlias NewMember() => MemberAlias.Beyond(Scope, field);

    public override IReadOnlyList<Clause> All(MemberAlias member, Expression? within)
    {
        if (StartClauses.Of(Scope, member.Node, Plan.Start) is not { } few)
            return [new Match(member.From(near.Node), AllTrue.Of(guard, Passes(member, Plan.Where), within))];
        return [.. few.Clauses, new Match(member.From(near.Node), AllTrue.Of(guard, Passes(member, few.Rest), within))];
    }

    // The model lets the type end in no other label, so that a count without conditions is the degree.
    public override Expression Count()
    {
        if (Plan.Where is not null || Scope.Seen.ValidAt is not null) return base.Count();
        return new Subquery(SubqueryKind.Count, new CypherQuery(new Match(MemberAlias.Any(near.Node, field))));
    }

    public override IReadOnlyList<Clause> Page(MemberAlias member)
    {
        // Who asks for some far nodes by name is answered from there: the index would be read to its end.
        if (Plan.Start.Selectivity == Selectivity.Named || !Plan.Order.IsDefault || Scope.Layout.LinkIndexOf(field) is not { } index) return base.Page(member);
        var key = Scope.NewVariable('k');
        // The seek needs the id as a value: asked for the near node's own property, the planner would expand the node.
        var start = new With([new Projected(near.Id, key)]) { Where = guard };
        var stretches = Keyset.Of(member.Edge!, index).Stretches(Scope, Plan.Page).Select(within => Stretch(member, index, key, within)).ToList();
        if (stretches is [var only]) return [start, .. only];
        return
        [
            start,
            Scope.Call([key], [.. stretches.Select(clauses => new CypherQuery([.. clauses, new Return([.. Columns(member)])]))]),
            new With(Columns(member)) { Limit = PageSize() },
        ];
    }

    private IReadOnlyList<Clause> Stretch(MemberAlias member, LinkIndex index, Variable key, Expression within)
    {
        var edge = member.Edge!;
        var isNear = new Operation(edge[index.Near], Operator.Equal, key);
        var condition = AllTrue.Of(isNear, within, Passes(member, Plan.Where));
        return
        [
            new Match(member.From(near: null), condition)
            {
                Hint = condition is Truth ? null : new IndexHint(edge, field.Type.Name, index.Definition.Properties) { IsSeek = true },
            },
            new With(Columns(member))
            {
                Order = [new SortTerm(edge[index.Near], Plan.Page.IsBackward), .. Keyset.Of(edge, index).Sort(Plan.Page.IsBackward)],
                Limit = PageSize(),
            },
        ];
    }

    private Expression? Passes(MemberAlias member, Predicate? where) =>
        AllTrue.Of(Periods.Holds(Scope, member), Conditions.Where(Scope, member, where));
}

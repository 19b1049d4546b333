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
        if (Plan.Where is not null || !Scope.Seen.SeesAllPeriods) return base.Count();
        return new Subquery(SubqueryKind.Count, new CypherQuery(new Match(MemberAlias.Any(near.Node, field))));
    }

    public override PageClauses Page(MemberAlias member)
    {
        // Who asks for some far nodes by name is answered from there: the index would be read to its end.
        if (Plan.Start.Selectivity == Selectivity.Named || !Plan.Order.IsDefault || Scope.Layout.LinkIndexOf(field) is not { } index) return base.Page(member);
        var (key, import) = (near.Key.Value, near.Key.Import);
        IReadOnlyList<Clause> start = [];
        if (guard is not null)
        {
            // Asked before the seek: asked of what it finds, a hub would be read to its end.
            var guarded = Scope.NewVariable('k');
            start = [new With([new Projected(key, guarded)]) { Where = guard }];
            key = import = guarded;
        }
        var stretches = Keyset.Of(member.Edge!, index).Stretches(Scope, Plan.Page).Select(within => Stretch(member, index, key, within)).ToList();
        if (stretches is [var only]) return only with { Before = [.. start, .. only.Before] };
        var branches = stretches.Select(one => new CypherQuery([.. one.Before, one.Last, new Return([.. Columns(member)])]));
        var union = Scope.Call(import is null ? [] : [import], [.. branches]);
        return new PageClauses([.. start, union], new With(Columns(member)) { Limit = PageSize() });
    }

    private PageClauses Stretch(MemberAlias member, LinkIndex index, Expression key, Expression within)
    {
        var edge = member.Edge!;
        var isNear = new Operation(edge[index.Near], Operator.Equal, key);
        var condition = AllTrue.Of(isNear, within, Passes(member, Plan.Where));
        var seek = new Match(member.From(near: null), condition)
        {
            Hint = condition is Truth ? null : new IndexHint(edge, field.Type.Name, index.Definition.Properties) { IsSeek = true },
        };
        return new PageClauses([seek], new With(Columns(member))
        {
            Order = [new SortTerm(edge[index.Near], Plan.Page.IsBackward), .. Keyset.Of(edge, index).Sort(Plan.Page.IsBackward)],
            Limit = PageSize(),
        });
    }

    private Expression? Passes(MemberAlias member, Predicate? where) =>
        AllTrue.Of(Periods.Holds(Scope, member), Conditions.Where(Scope, member, where));
}

using KnowledgeGraph.Query.Backends.Neo4j.Cypher;
using KnowledgeGraph.Query.Backends.Neo4j.Layout;
using KnowledgeGraph.Query.Model;
using KnowledgeGraph.Query.Planning;

namespace KnowledgeGraph.Query.Backends.Neo4j.Statements;

/// <summary>
/// All nodes of a type. A filter that names few of them by itself is answered from there; else a page in an order that has an index is
/// a stretch of it, and in any other order the nodes are sorted.
/// </summary>
internal sealed class NodeMembers(StatementScope scope, ConnectionPlan plan, NodeType type) : Members(scope, plan)
{
    public override IReadOnlyList<Variable> Imports => [];

    public override Member NewMember() => new(Scope.NewVariable('n'), type);

    public override IReadOnlyList<Clause> All(Member member, Expression? within)
    {
        if (Start(member) is not { } start) return [Scan(member, within)];
        var rest = AllTrue.Of(Conditions.Where(Scope, member, start.Rest), within);
        return start.IsDistinct || rest is not null
            ? [.. start.Clauses, new With([new Projected(member.Node)]) { IsDistinct = start.IsDistinct, Where = rest }]
            : start.Clauses;
    }

    public override IReadOnlyList<Clause> Page(Member member)
    {
        if (SelectiveStart.IsThere(type, Plan.Where) || !HasIndex()) return base.Page(member);
        var keys = Keyset.Of(member, Plan.Order);
        if (!keys.Parts[0].MayBeNull) return [Scan(member, keys.WithinIndex(Scope, Plan.Page)), Cut(member, keys)];
        // Nodes without the key are not in its index: they come behind all others, by id.
        var ids = new Keyset([.. keys.Parts.Skip(1)]);
        var there = new Keyset([keys.Parts[0] with { MayBeNull = false }, .. keys.Parts.Skip(1)]);
        CypherQuery[] phases = [Phase(member, there, WithKey(there)), Phase(member, ids, WithoutKey(keys, ids))];
        if (Plan.Page.Backward) Array.Reverse(phases);
        return [Scope.Call([], phases), new With(Columns(member)) { Limit = PageSize() }];
    }

    private CypherQuery Phase(Member member, Keyset keys, Expression within) =>
        new(Scan(member, within), Cut(member, keys), new Return(new Projected(member.Node)));

    private Expression WithKey(Keyset there)
    {
        var page = Plan.Page;
        if (page.Before is null) return there.WithinIndex(Scope, page);
        // A cursor without the key lies behind all that have it.
        var place = Scope.Value(there.Parts[0].Cursor(page.Before));
        return AllTrue.Of(
            there.WithinIndex(Scope, page with { Before = null }),
            new AnyTrue([new NullTest(place, IsNull: true), there.Within(Scope, page with { After = null })!]))!;
    }

    private Expression WithoutKey(Keyset keys, Keyset ids)
    {
        var (key, page) = (keys.Parts[0], Plan.Page);
        var conditions = new List<Expression?> { new NullTest(key.Value, IsNull: true), new NullTest(ids.Parts[0].Value, IsNull: false) };
        if (page.After is not null)
            conditions.Add(new AnyTrue([new NullTest(Scope.Value(key.Cursor(page.After)), IsNull: false), ids.Within(Scope, page with { Before = null })!]));
        if (page.Before is not null)
            conditions.Add(new AllTrue([new NullTest(Scope.Value(key.Cursor(page.Before)), IsNull: true), ids.Within(Scope, page with { After = null })!]));
        return AllTrue.Of(conditions)!;
    }

    private Match Scan(Member member, Expression? within) =>
        new(Pattern.OfNode(member.Node, type.Label), AllTrue.Of(within, Conditions.Where(Scope, member, Plan.Where)));

    private Start? Start(Member member) => SelectiveStart.Of(Scope, member.Node, type, Plan.Where);

    // An index is read in one direction, and holds the nodes that have all its properties.
    private bool HasIndex()
    {
        var keys = Plan.Order.Keys;
        if (keys.Any(key => key.Descending != Plan.Order.TiesDescend)) return false;
        if (keys.Count > 1 && keys.Any(Keyset.MayBeNull)) return false;
        var names = keys.Select(key => Companions.SortName(key.Property)).Append(StoredNames.Id).ToList();
        return keys.Count == 0
            || names.SequenceEqual(GraphLayout.OrderIndexOf(type).Properties)
            || (keys.Count == 1 && GraphLayout.IndexOf(type, keys[0].Property) is not null);
    }
}

using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Query.Plans;
using Parameter = KnowledgeGraph.Query.Plans.Parameter;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>
/// All nodes of a type. A filter that names few of them by itself is answered from there; else a page in an order that has an index, or
/// of nodes with one value in the default order, is a stretch of it, and in any other order the nodes are sorted.
/// </summary>
internal sealed class NodeMembers(TextScope scope, ConnectionPlan plan, NodeType type) : Members(scope, plan)
{
    public override IReadOnlyList<Variable> Imports => [];

    public override MemberAlias NewMember() => new(Scope.NewVariable('n'), type, new NodeKey(Scope));

    public override IReadOnlyList<Clause> All(MemberAlias member, Expression? within)
    {
        if (StartClauses.Of(Scope, member.Node, Plan.Start) is not { } few)
            return [new Match(Pattern.OfNode(member.Node, type.Label), AllTrue.Of(within, Conditions.Where(Scope, member, Plan.Where)))];
        var rest = AllTrue.Of(Conditions.Where(Scope, member, few.Rest), within);
        return few.IsDistinct || rest is not null
            ? [.. few.Clauses, new With([new Projected(member.Node)]) { IsDistinct = few.IsDistinct, Where = rest }]
            : few.Clauses;
    }

    public override PageClauses Page(MemberAlias member)
    {
        var selectivity = Plan.Start.Selectivity;
        if (selectivity >= Selectivity.NamedBeyond) return base.Page(member);
        var keys = Keyset.Of(member, Plan.Order);
        if (Filtered(member, keys) is { } filtered) return Joined(member, filtered);
        if (selectivity == Selectivity.Indexed || Index() is not { } index) return base.Page(member);
        if (!keys.Parts[0].MayBeNull) return Joined(member, Phases(index, keys, keys.Stretches(Scope, Plan.Page)));
        var there = new Keyset([keys.Parts[0] with { MayBeNull = false }, .. keys.Parts.Skip(1)]);
        Phase[] phases = [.. Phases(index, there, WithKey(there)), WithoutKey(member)];
        if (Plan.Page.IsBackward) phases = [phases[^1], .. phases[..^1]];
        return Joined(member, phases);
    }

    // Phases follow one another, and the page is full before those behind are begun.
    private PageClauses Joined(MemberAlias member, Phase[] phases)
    {
        if (phases is [var only]) return new PageClauses([Scan(member, only)], Cut(member, only));
        var branches = phases.Select(phase => new CypherQuery(Scan(member, phase), Cut(member, phase), new Return(new Projected(member.Node))));
        return new PageClauses([Scope.Call([], [.. branches])], new With(Columns(member)) { Limit = PageSize() });
    }

    // Nodes with one value, in the default order or its reverse.
    private Phase[]? Filtered(MemberAlias member, Keyset keys)
    {
        if (Plan.PageTest is not { } test || GraphLayout.FilterIndexOf(type, test.Property) is not { } index) return null;
        if (!InOneDirection() || !Properties().SequenceEqual(index.Properties.Skip(1))) return null;
        var has = StartClauses.IsSorted(Scope, member.Node, test);
        var first = new SortTerm(has.Left, Plan.Order.HasDescendingTies != Plan.Page.IsBackward);
        return [.. keys.Stretches(Scope, Plan.Page).Select(within =>
            new Phase(index, AllTrue.Of(has, within)!, [first, .. keys.Sort(Plan.Page.IsBackward)], IsSeek: true))];
    }

    private Phase[] Phases(IndexDefinition index, Keyset keys, IReadOnlyList<Expression> stretches) =>
        [.. stretches.Select(within => new Phase(index, within, keys.Sort(Plan.Page.IsBackward), Plan.Page.HasCursor))];

    private Match Scan(MemberAlias member, Phase phase) => Match.ByIndex(
        member.Node, type.Label, phase.Index.Properties, AllTrue.Of(phase.Within, Conditions.Where(Scope, member, Plan.Where))!, phase.IsSeek);

    private With Cut(MemberAlias member, Phase phase) => new(Columns(member)) { Order = phase.Order, Limit = PageSize() };

    // A cursor without the key lies behind all nodes that have it: after it there are none of them, before it all.
    private IReadOnlyList<Expression> WithKey(Keyset there)
    {
        var page = Plan.Page;
        if (page.Before is not { } before) return there.Stretches(Scope, page);
        var (first, order) = (there.Parts[0], Plan.Order.Keys[0]);
        var place = Scope.Value(first.Cursor(before));
        if (page.IsBackward)
        {
            var ids = new Keyset([.. there.Parts.Skip(1)]);
            return
            [
                AllTrue.Of(
                    new Operation(first.Value, Operator.Equal, place),
                    ids.Stretch(Scope, page with { After = null }), there.Within(Scope, page with { Before = null }))!,
                AllTrue.Of(Before(first, order, before), there.Stretch(Scope, page with { Before = null }))!,
            ];
        }
        var limit = first.Cursor(before) with { Null = MostOf(order) };
        var within = new Choice([(new NullTest(place, IsNull: true), new Truth(true))]) { Otherwise = there.Within(Scope, page with { After = null }) };
        return
        [
            .. there.Stretches(Scope, page with { Before = null }).Select(stretch => AllTrue.Of(
                stretch, new Operation(first.Value, order.IsDescending ? Operator.GreaterOrEqual : Operator.LessOrEqual, Scope.Value(limit)), within)!),
        ];
    }

    // Nothing sorts below the empty text, so that "above nothing" is said as "from the least on".
    private Operation Before(KeyPart first, OrderKey order, Parameter before) => order.IsDescending
        ? new Operation(
            first.Value, Operator.GreaterOrEqual, Scope.Value(first.Cursor(before) with { Form = GivenForm.CursorKeySuccessor, Null = MostOf(order) }))
        : new Operation(first.Value, Operator.Less, Scope.Value(first.Cursor(before) with { Null = MostOf(order) }));

    // What no key lies behind.
    private static object? MostOf(OrderKey order) => order.IsDescending ? Companions.LeastOf(order.Property) : Companions.NullOf(order.Property);

    // Nodes without the key are not in its index: they come behind all others, by id, in an index of their own.
    private Phase WithoutKey(MemberAlias member)
    {
        var (key, isDescending) = (Plan.Order.Keys[0].Property, Plan.Order.HasDescendingTies);
        var ids = new Keyset([new KeyPart(member.Node[StoredNames.Id], isDescending, MayBeNull: false, cursor =>
            new Given(GivenForm.CursorNodeWithoutKey, cursor) { Null = isDescending ? Companions.NullText : "" })]);
        var mark = member.Node[StoredNames.None(key.Key)];
        var within = AllTrue.Of(new Operation(mark, Operator.Equal, new Truth(true)), ids.Stretch(Scope, Plan.Page))!;
        return new Phase(
            GraphLayout.NoneIndexOf(type, key), within,
            [new SortTerm(mark, isDescending != Plan.Page.IsBackward), .. ids.Sort(Plan.Page.IsBackward)], IsSeek: true);
    }

    // An index is read in one direction, and holds the nodes that have all its properties.
    private IndexDefinition? Index()
    {
        var keys = Plan.Order.Keys;
        if (!InOneDirection()) return null;
        if (keys.Count == 0) return GraphLayout.IdIndexOf(type);
        if (keys.Any(Keyset.MayBeNull) && !(keys.Count == 1 && GraphLayout.MarkedWhereNone(type).Contains(keys[0].Property))) return null;
        var inOrder = GraphLayout.OrderIndexOf(type);
        return Properties().SequenceEqual(inOrder.Properties) ? inOrder : keys.Count == 1 ? GraphLayout.IndexOf(type, keys[0].Property) : null;
    }

    private bool InOneDirection() => Plan.Order.Keys.All(key => key.IsDescending == Plan.Order.HasDescendingTies);

    private IEnumerable<string> Properties() => Plan.Order.Keys.Select(key => Companions.SortName(key.Property)).Append(StoredNames.Id);

    /// <summary>A stretch of one index.</summary>
    /// <param name="Index">The index.</param>
    /// <param name="Within">Which stretch.</param>
    /// <param name="Order">The order of the index, with all its properties.</param>
    /// <param name="IsSeek">Whether the stretch begins or ends within the index.</param>
    private sealed record Phase(IndexDefinition Index, Expression Within, IReadOnlyList<SortTerm> Order, bool IsSeek);
}

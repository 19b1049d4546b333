using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Query.Plans;
using Parameter = KnowledgeGraph.Query.Plans.Parameter;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>
/// An order as a list of parts, each a value of a member and the place of a cursor in it: the keys, then the ids that break ties.
/// Nulls come last in the order, and so first where it is read backward.
/// </summary>
/// <param name="parts">The parts, the weightiest first.</param>
internal sealed class Keyset(IReadOnlyList<KeyPart> parts)
{
    /// <summary>The parts, the weightiest first.</summary>
    public IReadOnlyList<KeyPart> Parts { get; } = parts;

    /// <summary>An order over the properties of members.</summary>
    public static Keyset Of(MemberAlias member, OrderPlan order)
    {
        var parts = order.Keys.Select((key, index) =>
        {
            var subject = key.IsOnEdge ? member.Edge! : member.Node;
            return new KeyPart(
                StoredField.SortOf(subject, key.Property),
                key.IsDescending,
                MayBeNull(key),
                cursor => new Given(GivenForm.CursorKey, cursor) { Property = key.Property, Key = index })
            {
                MayTie = MayTie(key.Property),
            };
        }).ToList();
        parts.Add(new KeyPart(member.Node[StoredNames.Id], order.HasDescendingTies, MayBeNull: false, OfNode));
        if (member.Edge is { } edge) parts.Add(new KeyPart(edge[StoredNames.Id], order.HasDescendingTies, MayBeNull: false, OfRelationship));
        return new Keyset(parts);
    }

    /// <summary>The default order of relationships by the keys that they carry, which are never null.</summary>
    public static Keyset Of(Variable edge, LinkIndex index)
    {
        var parts = index.Keys.Select((key, number) => new KeyPart(
            edge[key.Name],
            IsDescending: false,
            MayBeNull: false,
            cursor => new Given(GivenForm.CursorKey, cursor) { Property = key.Property, Key = number, Null = key.Null })
        {
            MayTie = MayTie(key.Property),
        }).ToList();
        parts.Add(new KeyPart(edge[index.Far], IsDescending: false, MayBeNull: false, OfNode));
        parts.Add(new KeyPart(edge[StoredNames.Id], IsDescending: false, MayBeNull: false, OfRelationship));
        return new Keyset(parts);
    }

    /// <summary>Whether a member may lack the key. Required fields of nodes are never missing; edges may lack any.</summary>
    public static bool MayBeNull(OrderKey key) => key.Property.Name != StoredNames.Id && (key.IsOnEdge || !key.Property.IsRequired);

    private static bool MayTie(Property property) => !property.IsName && !property.IsUnique && property.Name is not (Property.NameKey or StoredNames.Id);

    /// <summary>The order, or its reverse.</summary>
    public IReadOnlyList<SortTerm> Sort(bool isBackward)
    {
        var terms = new List<SortTerm>();
        foreach (var part in Parts)
        {
            // Cypher counts null as greater than everything, which puts it where it belongs in an ascending order and its reverse.
            if (part.MayBeNull && part.IsDescending) terms.Add(new SortTerm(new NullTest(part.Value, IsNull: !isBackward), IsDescending: false));
            terms.Add(new SortTerm(part.Value, part.IsDescending != isBackward));
        }
        return terms;
    }

    /// <summary>The member lies behind one cursor and before the other; null without cursors.</summary>
    public Expression? Within(TextScope scope, PagePlan page) => AllTrue.Of(
        page.After is null ? null : Beyond(scope, page.After, isAfter: true),
        page.Before is null ? null : Beyond(scope, page.Before, isAfter: false));

    /// <summary>
    /// The stretches of an index over the parts, none of which is null, that the page is cut from, in the order in which it reads them. A
    /// page that begins among many members with the same first key is sought in two, or it would read its way to its place among them.
    /// </summary>
    public IReadOnlyList<Expression> Stretches(TextScope scope, PagePlan page)
    {
        var from = page.IsBackward ? page.Before : page.After;
        if (from is null || Parts.Count == 1 || !Parts[0].MayTie) return [Stretch(scope, page)];
        var (first, rest) = (Parts[0], new Keyset([.. Parts.Skip(1)]));
        var (begin, end) = page.IsBackward
            ? (page with { After = null }, page with { Before = null })
            : (page with { Before = null }, page with { After = null });
        var place = scope.Value(first.Cursor(from));
        return
        [
            AllTrue.Of(new Operation(first.Value, Operator.Equal, place), rest.Stretch(scope, begin), Within(scope, end))!,
            AllTrue.Of(
                [new Operation(first.Value, Sign(first, !page.IsBackward), place), Bound(scope, end), .. rest.Parts.Select(NotNull), Within(scope, end)])!,
        ];
    }

    /// <summary>The page as one stretch of an index, and what remains to be asked there.</summary>
    public Expression Stretch(TextScope scope, PagePlan page)
    {
        var bound = Bound(scope, page);
        // Of a single part the bound is all there is to ask.
        return AllTrue.Of([bound, .. (bound is null ? Parts : Parts.Skip(1)).Select(NotNull), Parts.Count == 1 ? null : Within(scope, page)])!;
    }

    // A condition over two parts of an index, joined by OR, would be planned as a union of seeks, each of which reads all that follows,
    // and a sort. A case is left alone: what bounds the first part is said apart, and the case decides among the few that are equal.
    private Expression Beyond(TextScope scope, Parameter cursor, bool isAfter, int index = 0)
    {
        var part = Parts[index];
        var place = scope.Value(part.Cursor(cursor));
        Expression later = new Operation(part.Value, Sign(part, isAfter), place);
        if (part.MayBeNull) later = AnyTrue.Of(later, new AllTrue([new NullTest(part.Value, IsNull: isAfter), new NullTest(place, IsNull: !isAfter)]));
        if (index == Parts.Count - 1) return later;
        Expression same = new Operation(part.Value, Operator.Equal, place);
        if (part.MayBeNull) same = AnyTrue.Of(same, new AllTrue([new NullTest(part.Value, IsNull: true), new NullTest(place, IsNull: true)]));
        return new Choice([(same, Beyond(scope, cursor, isAfter, index + 1))]) { Otherwise = later };
    }

    private Expression? Bound(TextScope scope, PagePlan page) => AllTrue.Of(
        page.After is null ? null : Bound(scope, page.After, isAfter: true),
        page.Before is null ? null : Bound(scope, page.Before, isAfter: false));

    private Operation Bound(TextScope scope, Parameter cursor, bool isAfter)
    {
        var part = Parts[0];
        return new Operation(part.Value, Parts.Count == 1 ? Sign(part, isAfter) : OrEqual(Sign(part, isAfter)), scope.Value(part.Cursor(cursor)));
    }

    private static NullTest NotNull(KeyPart part) => new(part.Value, IsNull: false);

    private static Operator Sign(KeyPart part, bool isAfter) => isAfter != part.IsDescending ? Operator.Greater : Operator.Less;

    private static Operator OrEqual(Operator sign) => sign == Operator.Greater ? Operator.GreaterOrEqual : Operator.LessOrEqual;

    private static Given OfNode(Parameter cursor) => new(GivenForm.CursorNode, cursor);

    private static Given OfRelationship(Parameter cursor) => new(GivenForm.CursorRelationship, cursor);
}

/// <summary>A part of an order.</summary>
/// <param name="Value">What is compared.</param>
/// <param name="IsDescending">From last to first.</param>
/// <param name="MayBeNull">Whether members may lack it.</param>
/// <param name="Cursor">The place of a cursor in it.</param>
internal sealed record KeyPart(Expression Value, bool IsDescending, bool MayBeNull, Func<Parameter, Given> Cursor)
{
    /// <summary>Whether many members may have the same; names and ids hardly ever do.</summary>
    public bool MayTie { get; init; }
}

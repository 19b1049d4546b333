using KnowledgeGraph.Query.Backends.Neo4j.Cypher;
using KnowledgeGraph.Query.Backends.Neo4j.Layout;
using KnowledgeGraph.Query.Planning;
using Parameter = KnowledgeGraph.Query.Planning.Parameter;

namespace KnowledgeGraph.Query.Backends.Neo4j.Statements;

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
    public static Keyset Of(Member member, OrderPlan order)
    {
        var parts = order.Keys.Select((key, index) =>
        {
            var subject = key.OnEdge ? member.Edge! : member.Node;
            return new KeyPart(
                StoredField.SortOf(subject, key.Property),
                key.Descending,
                MayBeNull(key),
                cursor => new Given(GivenForm.CursorKey, cursor) { Property = key.Property, Key = index });
        }).ToList();
        parts.Add(new KeyPart(member.Node[StoredNames.Id], order.TiesDescend, MayBeNull: false, OfNode));
        if (member.Edge is { } edge) parts.Add(new KeyPart(edge[StoredNames.Id], order.TiesDescend, MayBeNull: false, OfRelationship));
        return new Keyset(parts);
    }

    /// <summary>The default order of relationships by the keys that they carry, which are never null.</summary>
    public static Keyset Of(Variable edge, LinkIndex index)
    {
        var parts = index.Keys.Select((key, number) => new KeyPart(
            edge[key.Name],
            IsDescending: false,
            MayBeNull: false,
            cursor => new Given(GivenForm.CursorKey, cursor) { Property = key.Property, Key = number, Null = key.Null })).ToList();
        parts.Add(new KeyPart(edge[index.Far], IsDescending: false, MayBeNull: false, OfNode));
        parts.Add(new KeyPart(edge[StoredNames.Id], IsDescending: false, MayBeNull: false, OfRelationship));
        return new Keyset(parts);
    }

    /// <summary>Whether a member may lack the key. Required fields of nodes are never missing; edges may lack any.</summary>
    public static bool MayBeNull(OrderKey key) => key.Property.Name != StoredNames.Id && (key.OnEdge || !key.Property.IsRequired);

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
    public Expression? Within(StatementScope scope, PagePlan page) => AllTrue.Of(
        page.After is null ? null : Beyond(scope, page.After, 0, isAfter: true),
        page.Before is null ? null : Beyond(scope, page.Before, 0, isAfter: false));

    /// <summary>The same where no part is null and all lie in one direction, as a range of an index over the parts and what remains to be asked.</summary>
    public Expression WithinIndex(StatementScope scope, PagePlan page)
    {
        var conditions = new List<Expression?>();
        if (page.After is not null) conditions.Add(Bound(scope, page.After, isAfter: true));
        if (page.Before is not null) conditions.Add(Bound(scope, page.Before, isAfter: false));
        foreach (var part in page.HasCursor ? Parts.Skip(1) : Parts) conditions.Add(new NullTest(part.Value, IsNull: false));
        conditions.Add(Within(scope, page));
        return AllTrue.Of(conditions)!;
    }

    private Operation Bound(StatementScope scope, Parameter cursor, bool isAfter)
    {
        var first = Parts[0];
        return new Operation(
            first.Value, isAfter != first.IsDescending ? Operator.GreaterOrEqual : Operator.LessOrEqual, scope.Value(first.Cursor(cursor)));
    }

    // Later by this part, or the same by it and later by the next.
    private Expression Beyond(StatementScope scope, Parameter cursor, int index, bool isAfter)
    {
        var part = Parts[index];
        var place = scope.Value(part.Cursor(cursor));
        Expression later = new Operation(part.Value, isAfter != part.IsDescending ? Operator.Greater : Operator.Less, place);
        if (part.MayBeNull) later = new AnyTrue([later, new AllTrue([new NullTest(part.Value, IsNull: isAfter), new NullTest(place, IsNull: !isAfter)])]);
        if (index == Parts.Count - 1) return later;
        Expression same = new Operation(part.Value, Operator.Equal, place);
        if (part.MayBeNull) same = new AnyTrue([same, new AllTrue([new NullTest(part.Value, IsNull: true), new NullTest(place, IsNull: true)])]);
        return new AnyTrue([later, new AllTrue([same, Beyond(scope, cursor, index + 1, isAfter)])]);
    }

    private static Given OfNode(Parameter cursor) => new(GivenForm.CursorNode, cursor);

    private static Given OfRelationship(Parameter cursor) => new(GivenForm.CursorRelationship, cursor);
}

/// <summary>A part of an order.</summary>
/// <param name="Value">What is compared.</param>
/// <param name="IsDescending">From last to first.</param>
/// <param name="MayBeNull">Whether members may lack it.</param>
/// <param name="Cursor">The place of a cursor in it.</param>
internal sealed record KeyPart(Expression Value, bool IsDescending, bool MayBeNull, Func<Parameter, Given> Cursor);

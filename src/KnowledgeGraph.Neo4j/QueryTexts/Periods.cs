using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>When relationships hold: from the first day of since to the last day of until, an open side without bound.</summary>
internal static class Periods
{
    private static readonly Property Since = RelationshipType.BuiltInProperties.First(property => property.Name == BuiltInKeys.Since);
    private static readonly Property Until = RelationshipType.BuiltInProperties.First(property => property.Name == BuiltInKeys.Until);
    private static readonly Property Confidence = RelationshipType.BuiltInProperties.First(property => property.Name == BuiltInKeys.Confidence);

    /// <summary>Whether what is seen has it; null where nothing is asked.</summary>
    public static Expression? Holds(TextScope scope, MemberAlias member) => Holds(scope, member, scope.Seen);

    /// <summary>The same for what else is seen.</summary>
    public static Expression? Holds(TextScope scope, MemberAlias member, Scope seen) =>
        member.Field!.Type.IsPlumbing ? null : Holds(scope, member.Edge!, seen);

    /// <summary>The same for any relationship.</summary>
    public static Expression? Holds(TextScope scope, Variable edge, Scope seen)
    {
        Expression? dated = seen.IsDatedOnly
            ? new AnyTrue([new NullTest(edge[Since.Key], IsNull: false), new NullTest(edge[Until.Key], IsNull: false)])
            : null;
        if (seen.ValidAt is not { } validAt) return dated;
        var begins = new Operation(StoredField.SortOf(edge, Since), Operator.Less, scope.Value(new Given(GivenForm.DayAfter, validAt)));
        var ends = new Operation(
            Comparisons.LastDay(StoredField.SortOf(edge, Until)), Operator.GreaterOrEqual, scope.Value(new Given(GivenForm.FirstDay, validAt)));
        Expression[] holds = [OrOpen(begins), OrOpen(ends)];
        return new AllTrue(dated is null ? holds : [dated, .. holds]);
    }

    /// <summary>Of several relationships the one that holds latest: open end, then latest since, then confidence, then least id.</summary>
    public static With Latest(MemberAlias member)
    {
        var edge = member.Edge!;
        var order = new List<SortTerm>();
        // What joins the evidence model's own nodes has no period.
        if (!member.Field!.Type.IsPlumbing)
        {
            order.Add(new SortTerm(new NullTest(edge[Until.Key], IsNull: true), IsDescending: true));
            NullsLast(order, StoredField.SortOf(edge, Since));
            NullsLast(order, edge[Confidence.Key]);
        }
        order.Add(new SortTerm(edge[StoredNames.Id], IsDescending: false));
        return new With([new Projected(edge), new Projected(member.Node)]) { Order = order, Limit = new Number(1) };
    }

    private static void NullsLast(List<SortTerm> order, Expression key)
    {
        order.Add(new SortTerm(new NullTest(key, IsNull: true), IsDescending: false));
        order.Add(new SortTerm(key, IsDescending: true));
    }

    private static Call OrOpen(Expression condition) => new(Function.Coalesce, condition, new Truth(true));
}

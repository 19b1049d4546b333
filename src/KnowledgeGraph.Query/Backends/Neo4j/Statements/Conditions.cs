using KnowledgeGraph.Query.Backends.Neo4j.Cypher;
using KnowledgeGraph.Query.Backends.Neo4j.Layout;
using KnowledgeGraph.Query.Planning.Filters;

namespace KnowledgeGraph.Query.Backends.Neo4j.Statements;

/// <summary>
/// Filters as conditions of Cypher. In a filter a comparison with a missing value does not hold, and its negation does; in Cypher it is
/// null, which a negation keeps: so what may be null is settled wherever it is negated.
/// </summary>
internal static class Conditions
{
    /// <summary>The condition; null for none.</summary>
    public static Expression? Where(StatementScope scope, Member member, Predicate? predicate) =>
        predicate is null ? null : Of(scope, member, predicate);

    /// <summary>The condition.</summary>
    public static Expression Of(StatementScope scope, Member member, Predicate predicate) => predicate switch
    {
        AllOf all => AllTrue.Of(all.Parts.Select(part => Of(scope, member, part))) ?? new Truth(true),
        AnyOf any => AnyTrue.Of(any.Parts.Select(part => Of(scope, member, part))),
        Not not => Negated(scope, member, not.Part),
        TypeTest test => new LabelTest(member.Node, [test.Type.Label]),
        IdTest test => IdIs(scope, member.Of(test.Subject), test),
        PropertyTest test => Comparisons.Of(scope, StoredField.Of(member.Of(test.Subject), test.Property), test.Comparison, test.Value),
        IsMissing test => new NullTest(member.Of(test.Subject)[test.Property.Key], IsNull: true),
        ListTest test => ListTests.Of(scope, member.Of(test.Subject), test),
        AnyNameTest test => NameLists.Test(scope, member.Node, member.Type, test),
        RelationshipTest test => Related(scope, member.Node, test),
        RelatedTest test => Latest(scope, member.Node, test),
        _ => throw new InvalidOperationException($"No condition for {predicate.GetType().Name}."),
    };

    /// <summary>The id of a node or relationship is the one given, or among those given.</summary>
    public static Expression IdIs(StatementScope scope, Variable subject, IdTest test) => test.Comparison == Comparison.In
        ? new Operation(subject[StoredNames.Id], Operator.In, scope.Value(new Given(GivenForm.Ids, test.Value)))
        : new Operation(subject[StoredNames.Id], Operator.Equal, scope.Value(new Given(GivenForm.Id, test.Value)));

    private static Expression Negated(StatementScope scope, Member member, Predicate predicate) => predicate switch
    {
        Not inner => Settled(Of(scope, member, inner.Part)),
        IsMissing missing => new NullTest(member.Of(missing.Subject)[missing.Property.Key], IsNull: false),
        _ => !Settled(Of(scope, member, predicate)),
    };

    private static Expression Settled(Expression condition) =>
        IsNeverNull(condition) ? condition : new Call(Function.Coalesce, condition, new Truth(false));

    private static bool IsNeverNull(Expression condition) => condition switch
    {
        Subquery or NullTest or LabelTest or Truth or ListCondition => true,
        Call { Function: Function.Coalesce, Arguments: [_, Truth] } => true,
        Negation not => IsNeverNull(not.Part),
        AllTrue all => all.Parts.All(IsNeverNull),
        AnyTrue any => any.Parts.All(IsNeverNull),
        _ => false,
    };

    private static Expression Related(StatementScope scope, Variable node, RelationshipTest test)
    {
        var member = Member.Beyond(scope, test.Field);
        var inner = Where(scope, member, test.Where);
        if (test.Quantifier == Quantifier.All)
        {
            if (test.Where is null) return new Truth(true);
            inner = Negated(scope, member, test.Where);
        }
        if (inner is Truth { Value: false }) return new Truth(test.Quantifier != Quantifier.Some);
        var condition = AllTrue.Of(Periods.Holds(scope, member, test.ValidAt), inner);
        var found = new Subquery(SubqueryKind.Exists, new CypherQuery(
            condition is null ? new Match(Member.Any(node, test.Field)) : new Match(member.From(node), condition)));
        return test.Quantifier == Quantifier.Some ? found : !found;
    }

    private static Subquery Latest(StatementScope scope, Variable node, RelatedTest test)
    {
        var member = Member.Beyond(scope, test.Field);
        var holds = Periods.Holds(scope, member, test.ValidAt);
        var match = new Match(member.From(node), holds);
        // Where there is one, there is a latest one.
        return new Subquery(SubqueryKind.Exists, test.Where is null
            ? new CypherQuery(holds is null ? new Match(Member.Any(node, test.Field)) : match)
            : new CypherQuery(
                match,
                Periods.Latest(member) with { Where = Of(scope, member, test.Where) },
                new Return(new Projected(member.Node))));
    }
}

using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>
/// Filters as conditions of Cypher. In a filter a comparison with a missing value does not hold, and its negation does; in Cypher it is
/// null, which a negation keeps: so what may be null is settled wherever it is negated.
/// </summary>
/// <param name="scope">The query text.</param>
/// <param name="member">What is asked of.</param>
internal sealed class Conditions(TextScope scope, MemberAlias member) : IPredicateVisitor<Expression>
{
    /// <summary>The condition; null for none.</summary>
    public static Expression? Where(TextScope scope, MemberAlias member, Predicate? predicate) =>
        predicate is null ? null : Of(scope, member, predicate);

    /// <summary>The condition.</summary>
    public static Expression Of(TextScope scope, MemberAlias member, Predicate predicate) => predicate.Accept(new Conditions(scope, member));

    public Expression Visit(AllOf predicate) => AllTrue.Of(predicate.Parts.Select(part => part.Accept(this))) ?? new Truth(true);

    public Expression Visit(AnyOf predicate) => AnyTrue.Of(predicate.Parts.Select(part => part.Accept(this)));

    public Expression Visit(Not predicate) => Negated(predicate.Part);

    public Expression Visit(TypeTest predicate) => new LabelTest(member.Node, [predicate.Type.Label]);

    public Expression Visit(IdTest predicate) => IdIs(scope, member.Of(predicate.Subject), predicate);

    public Expression Visit(PropertyTest predicate) =>
        Comparisons.Of(scope, StoredField.Of(member.Of(predicate.Subject), predicate.Property), predicate.Comparison, predicate.Value);

    public Expression Visit(IsMissing predicate) => new NullTest(member.Of(predicate.Subject)[predicate.Property.Key], IsNull: true);

    public Expression Visit(ListTest predicate) => ListTests.Of(scope, member.Of(predicate.Subject), predicate);

    public Expression Visit(AnyNameTest predicate) => NameLists.Test(scope, member.Node, member.Type, predicate);

    public Expression Visit(RelationshipTest predicate)
    {
        var far = MemberAlias.Beyond(scope, predicate.Field);
        var inner = Where(scope, far, predicate.Where);
        if (predicate.Quantifier == Quantifier.All)
        {
            if (predicate.Where is null) return new Truth(true);
            inner = new Conditions(scope, far).Negated(predicate.Where);
        }
        if (inner is Truth { Value: false }) return new Truth(predicate.Quantifier != Quantifier.Some);
        var condition = AllTrue.Of(Periods.Holds(scope, far), inner);
        var found = new Subquery(SubqueryKind.Exists, new CypherQuery(
            condition is null ? new Match(MemberAlias.Any(member.Node, predicate.Field)) : new Match(far.From(member.Node), condition)));
        return predicate.Quantifier == Quantifier.Some ? found : !found;
    }

    public Expression Visit(RelatedTest predicate)
    {
        var far = MemberAlias.Beyond(scope, predicate.Field);
        var holds = Periods.Holds(scope, far);
        var match = new Match(far.From(member.Node), holds);
        // Where there is one, there is a latest one.
        return new Subquery(SubqueryKind.Exists, predicate.Where is null
            ? new CypherQuery(holds is null ? new Match(MemberAlias.Any(member.Node, predicate.Field)) : match)
            : new CypherQuery(
                match,
                Periods.Latest(far) with { Where = Of(scope, far, predicate.Where) },
                new Return(new Projected(far.Node))));
    }

    /// <summary>The id of a node or relationship is the one given, or among those given.</summary>
    public static Expression IdIs(TextScope scope, Variable subject, IdTest test) => test.Comparison == Comparison.In
        ? new Operation(subject[StoredNames.Id], Operator.In, scope.Value(new Given(GivenForm.Ids, test.Value)))
        : new Operation(subject[StoredNames.Id], Operator.Equal, scope.Value(new Given(GivenForm.Id, test.Value)));

    // Of any condition the negation is that it does not hold; two have a shorter form.
    private Expression Negated(Predicate predicate)
    {
        if (predicate is Not inner) return Settled(inner.Part.Accept(this));
        if (predicate is IsMissing missing) return new NullTest(member.Of(missing.Subject)[missing.Property.Key], IsNull: false);
        return !Settled(predicate.Accept(this));
    }

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
}

using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>Conditions on the items of a stored list. A missing list is an empty one.</summary>
internal static class ListTests
{
    /// <summary>The condition; never null.</summary>
    public static Expression Of(TextScope scope, Variable subject, ListTest test)
    {
        var raw = OrEmpty(subject[test.Property.Key]);
        if (test.Element is null) return OfAnything(raw, test.Quantifier);
        var quantifier = test.Quantifier switch
        {
            Quantifier.Some => ListQuantifier.Any,
            Quantifier.All => ListQuantifier.All,
            Quantifier.None => ListQuantifier.None,
        };
        var sorted = OrEmpty(subject[StoredNames.Sort(test.Property.Key)]);
        var (readsRaw, readsSorted) = test.Element.Accept(new ReadForms(test.Property));
        if (!readsSorted) return Over(scope, quantifier, raw, test, item => (item, item));
        if (!readsRaw) return Over(scope, quantifier, sorted, test, item => (item, item));
        // Both lists are as long: the number of an item finds it in either.
        var last = new Operation(new Call(Function.Size, raw), Operator.Minus, new Number(1));
        return Over(scope, quantifier, new Call(Function.Range, new Number(0), last), test,
            item => (new ItemOf(subject[test.Property.Key], item), new ItemOf(subject[StoredNames.Sort(test.Property.Key)], item)));
    }

    private static ListCondition Over(
        TextScope scope, ListQuantifier quantifier, Expression list, ListTest test, Func<Variable, (Expression Raw, Expression Sorted)> read)
    {
        var item = scope.NewVariable('x');
        var (raw, sorted) = read(item);
        return new ListCondition(quantifier, item, list, Element(scope, new StoredField(test.Property, raw, sorted, sorted), test.Element!));
    }

    /// <summary>A condition on one item, which is never null.</summary>
    public static Expression Element(TextScope scope, StoredField item, Predicate predicate) => predicate.Accept(new Elements(scope, item));

    private static Expression OfAnything(Expression list, Quantifier quantifier) => quantifier switch
    {
        Quantifier.Some => new Operation(new Call(Function.Size, list), Operator.Greater, new Number(0)),
        Quantifier.None => new Operation(new Call(Function.Size, list), Operator.Equal, new Number(0)),
        Quantifier.All => new Truth(true),
    };

    private static Call OrEmpty(Expression list) => new(Function.Coalesce, list, new ListOf([]));

    private sealed class Elements(TextScope scope, StoredField item) : ElementVisitor<Expression>
    {
        public override Expression Visit(AllOf predicate) => AllTrue.Of(predicate.Parts.Select(part => part.Accept(this))) ?? new Truth(true);

        public override Expression Visit(AnyOf predicate) => AnyTrue.Of(predicate.Parts.Select(part => part.Accept(this)));

        public override Expression Visit(Not predicate) => !predicate.Part.Accept(this);

        public override Expression Visit(PropertyTest predicate) => Comparisons.Of(scope, item, predicate.Comparison, predicate.Value);
    }

    // Which of the two lists a condition looks at: the one with the values, or the one with what they sort and match by.
    private sealed class ReadForms(Property property) : ElementVisitor<(bool Raw, bool Sorted)>
    {
        public override (bool Raw, bool Sorted) Visit(AllOf predicate) => Any(predicate.Parts);

        public override (bool Raw, bool Sorted) Visit(AnyOf predicate) => Any(predicate.Parts);

        public override (bool Raw, bool Sorted) Visit(Not predicate) => predicate.Part.Accept(this);

        public override (bool Raw, bool Sorted) Visit(PropertyTest predicate)
        {
            var sorted = predicate.Comparison == Comparison.Matches || property.Kind is ScalarKind.Decimal or ScalarKind.Date or ScalarKind.DateTime;
            return (!sorted, sorted);
        }

        private (bool Raw, bool Sorted) Any(IReadOnlyList<Predicate> parts) =>
            (parts.Any(part => part.Accept(this).Raw), parts.Any(part => part.Accept(this).Sorted));
    }
}

using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Backends.Neo4j.Cypher;
using KnowledgeGraph.Query.Backends.Neo4j.Layout;
using KnowledgeGraph.Query.Planning.Filters;

namespace KnowledgeGraph.Query.Backends.Neo4j.Statements;

/// <summary>Conditions on the items of a stored list. A missing list is an empty one.</summary>
internal static class ListTests
{
    /// <summary>The condition; never null.</summary>
    public static Expression Of(StatementScope scope, Variable subject, ListTest test)
    {
        var raw = OrEmpty(subject[test.Property.Key]);
        if (test.Element is null) return OfAnything(raw, test.Quantifier);
        var quantifier = test.Quantifier switch
        {
            Quantifier.Some => ListQuantifier.Any,
            Quantifier.All => ListQuantifier.All,
            _ => ListQuantifier.None,
        };
        var sorted = OrEmpty(subject[StoredNames.Sort(test.Property.Key)]);
        var (readsRaw, readsSorted) = Reads(test.Property, test.Element);
        if (!readsSorted) return Over(scope, quantifier, raw, test, item => (item, item));
        if (!readsRaw) return Over(scope, quantifier, sorted, test, item => (item, item));
        // Both lists are as long: the number of an item finds it in either.
        var last = new Operation(new Call(Function.Size, raw), Operator.Minus, new Number(1));
        return Over(scope, quantifier, new Call(Function.Range, new Number(0), last), test,
            item => (new ItemOf(subject[test.Property.Key], item), new ItemOf(subject[StoredNames.Sort(test.Property.Key)], item)));
    }

    private static ListCondition Over(
        StatementScope scope, ListQuantifier quantifier, Expression list, ListTest test, Func<Variable, (Expression Raw, Expression Sorted)> read)
    {
        var item = scope.NewVariable('x');
        var (raw, sorted) = read(item);
        return new ListCondition(quantifier, item, list, Element(scope, new StoredField(test.Property, raw, sorted, sorted), test.Element!));
    }

    /// <summary>A condition on one item, which is never null.</summary>
    public static Expression Element(StatementScope scope, StoredField item, Predicate predicate) => predicate switch
    {
        AllOf all => AllTrue.Of(all.Parts.Select(part => Element(scope, item, part))) ?? new Truth(true),
        AnyOf any => AnyTrue.Of(any.Parts.Select(part => Element(scope, item, part))),
        Not not => !Element(scope, item, not.Part),
        PropertyTest test => Comparisons.Of(scope, item, test.Comparison, test.Value),
        _ => throw new InvalidOperationException($"No condition on an item for {predicate.GetType().Name}."),
    };

    private static Expression OfAnything(Expression list, Quantifier quantifier) => quantifier switch
    {
        Quantifier.Some => new Operation(new Call(Function.Size, list), Operator.Greater, new Number(0)),
        Quantifier.None => new Operation(new Call(Function.Size, list), Operator.Equal, new Number(0)),
        _ => new Truth(true),
    };

    // Which of the two lists a condition looks at: the one with the values, or the one with what they sort and match by.
    private static (bool Raw, bool Sorted) Reads(Property property, Predicate predicate)
    {
        switch (predicate)
        {
            case AllOf { Parts: var parts }: return Reads(property, parts);
            case AnyOf { Parts: var parts }: return Reads(property, parts);
            case Not not: return Reads(property, not.Part);
            case PropertyTest { Comparison: Comparison.Matches }: return (false, true);
            case PropertyTest: return property.Kind is ScalarKind.Decimal or ScalarKind.Date or ScalarKind.DateTime ? (false, true) : (true, false);
            default: return (false, false);
        }
    }

    private static (bool Raw, bool Sorted) Reads(Property property, IReadOnlyList<Predicate> parts) =>
        (parts.Any(part => Reads(property, part).Raw), parts.Any(part => Reads(property, part).Sorted));

    private static Call OrEmpty(Expression list) => new(Function.Coalesce, list, new ListOf([]));
}

using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Query.Api;
using Parameter = KnowledgeGraph.Query.Plans.Parameter;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>
/// Comparisons of stored values with values of a request. Texts, numbers and Booleans are compared as they are; decimals, moments and
/// dates by what they sort by. A date sorts by <c>first.last</c>, two day numbers of seven digits.
/// </summary>
internal static class Comparisons
{
    private const int DayDigits = 7;

    /// <summary>The comparison; null where the stored value is.</summary>
    public static Expression Of(TextScope scope, StoredField field, Comparison comparison, Parameter parameter)
    {
        if (comparison == Comparison.Matches) return new Operation(field.Folded, Operator.Contains, scope.Value(new Given(GivenForm.Fold, parameter)));
        if (field.Property.Kind == ScalarKind.Date && comparison is not (Comparison.Equal or Comparison.In)) return OfDate(scope, field, comparison, parameter);
        var isSorted = field.Property.Kind is ScalarKind.Decimal or ScalarKind.Date or ScalarKind.DateTime;
        var form = (isSorted, comparison == Comparison.In) switch
        {
            (true, true) => GivenForm.SortList,
            (true, false) => GivenForm.Sort,
            (false, true) => GivenForm.StoredList,
            (false, false) => GivenForm.Stored,
        };
        // Who reads its value by kind need not know the property, and so equal values are one parameter.
        var given = new Given(form, parameter) { Property = isSorted ? field.Property : null };
        return new Operation(isSorted ? field.Sorted : field.Raw, Sign(comparison), scope.Value(given));
    }

    /// <summary>The last day of what a date sorts by.</summary>
    public static Expression LastDay(Expression sorted) => new Call(Function.Right, sorted, new Number(DayDigits));

    // "0738155.0738519" > "0738155": a text with more behind it is greater, so that a bare day bounds all dates that begin on it.
    private static Operation OfDate(TextScope scope, StoredField field, Comparison comparison, Parameter parameter)
    {
        Expression Day(GivenForm form) => scope.Value(new Given(form, parameter));
        return comparison switch
        {
            Comparison.Greater => new Operation(field.Sorted, Operator.GreaterOrEqual, Day(GivenForm.DayAfter)),
            Comparison.GreaterOrEqual => new Operation(field.Sorted, Operator.GreaterOrEqual, Day(GivenForm.FirstDay)),
            Comparison.Less => new Operation(LastDay(field.Sorted), Operator.Less, Day(GivenForm.FirstDay)),
            Comparison.LessOrEqual => new Operation(LastDay(field.Sorted), Operator.LessOrEqual, Day(GivenForm.LastDay)),
            Comparison.Equal or Comparison.In or Comparison.Contains or Comparison.StartsWith or Comparison.EndsWith or Comparison.Matches =>
                throw new InvalidOperationException($"Dates are not compared by {comparison}."),
        };
    }

    private static Operator Sign(Comparison comparison) => comparison switch
    {
        Comparison.Equal => Operator.Equal,
        Comparison.In => Operator.In,
        Comparison.Contains => Operator.Contains,
        Comparison.StartsWith => Operator.StartsWith,
        Comparison.EndsWith => Operator.EndsWith,
        Comparison.Greater => Operator.Greater,
        Comparison.GreaterOrEqual => Operator.GreaterOrEqual,
        Comparison.Less => Operator.Less,
        Comparison.LessOrEqual => Operator.LessOrEqual,
        Comparison.Matches => throw new InvalidOperationException("What matches is looked for in the fold of a text."),
    };
}

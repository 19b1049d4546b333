using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Planning.Inputs;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Planning.Filters;

/// <summary>Plans the comparisons of one value: <c>{ eq: …, startsWith: … }</c>.</summary>
internal static class ComparisonPlanner
{
    private static readonly Property Element = new("element", ScalarKind.String);

    /// <summary>What the comparisons look at.</summary>
    /// <param name="Test">The test of a comparison with a parameter.</param>
    /// <param name="Missing">The test that there is no value.</param>
    /// <param name="IsId">Whether values are ids, bound as texts.</param>
    internal sealed record Subject(Func<Comparison, Parameter, Predicate> Test, Predicate Missing, bool IsId = false);

    /// <summary>Elements of a list and names are never missing.</summary>
    private static readonly Predicate Never = new AnyOf([]);

    public static Subject OfElement { get; } =
        new((comparison, value) => new PropertyTest(TestSubject.Element, Element, comparison, value), Never);

    public static Subject OfAnyName { get; } =
        new((comparison, value) => new AnyNameTest(new PropertyTest(TestSubject.Element, Element, comparison, value)), Never);

    public static Subject OfProperty(TestSubject subject, Property property) =>
        new((comparison, value) => new PropertyTest(subject, property, comparison, value), new IsMissing(subject, property));

    public static Subject OfId(TestSubject subject) =>
        new((comparison, value) => new IdTest(subject, comparison, value), Never, IsId: true);

    public static Predicate? All(PlanningContext context, TracedInput filter, FieldAt at, Subject subject)
    {
        var parts = new List<Predicate>();
        foreach (var (key, value) in filter.Fields!)
        {
            var (comparison, negated) = (FilterMeaning.Compare)((FilterKey)key).Meaning;
            if (value.IsNull && comparison != Comparison.Equal) throw FilterPlanner.NullRefused(key.Name, at);
            var test = value.IsNull
                ? subject.Missing
                : subject.Test(comparison, context.Parameter(KindOf(comparison, subject.IsId), value, key.Name, at));
            parts.Add(negated ? new Not(test) : test);
        }
        return Predicate.AllOfThem(parts);
    }

    private static ParameterKind KindOf(Comparison comparison, bool isId) => comparison switch
    {
        Comparison.In => isId ? ParameterKind.FilterIds : ParameterKind.Values,
        Comparison.Matches => ParameterKind.FoldedText,
        Comparison.Equal or Comparison.Contains or Comparison.StartsWith or Comparison.EndsWith
            or Comparison.Greater or Comparison.GreaterOrEqual or Comparison.Less or Comparison.LessOrEqual => isId ? ParameterKind.Id : ParameterKind.Value,
    };
}

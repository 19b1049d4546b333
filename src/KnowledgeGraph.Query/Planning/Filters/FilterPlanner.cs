using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Planning.Inputs;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Planning.Filters;

/// <summary>
/// Plans the condition of a <c>where</c>. Each key has a meaning (see <see cref="FilterMeaning"/>); keys side by side must all hold;
/// null means "is missing" for <c>eq</c>, <c>neq</c> and single objects, and is refused everywhere else.
/// </summary>
internal static class FilterPlanner
{
    /// <summary>The condition of the field's <c>where</c>; null if it says nothing.</summary>
    public static Predicate? Plan(PlanningContext context, FieldAt at) =>
        context.Given(at, ArgumentMeaning.Where) is { } where ? All(context, where, at, depth: 1) : null;

    private static Predicate? All(PlanningContext context, TracedInput filter, FieldAt at, int depth)
    {
        if (depth > context.Limits.MaxFilterDepth)
            throw PlanningContext.Refuse(
                at, ErrorCode.LimitExceeded, $"The filter nests deeper than {context.Limits.MaxFilterDepth} (MaxFilterDepth). Ask for less in one filter.");
        var parts = new List<Predicate>();
        foreach (var (key, value) in filter.Fields!)
        {
            if (Key(context, (FilterKey)key, value, at, depth + 1) is { } part) parts.Add(part);
        }
        return Predicate.AllOfThem(parts);
    }

    private static Predicate? Key(PlanningContext context, FilterKey key, TracedInput value, FieldAt at, int depth)
    {
        if (value.IsNull && key.Meaning is not (FilterMeaning.Related or FilterMeaning.Compare { Comparison: Comparison.Equal }))
            throw NullRefused(key.Name, at);
        switch (key.Meaning)
        {
            case FilterMeaning.And:
                return Predicate.AllOfThem(Each(context, key, value, at, depth).OfType<Predicate>().ToList());
            case FilterMeaning.Or:
                var choices = Each(context, key, value, at, depth);
                // A choice that says nothing always holds, and with it the whole.
                return choices.Count == 0 || choices.Contains(null) ? null : choices.Count == 1 ? choices[0] : new AnyOf(choices!);
            case FilterMeaning.FarNode or FilterMeaning.Edge:
                return All(context, value, at, depth);
            case FilterMeaning.Member(var type):
                return Predicate.AllOfThem([new TypeTest(type), .. Some(All(context, value, at, depth))]);
            case FilterMeaning.Related(var field):
                return value.IsNull
                    ? new Not(new RelatedTest(field, Where: null))
                    : new RelatedTest(field, All(context, value, at, depth));
            case FilterMeaning.Relationships(var field):
                var showsAccepted = field.Target == context.Model.Statement;
                return Quantified(context, value, at, depth, (quantifier, given, where) => new RelationshipTest(field, quantifier,
                    showsAccepted && !AcceptedStatements.AsksStatus(given) ? AcceptedStatements.Only(context, quantifier, where, at) : where), All);
            case FilterMeaning.Value(var subject, { IsList: true } property):
                return Quantified(context, value, at, depth, (quantifier, _, element) => new ListTest(subject, property, quantifier, element),
                    (inner, input, where, _) => ComparisonPlanner.All(inner, input, where, ComparisonPlanner.OfElement));
            case FilterMeaning.Value(var subject, var property):
                return ComparisonPlanner.All(context, value, at, ComparisonPlanner.OfProperty(subject, property));
            case FilterMeaning.Id(var subject):
                return ComparisonPlanner.All(context, value, at, ComparisonPlanner.OfId(subject));
            case FilterMeaning.AnyName:
                return ComparisonPlanner.All(context, value, at, ComparisonPlanner.OfAnyName);
            default:
                throw new InvalidOperationException($"The key {key.Name} has no meaning here.");
        }
    }

    private delegate Predicate? Inner(PlanningContext context, TracedInput input, FieldAt at, int depth);

    private static Predicate? Quantified(
        PlanningContext context, TracedInput value, FieldAt at, int depth, Func<Quantifier, TracedInput?, Predicate?, Predicate> test, Inner inner)
    {
        var parts = new List<Predicate>();
        foreach (var (key, given) in value.Fields!)
        {
            if (given.IsNull) throw NullRefused(key.Name, at);
            parts.Add(((FilterKey)key).Meaning switch
            {
                FilterMeaning.Quantified(var quantifier) => test(quantifier, given, inner(context, given, at, depth + 1)),
                FilterMeaning.Any => test(given.Value is true ? Quantifier.Some : Quantifier.None, null, null),
                _ => throw new InvalidOperationException($"The key {key.Name} has no meaning on a list."),
            });
        }
        return Predicate.AllOfThem(parts);
    }

    private static List<Predicate?> Each(PlanningContext context, FilterKey key, TracedInput list, FieldAt at, int depth)
    {
        var parts = new List<Predicate?>();
        foreach (var item in list.Items!)
        {
            if (item.IsNull) throw NullRefused(key.Name, at);
            parts.Add(All(context, item, at, depth));
        }
        return parts;
    }

    internal static GraphQLException NullRefused(string key, FieldAt at) =>
        PlanningContext.Refuse(at, ErrorCode.InvalidArgument,
            $"The filter key '{key}' is null. Null means \"is missing\" for 'eq', 'neq' and single related objects only; leave the key out otherwise.");

    private static IEnumerable<Predicate> Some(Predicate? part) => part is null ? [] : [part];
}

using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Planning.Inputs;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Planning.Filters;

/// <summary>
/// Only accepted statements are knowledge: whoever lists statements, or filters by them, sees these alone. The others show
/// themselves to a filter that asks for a status.
/// </summary>
internal static class AcceptedStatements
{
    /// <summary>Whether a filter of statements says which statuses it looks for, here or in its <c>and</c> and <c>or</c>.</summary>
    public static bool AsksStatus(TracedInput? where)
    {
        foreach (var (key, value) in where?.Fields ?? [])
        {
            switch (((FilterKey)key).Meaning)
            {
                case FilterMeaning.Value(_, { Name: BuiltInKeys.Status }) when value.Fields is { Count: > 0 }:
                case FilterMeaning.And or FilterMeaning.Or when value.Items is { } items && items.Any(AsksStatus):
                    return true;
            }
        }
        return false;
    }

    /// <summary>The condition, on accepted statements alone.</summary>
    public static Predicate Only(PlanningContext context, Predicate? where, FieldAt at) =>
        where is null ? IsAccepted(context, at) : new AllOf([IsAccepted(context, at), where]);

    /// <summary>
    /// The condition, on statements whose subject is in the graph: of what was accepted and is not any more, the subject may have left it, or
    /// it lacks what the model requires; and no statement is shown without.
    /// </summary>
    public static Predicate WithSubject(PlanningContext context, Predicate? where)
    {
        var isThere = new RelatedTest(context.Model.Statement.Relationships[BuiltInKeys.Subject], Where: null);
        return where switch
        {
            null => isThere,
            AllOf all => new AllOf([.. all.Parts, isThere]),
            var other => new AllOf([other, isThere]),
        };
    }

    /// <summary>The same under a quantifier: for <c>all</c>, the others may be what they like.</summary>
    public static Predicate? Only(PlanningContext context, Quantifier quantifier, Predicate? where, FieldAt at)
    {
        if (quantifier != Quantifier.All) return Only(context, where, at);
        return where is null ? null : new AnyOf([new Not(IsAccepted(context, at)), where]);
    }

    private static PropertyTest IsAccepted(PlanningContext context, FieldAt at) => new(
        TestSubject.Node, context.Model.Statement.Properties[BuiltInKeys.Status], Comparison.Equal,
        context.Parameter(ParameterKind.Value, TracedInput.OfConstant("ACCEPTED"), BuiltInKeys.Status, at));
}

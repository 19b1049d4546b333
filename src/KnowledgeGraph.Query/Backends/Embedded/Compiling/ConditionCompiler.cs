using KnowledgeGraph.Query.Backends.Embedded.Conditions;
using KnowledgeGraph.Query.Planning.Filters;

namespace KnowledgeGraph.Query.Backends.Embedded.Compiling;

/// <summary>Compiles predicates.</summary>
internal static class ConditionCompiler
{
    public static Condition? Where(CompileContext context, Predicate? predicate) => predicate is null ? null : Of(context, predicate);

    private static Condition Of(CompileContext context, Predicate predicate)
    {
        var slots = context.Slots;
        return predicate switch
        {
            AllOf all => new AllConditions([.. all.Parts.Select(part => Of(context, part))]),
            AnyOf any => new AnyCondition([.. any.Parts.Select(part => Of(context, part))]),
            Not not => new NotCondition(Of(context, not.Part)),
            TypeTest test => new LabelCondition(context.Label(test.Type)),
            IdTest test => new IdCondition(test.Subject == TestSubject.Edge, test.Comparison, test.Value),
            // Relationships have their ids in a column of the store, as nodes do.
            PropertyTest test => new PropertyCondition(
                slots.Column(test.Property.Key, OnEdge(test.Subject)), OnEdge(test.Subject), new Compared(test.Comparison, test.Value)),
            IsMissing test => new PropertyCondition(slots.Column(test.Property.Key, OnEdge(test.Subject)), OnEdge(test.Subject), new Missing()),
            ListTest test => new ListCondition(
                slots.Column(test.Property.Key, OnEdge(test.Subject)), OnEdge(test.Subject), test.Quantifier, test.Element is null ? null : OfValue(test.Element)),
            AnyNameTest test => new AnyNameCondition(NameColumns.All(context), OfValue(test.Element)),
            RelationshipTest test => new RelationshipCondition(context.Links(test.Field), context.Validity, test.ValidAt, test.Quantifier, Where(context, test.Where)),
            RelatedTest test => new RelatedCondition(new LatestLink(slots, test.Field), test.ValidAt, Where(context, test.Where)),
            _ => throw new InvalidOperationException($"No condition for {predicate.GetType().Name}."),
        };
    }

    private static ValueCondition OfValue(Predicate predicate) => predicate switch
    {
        AllOf all => new AllValueConditions([.. all.Parts.Select(OfValue)]),
        AnyOf any => new AnyValueCondition([.. any.Parts.Select(OfValue)]),
        Not not => new NotValueCondition(OfValue(not.Part)),
        PropertyTest test => new Compared(test.Comparison, test.Value),
        _ => throw new InvalidOperationException($"No condition on an element for {predicate.GetType().Name}."),
    };

    private static bool OnEdge(TestSubject subject) => subject == TestSubject.Edge;
}

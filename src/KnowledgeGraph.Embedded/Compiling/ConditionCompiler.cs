using KnowledgeGraph.Embedded.Conditions;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Embedded.Compiling;

/// <summary>Compiles predicates.</summary>
internal sealed class ConditionCompiler(CompileContext context) : IPredicateVisitor<Condition>
{
    private readonly Elements _elements = new();

    /// <summary>The condition; null for none.</summary>
    public static Condition? Where(CompileContext context, Predicate? predicate) => new ConditionCompiler(context).Where(predicate);

    public Condition Visit(AllOf predicate) => new AllConditions([.. predicate.Parts.Select(part => part.Accept(this))]);

    public Condition Visit(AnyOf predicate) => new AnyCondition([.. predicate.Parts.Select(part => part.Accept(this))]);

    public Condition Visit(Not predicate) => new NotCondition(predicate.Part.Accept(this));

    public Condition Visit(TypeTest predicate) => new LabelCondition(context.Label(predicate.Type));

    public Condition Visit(IdTest predicate) => new IdCondition(OnEdge(predicate.Subject), predicate.Comparison, predicate.Value);

    // Relationships have their ids in a column of the store, as nodes do.
    public Condition Visit(PropertyTest predicate) => new PropertyCondition(
        context.Slots.Column(predicate.Property.Key, OnEdge(predicate.Subject)),
        OnEdge(predicate.Subject),
        new Compared(predicate.Comparison, predicate.Value));

    public Condition Visit(IsMissing predicate) =>
        new PropertyCondition(context.Slots.Column(predicate.Property.Key, OnEdge(predicate.Subject)), OnEdge(predicate.Subject), new Missing());

    public Condition Visit(ListTest predicate) => new ListCondition(
        context.Slots.Column(predicate.Property.Key, OnEdge(predicate.Subject)),
        OnEdge(predicate.Subject),
        predicate.Quantifier,
        predicate.Element?.Accept(_elements));

    public Condition Visit(AnyNameTest predicate) => new AnyNameCondition(NameColumns.All(context), predicate.Element.Accept(_elements));

    public Condition Visit(RelationshipTest predicate) => new RelationshipCondition(
        context.Links(predicate.Field), context.ValidityOf(predicate.Field.Type), predicate.Quantifier, Where(predicate.Where));

    public Condition Visit(RelatedTest predicate) =>
        new RelatedCondition(context.Latest(predicate.Field), Where(predicate.Where));

    private Condition? Where(Predicate? predicate) => predicate?.Accept(this);

    private static bool OnEdge(TestSubject subject) => subject == TestSubject.Edge;

    private sealed class Elements : ElementVisitor<ValueCondition>
    {
        public override ValueCondition Visit(AllOf predicate) => new AllValueConditions([.. predicate.Parts.Select(part => part.Accept(this))]);

        public override ValueCondition Visit(AnyOf predicate) => new AnyValueCondition([.. predicate.Parts.Select(part => part.Accept(this))]);

        public override ValueCondition Visit(Not predicate) => new NotValueCondition(predicate.Part.Accept(this));

        public override ValueCondition Visit(PropertyTest predicate) => new Compared(predicate.Comparison, predicate.Value);
    }
}

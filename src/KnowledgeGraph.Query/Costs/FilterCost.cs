using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Costs;

/// <summary>
/// The cost of a condition by its reach: how many relationships it follows, and how far. Its depth is bounded by
/// <see cref="QueryLimits.MaxFilterDepth"/>, and so is the price.
/// </summary>
/// <param name="price">What following costs here.</param>
internal sealed class FilterCost(long price) : IPredicateVisitor<long>
{
    /// <summary>The cost of a whole condition; 0 of one that follows no relationships.</summary>
    public static FilterCost Outermost { get; } = new(Prices.RelationshipFilter);

    public long Visit(AllOf predicate) => Sum(predicate.Parts);

    public long Visit(AnyOf predicate) => Sum(predicate.Parts);

    public long Visit(Not predicate) => predicate.Part.Accept(this);

    public long Visit(RelationshipTest predicate) => Beyond(predicate.Where);

    public long Visit(RelatedTest predicate) => Beyond(predicate.Where);

    public long Visit(PropertyTest predicate) => 0;

    public long Visit(IdTest predicate) => 0;

    public long Visit(IsMissing predicate) => 0;

    public long Visit(ListTest predicate) => 0;

    public long Visit(AnyNameTest predicate) => 0;

    public long Visit(TypeTest predicate) => 0;

    private long Beyond(Predicate? where) => CostSum.Plus(price, where?.Accept(new FilterCost(2 * price)) ?? 0);

    private long Sum(IReadOnlyList<Predicate> parts) => parts.Aggregate(0L, (cost, part) => CostSum.Plus(cost, part.Accept(this)));
}

namespace KnowledgeGraph.Query.Plans;

/// <summary>A walk over conditions, or what is made of them. A new kind does not compile until every walk knows it.</summary>
public interface IPredicateVisitor<out T>
{
    /// <inheritdoc cref="AllOf"/>
    T Visit(AllOf predicate);

    /// <inheritdoc cref="AnyOf"/>
    T Visit(AnyOf predicate);

    /// <inheritdoc cref="Not"/>
    T Visit(Not predicate);

    /// <inheritdoc cref="PropertyTest"/>
    T Visit(PropertyTest predicate);

    /// <inheritdoc cref="IdTest"/>
    T Visit(IdTest predicate);

    /// <inheritdoc cref="IsMissing"/>
    T Visit(IsMissing predicate);

    /// <inheritdoc cref="ListTest"/>
    T Visit(ListTest predicate);

    /// <inheritdoc cref="AnyNameTest"/>
    T Visit(AnyNameTest predicate);

    /// <inheritdoc cref="RelationshipTest"/>
    T Visit(RelationshipTest predicate);

    /// <inheritdoc cref="RelatedTest"/>
    T Visit(RelatedTest predicate);

    /// <inheritdoc cref="TypeTest"/>
    T Visit(TypeTest predicate);
}

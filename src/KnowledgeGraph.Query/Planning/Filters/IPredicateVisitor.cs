namespace KnowledgeGraph.Query.Planning.Filters;

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

/// <summary>
/// The same for conditions on an element of a list or on a name. The planner makes them of comparisons alone; whatever looks at a node
/// or relationship has no place there.
/// </summary>
internal abstract class ElementVisitor<T> : IPredicateVisitor<T>
{
    public abstract T Visit(AllOf predicate);

    public abstract T Visit(AnyOf predicate);

    public abstract T Visit(Not predicate);

    public abstract T Visit(PropertyTest predicate);

    public T Visit(IdTest predicate) => throw OfNode(predicate);

    public T Visit(IsMissing predicate) => throw OfNode(predicate);

    public T Visit(ListTest predicate) => throw OfNode(predicate);

    public T Visit(AnyNameTest predicate) => throw OfNode(predicate);

    public T Visit(RelationshipTest predicate) => throw OfNode(predicate);

    public T Visit(RelatedTest predicate) => throw OfNode(predicate);

    public T Visit(TypeTest predicate) => throw OfNode(predicate);

    private static InvalidOperationException OfNode(Predicate predicate) => new($"{predicate.GetType().Name} is no condition on an element.");
}

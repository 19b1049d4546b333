namespace KnowledgeGraph.Query.Plans;

/// <summary>
/// The same for conditions on an element of a list or on a name. The planner makes them of comparisons alone; whatever looks at a node
/// or relationship has no place there.
/// </summary>
public abstract class ElementVisitor<T> : IPredicateVisitor<T>
{
    /// <inheritdoc/>
    public abstract T Visit(AllOf predicate);

    /// <inheritdoc/>
    public abstract T Visit(AnyOf predicate);

    /// <inheritdoc/>
    public abstract T Visit(Not predicate);

    /// <inheritdoc/>
    public abstract T Visit(PropertyTest predicate);

    /// <inheritdoc/>
    public T Visit(IdTest predicate) => throw OfNode(predicate);

    /// <inheritdoc/>
    public T Visit(IsMissing predicate) => throw OfNode(predicate);

    /// <inheritdoc/>
    public T Visit(ListTest predicate) => throw OfNode(predicate);

    /// <inheritdoc/>
    public T Visit(AnyNameTest predicate) => throw OfNode(predicate);

    /// <inheritdoc/>
    public T Visit(RelationshipTest predicate) => throw OfNode(predicate);

    /// <inheritdoc/>
    public T Visit(RelatedTest predicate) => throw OfNode(predicate);

    /// <inheritdoc/>
    public T Visit(TypeTest predicate) => throw OfNode(predicate);

    private static InvalidOperationException OfNode(Predicate predicate) => new($"{predicate.GetType().Name} is no condition on an element.");
}

using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Api;

namespace KnowledgeGraph.Query.Plans;

/// <summary>
/// A condition on a node, or on a relationship with its far node. It holds or it does not: a comparison with a missing value does not,
/// and so its negation does.
/// </summary>
public abstract record Predicate
{
    /// <summary>Asks a visitor, which knows every kind.</summary>
    public abstract T Accept<T>(IPredicateVisitor<T> visitor);

    /// <summary>That all of them hold; null for none, which always holds.</summary>
    public static Predicate? AllOfThem(IReadOnlyList<Predicate> parts) => parts.Count switch
    {
        0 => null,
        1 => parts[0],
        _ => new AllOf(parts),
    };
}

/// <summary>All of them hold.</summary>
public sealed record AllOf(IReadOnlyList<Predicate> Parts) : Predicate
{
    /// <inheritdoc/>
    public override T Accept<T>(IPredicateVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>One of them holds at least.</summary>
public sealed record AnyOf(IReadOnlyList<Predicate> Parts) : Predicate
{
    /// <inheritdoc/>
    public override T Accept<T>(IPredicateVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>It does not hold.</summary>
public sealed record Not(Predicate Part) : Predicate
{
    /// <inheritdoc/>
    public override T Accept<T>(IPredicateVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A stored value compares so with a parameter.</summary>
public sealed record PropertyTest(TestSubject Subject, Property Property, Comparison Comparison, Parameter Value) : Predicate
{
    /// <inheritdoc/>
    public override T Accept<T>(IPredicateVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The id of the node or relationship is this one, or among these.</summary>
public sealed record IdTest(TestSubject Subject, Comparison Comparison, Parameter Value) : Predicate
{
    /// <inheritdoc/>
    public override T Accept<T>(IPredicateVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Nothing is stored.</summary>
public sealed record IsMissing(TestSubject Subject, Property Property) : Predicate
{
    /// <inheritdoc/>
    public override T Accept<T>(IPredicateVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Elements of a list property fulfil a condition; null for a condition that always holds.</summary>
public sealed record ListTest(TestSubject Subject, Property Property, Quantifier Quantifier, Predicate? Element) : Predicate
{
    /// <inheritdoc/>
    public override T Accept<T>(IPredicateVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>One of the node's names, in any language, fulfils a condition on <see cref="TestSubject.Element"/>.</summary>
public sealed record AnyNameTest(Predicate Element) : Predicate
{
    /// <inheritdoc/>
    public override T Accept<T>(IPredicateVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Relationships of the node fulfil a condition; null for a condition that always holds.</summary>
public sealed record RelationshipTest(RelationshipField Field, Quantifier Quantifier, Predicate? Where) : Predicate
{
    /// <inheritdoc/>
    public override T Accept<T>(IPredicateVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The single related object is there, and fulfils a condition where one is given.</summary>
public sealed record RelatedTest(RelationshipField Field, Predicate? Where) : Predicate
{
    /// <inheritdoc/>
    public override T Accept<T>(IPredicateVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The node is of this type.</summary>
public sealed record TypeTest(NodeType Type) : Predicate
{
    /// <inheritdoc/>
    public override T Accept<T>(IPredicateVisitor<T> visitor) => visitor.Visit(this);
}

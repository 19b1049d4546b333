using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query.Planning.Filters;

/// <summary>
/// A condition on a node, or on a relationship with its far node. It holds or it does not: a comparison with a missing value does not,
/// and so its negation does.
/// </summary>
public abstract record Predicate
{
    /// <summary>Asks a visitor, which knows every kind.</summary>
    public abstract T Accept<T>(IPredicateVisitor<T> visitor);
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

/// <summary>What a test looks at.</summary>
public enum TestSubject
{
    /// <summary>The node, or the far node of the relationship.</summary>
    Node,

    /// <summary>The relationship.</summary>
    Edge,

    /// <summary>The element of the list that an enclosing <see cref="ListTest"/> goes through.</summary>
    Element,
}

/// <summary>How a stored value is compared with a parameter.</summary>
public enum Comparison
{
    /// <summary>The same value; of dates, the same interval.</summary>
    Equal,

    /// <summary>One of a list.</summary>
    In,

    /// <summary>Contains a text, exactly.</summary>
    Contains,

    /// <summary>Starts with a text, exactly.</summary>
    StartsWith,

    /// <summary>Ends with a text, exactly.</summary>
    EndsWith,

    /// <summary>Contains a text, case and accents ignored.</summary>
    Matches,

    /// <summary>Greater; of dates, begins after the last day.</summary>
    Greater,

    /// <summary>Greater or equal; of dates, begins on the first day or later.</summary>
    GreaterOrEqual,

    /// <summary>Less; of dates, ends before the first day.</summary>
    Less,

    /// <summary>Less or equal; of dates, ends on the last day or earlier.</summary>
    LessOrEqual,
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

/// <summary>How many members of a list must fulfil a condition.</summary>
public enum Quantifier
{
    /// <summary>One at least.</summary>
    Some,

    /// <summary>Every one; holds on nothing.</summary>
    All,

    /// <summary>Not one.</summary>
    None,
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

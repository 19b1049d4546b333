using KnowledgeGraph.Model;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Query.Api;

/// <summary>What the members of a connection can be counted by.</summary>
/// <param name="Name">How an answer calls it.</param>
public abstract record FacetKey(string Name)
{
    /// <summary>Has a visitor look at it.</summary>
    public abstract T Accept<T>(IFacetKeyVisitor<T> visitor);
}

/// <summary>A property of the (far) node.</summary>
/// <param name="Property">The property; of an interface's types that of the first, with which the others share name and kind.</param>
public sealed record NodeFacet(Property Property) : FacetKey(Property.Name)
{
    /// <inheritdoc/>
    public override T Accept<T>(IFacetKeyVisitor<T> visitor) => visitor.Visit(this);

    /// <inheritdoc/>
    public override string ToString() => Property.ToString();
}

/// <summary>A property of the relationship.</summary>
/// <param name="Property">The property.</param>
public sealed record EdgeFacet(Property Property) : FacetKey("edge" + Naming.UpperFirst(Property.Name))
{
    /// <inheritdoc/>
    public override T Accept<T>(IFacetKeyVisitor<T> visitor) => visitor.Visit(this);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>The type of the far node, where the relationship leads to an interface.</summary>
/// <param name="Type">The interface.</param>
public sealed record TypeFacet(CompositeType Type) : FacetKey("type")
{
    /// <summary>The types with what they are called among the values, in the order in which texts sort.</summary>
    public IReadOnlyList<(NodeType Type, string Value)> Values { get; } =
        [.. Type.Members.Select(member => (member, Naming.UpperSnake(member.Name)))
            .OrderBy(pair => new TextValue(pair.Item2), Comparer<Value>.Create(Value.Compare))];

    /// <inheritdoc/>
    public override T Accept<T>(IFacetKeyVisitor<T> visitor) => visitor.Visit(this);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>Looks at what members are counted by.</summary>
/// <typeparam name="T">What it makes of each.</typeparam>
public interface IFacetKeyVisitor<out T>
{
    /// <inheritdoc cref="NodeFacet"/>
    T Visit(NodeFacet key);

    /// <inheritdoc cref="EdgeFacet"/>
    T Visit(EdgeFacet key);

    /// <inheritdoc cref="TypeFacet"/>
    T Visit(TypeFacet key);
}

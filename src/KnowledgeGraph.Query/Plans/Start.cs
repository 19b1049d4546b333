using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query.Plans;

/// <summary>
/// Where a connection begins to look for its members: at all of them, or at the few that its filter names by itself. It depends on the
/// model and the shape, never on luck, and every executor begins there; one that lacks the index for it where this says instead.
/// </summary>
/// <param name="Selectivity">How few nodes it leaves.</param>
/// <param name="Rest">What of the filter remains to be asked of them; null for nothing.</param>
public abstract record Start(Selectivity Selectivity, Predicate? Rest)
{
    /// <summary>
    /// Where an executor begins that has no index of the nodes with a value (<see cref="Selectivity.Listed"/>) or none of each type
    /// (<see cref="Selectivity.Scattered"/>); null of a start that asks for neither.
    /// </summary>
    public Start? Instead { get; init; }

    /// <summary>Asks a visitor, which knows every kind.</summary>
    public abstract T Accept<T>(IStartVisitor<T> visitor);
}

/// <summary>At all members.</summary>
public sealed record FromAll(Predicate? Rest) : Start(Selectivity.None, Rest)
{
    /// <inheritdoc/>
    public override T Accept<T>(IStartVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>At nodes by their ids.</summary>
public sealed record FromIds(CompositeType Type, IdTest Test, Predicate? Rest) : Start(Selectivity.Named, Rest)
{
    /// <inheritdoc/>
    public override T Accept<T>(IStartVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>At nodes by the value of a unique or indexed property.</summary>
public sealed record FromValue(CompositeType Type, PropertyTest Test, Selectivity Selectivity, Predicate? Rest) : Start(Selectivity, Rest)
{
    /// <inheritdoc/>
    public override T Accept<T>(IStartVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>At the far end of a relationship that must be there, and from there to the nodes.</summary>
/// <param name="Type">The nodes.</param>
/// <param name="Field">Their field that leads to the far end.</param>
/// <param name="Far">Where the far end begins.</param>
/// <param name="IsFarAsked">
/// Whether each relationship decides by itself, so that what remains of the far end's filter is asked on the way. Of a single field the
/// latest relationship decides, which is asked of the nodes that are left.
/// </param>
/// <param name="Selectivity">How few nodes it leaves.</param>
/// <param name="Rest">What of the filter remains to be asked of them; null for nothing.</param>
public sealed record FromBeyond(CompositeType Type, RelationshipField Field, Start Far, bool IsFarAsked, Selectivity Selectivity, Predicate? Rest)
    : Start(Selectivity, Rest)
{
    /// <inheritdoc/>
    public override T Accept<T>(IStartVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>What executors make of the kinds of <see cref="Start"/>. A new kind does not compile until each knows it.</summary>
public interface IStartVisitor<out T>
{
    /// <inheritdoc cref="FromAll"/>
    T Visit(FromAll start);

    /// <inheritdoc cref="FromIds"/>
    T Visit(FromIds start);

    /// <inheritdoc cref="FromValue"/>
    T Visit(FromValue start);

    /// <inheritdoc cref="FromBeyond"/>
    T Visit(FromBeyond start);
}

/// <summary>How few nodes of a type a start leaves, by what the model says; the greater, the fewer.</summary>
public enum Selectivity
{
    /// <summary>That is not known.</summary>
    None,

    /// <summary>Those with an indexed text, of several types: only a store that can ask an index of each begins there.</summary>
    Scattered,

    /// <summary>Those with one of the values of an enum, perhaps a tenth of all: worth it where all would be read otherwise, as for a count.</summary>
    Listed,

    /// <summary>Those with an indexed text, or joined to one that has it.</summary>
    Indexed,

    /// <summary>Those joined to nodes that are named.</summary>
    NamedBeyond,

    /// <summary>Those named by id or unique value.</summary>
    Named,
}

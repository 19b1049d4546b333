using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Query.Plans;

/// <summary>A value that a request brings to a plan, and what it is there for.</summary>
public sealed class Parameter
{
    internal Parameter(int index, ParameterKind kind, ValueSource source, string name, ResponsePath? path, SourceLocation location)
    {
        Index = index;
        Kind = kind;
        Source = source;
        Name = name;
        Path = path;
        Location = location;
    }

    /// <summary>Its place among the plan's parameters.</summary>
    public int Index { get; }

    /// <summary>What it is there for, and so what it is bound to.</summary>
    public ParameterKind Kind { get; }

    /// <summary>The order that a cursor must belong to; null for any other kind.</summary>
    public OrderPlan? Order { get; internal init; }

    /// <summary>Where its value comes from.</summary>
    public ValueSource Source { get; }

    /// <summary>The argument or filter key, for messages.</summary>
    internal string Name { get; }

    /// <summary>The response field to blame.</summary>
    internal ResponsePath? Path { get; }

    /// <summary>The place in the document to blame.</summary>
    internal SourceLocation Location { get; }

    /// <inheritdoc/>
    public override string ToString() => $"$p{Index}";
}

/// <summary>What a parameter is bound to.</summary>
public enum ParameterKind
{
    /// <summary>One id: a <see cref="string"/>.</summary>
    Id,

    /// <summary>Ids in order: a list of <see cref="string"/>, at most <see cref="QueryLimits.MaxIds"/>.</summary>
    Ids,

    /// <summary>Ids, any of which may equal: a set of <see cref="string"/>, at most <see cref="QueryLimits.MaxListValues"/>.</summary>
    FilterIds,

    /// <summary>A stored value to compare with: a <see cref="Value"/>.</summary>
    Value,

    /// <summary>Stored values, any of which may equal: a list of <see cref="Value"/>.</summary>
    Values,

    /// <summary>A text to look for, folded: a <see cref="string"/>.</summary>
    FoldedText,

    /// <summary>The size of a page: an <see cref="int"/> from 0 to <see cref="QueryLimits.MaxPageSize"/>.</summary>
    PageSize,

    /// <summary>How many facets of a field: an <see cref="int"/> from 0 to <see cref="QueryLimits.MaxPageSize"/>.</summary>
    FacetLimit,

    /// <summary>A place in an order: a <see cref="Cursor"/>.</summary>
    Cursor,

    /// <summary>A date: a <see cref="IntervalValue"/>.</summary>
    Date,

    /// <summary>A moment: a <see cref="IntervalValue"/> of one tick.</summary>
    Moment,

    /// <summary>The number of a change: a <see cref="long"/>, not negative.</summary>
    ChangeNumber,

    /// <summary>An argument of a root field that its owner reads: the coerced value.</summary>
    Argument,

    /// <summary>Ids that an owner finds, however many: a list of <see cref="string"/>; null until they are found.</summary>
    Found,

    /// <summary>Relationships that an owner finds, however many: a list of <see cref="RootEdge"/>; null until they are found.</summary>
    FoundEdges,
}

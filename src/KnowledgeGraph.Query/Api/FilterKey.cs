using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query.Api;

/// <summary>A key of a filter, with the condition that it stands for.</summary>
internal sealed class FilterKey(string name, GraphQLType type, FilterMeaning meaning) : InputFieldDefinition(name, type)
{
    public FilterMeaning Meaning { get; } = meaning;
}

/// <summary>The condition behind a key of a filter.</summary>
internal abstract record FilterMeaning
{
    /// <summary>All filters of a list.</summary>
    public sealed record And : FilterMeaning;

    /// <summary>One filter of a list at least.</summary>
    public sealed record Or : FilterMeaning;

    /// <summary>A comparison, or its exact complement.</summary>
    public sealed record Compare(Comparison Comparison, bool IsNegated) : FilterMeaning;

    /// <summary>The id of a node or relationship.</summary>
    public sealed record Id(TestSubject Subject) : FilterMeaning;

    /// <summary>A stored value.</summary>
    public sealed record Value(TestSubject Subject, Property Property) : FilterMeaning;

    /// <summary>One of all names.</summary>
    public sealed record AnyName : FilterMeaning;

    /// <summary>A list of relationships.</summary>
    public sealed record Relationships(RelationshipField Field) : FilterMeaning;

    /// <summary>A single related object.</summary>
    public sealed record Related(RelationshipField Field) : FilterMeaning;

    /// <summary>A member type of an interface.</summary>
    public sealed record Member(NodeType Type) : FilterMeaning;

    /// <summary>How many of a list.</summary>
    public sealed record Quantified(Quantifier Quantifier) : FilterMeaning;

    /// <summary>Whether a list has members.</summary>
    public sealed record Any : FilterMeaning;

    /// <summary>The far node of a relationship.</summary>
    public sealed record FarNode : FilterMeaning;

    /// <summary>The relationship itself.</summary>
    public sealed record Edge : FilterMeaning;
}

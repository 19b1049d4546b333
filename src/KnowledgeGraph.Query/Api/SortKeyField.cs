using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query.Api;

/// <summary>A key of a sort: a property, the id (<see cref="Property"/> is null), or the way into node or edge.</summary>
internal sealed class SortKeyField(string name, GraphQLType type, Property? property, SortStep? step = null) : InputFieldDefinition(name, type)
{
    /// <summary>What is sorted by; null for the id.</summary>
    public Property? Property { get; } = property;

    /// <summary>Into which sort it leads; null of a key that sorts itself.</summary>
    public SortStep? Step { get; } = step;
}

/// <summary>What a sort of relationships goes by.</summary>
internal enum SortStep
{
    /// <summary>The far node.</summary>
    Node,

    /// <summary>The relationship.</summary>
    Edge,
}

/// <summary>A direction of sorting; the API spells the names in capitals.</summary>
internal enum SortDirection
{
    /// <summary>From least to greatest.</summary>
    Asc,

    /// <summary>From greatest to least.</summary>
    Desc,
}

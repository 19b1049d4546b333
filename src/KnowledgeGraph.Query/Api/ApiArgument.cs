using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Query.Api;

/// <summary>An argument of a field of the API, with what it says to the planner.</summary>
internal sealed class ApiArgument(string name, GraphQLType type, ArgumentMeaning meaning, ValueNode? defaultValue = null)
    : ArgumentDefinition(name, type, defaultValue)
{
    /// <summary>What it says.</summary>
    public ArgumentMeaning Meaning { get; } = meaning;
}

/// <summary>What an argument says.</summary>
internal enum ArgumentMeaning
{
    /// <summary>Which node.</summary>
    Id,

    /// <summary>Which nodes, in their order.</summary>
    Ids,

    /// <summary>The date that everything below is answered for.</summary>
    ValidAt,

    /// <summary>Whether relationships without a date are seen.</summary>
    Undated,

    /// <summary>The moment as of which everything below was known.</summary>
    KnownAt,

    /// <summary>The change after which everything below was known.</summary>
    AfterChange,

    /// <summary>Which members of a connection.</summary>
    Where,

    /// <summary>In which order.</summary>
    Order,

    /// <summary>The size of a page forward.</summary>
    First,

    /// <summary>The cursor that the page comes after.</summary>
    After,

    /// <summary>The size of a page backward.</summary>
    Last,

    /// <summary>The cursor that the page comes before.</summary>
    Before,

    /// <summary>What facets count by.</summary>
    FacetsBy,

    /// <summary>How many values of each facet.</summary>
    FacetLimit,

    /// <summary>The language of a text.</summary>
    Language,

    /// <summary>The form of a citation.</summary>
    CitationStyle,
}

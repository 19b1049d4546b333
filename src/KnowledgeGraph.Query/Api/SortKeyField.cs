using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query.Api;

/// <summary>A key of a sort: a property, the id (<see cref="Property"/> is null), or the way into node or edge.</summary>
internal sealed class SortKeyField(string name, GraphQLType type, Property? property, bool isStep = false) : InputFieldDefinition(name, type)
{
    /// <summary>What is sorted by; null for the id.</summary>
    public Property? Property { get; } = property;

    /// <summary>Leads into the sort of the far node or of the edge.</summary>
    public bool IsStep { get; } = isStep;
}

using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Query.Api;

/// <summary>A field of the generated API, with what it asks of the graph.</summary>
public sealed class ApiField(string name, GraphQLType type, FieldMeaning meaning, IEnumerable<ArgumentDefinition>? arguments = null)
    : FieldDefinition(name, type, arguments)
{
    /// <summary>What it asks of the graph.</summary>
    public FieldMeaning Meaning { get; } = meaning;
}

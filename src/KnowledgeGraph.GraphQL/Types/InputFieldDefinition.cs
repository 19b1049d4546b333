using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A field of an input object (specification section 3.10). Open to subclasses, which attach what they know about it.</summary>
/// <param name="name">Its name.</param>
/// <param name="type">An input type.</param>
/// <param name="defaultValue">A constant literal, or null for no default.</param>
public class InputFieldDefinition(string name, GraphQLType type, ValueNode? defaultValue = null)
    : InputValueDefinition(name, type, defaultValue);

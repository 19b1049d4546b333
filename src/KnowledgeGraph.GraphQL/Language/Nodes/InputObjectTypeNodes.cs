namespace KnowledgeGraph.GraphQL.Language.Nodes;

/// <summary>The definition of an input object type (specification section 3.10).</summary>
public sealed class InputObjectTypeDefinitionNode(
    Location location,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<InputValueDefinitionNode> fields) : TypeDefinitionNode(location, description, name, directives)
{
    /// <summary>Its fields in the order written.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields;
}

/// <summary>The extension of an input object type (specification section 3.10.2).</summary>
public sealed class InputObjectTypeExtensionNode(
    Location location, NameNode name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<InputValueDefinitionNode> fields)
    : TypeExtensionNode(location, name, directives)
{
    /// <summary>Fields that it adds.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields;
}

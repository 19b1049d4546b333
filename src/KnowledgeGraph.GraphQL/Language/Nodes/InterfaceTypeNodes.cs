namespace KnowledgeGraph.GraphQL.Language.Nodes;

/// <summary>The definition of an interface type (specification section 3.7).</summary>
public sealed class InterfaceTypeDefinitionNode(
    Location location,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields) : TypeDefinitionNode(location, description, name, directives)
{
    /// <summary>The interfaces that it implements itself.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>Its fields in the order written.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;
}

/// <summary>The extension of an interface type (specification section 3.7.1).</summary>
public sealed class InterfaceTypeExtensionNode(
    Location location,
    NameNode name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields) : TypeExtensionNode(location, name, directives)
{
    /// <summary>Interfaces that it adds.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>Fields that it adds.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;
}

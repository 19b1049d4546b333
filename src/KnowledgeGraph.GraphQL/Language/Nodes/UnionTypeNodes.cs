namespace KnowledgeGraph.GraphQL.Language.Nodes;

/// <summary>The definition of a union type (specification section 3.8).</summary>
public sealed class UnionTypeDefinitionNode(
    Location location,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> types) : TypeDefinitionNode(location, description, name, directives)
{
    /// <summary>Its members in the order written.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; } = types;
}

/// <summary>The extension of a union type (specification section 3.8.1).</summary>
public sealed class UnionTypeExtensionNode(
    Location location, NameNode name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<NamedTypeNode> types)
    : TypeExtensionNode(location, name, directives)
{
    /// <summary>Members that it adds.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; } = types;
}

namespace KnowledgeGraph.GraphQL.Language.Nodes;

/// <summary>The definition of an enum type (specification section 3.9).</summary>
public sealed class EnumTypeDefinitionNode(
    Location location,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<EnumValueDefinitionNode> values) : TypeDefinitionNode(location, description, name, directives)
{
    /// <summary>Its values in the order written.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;
}

/// <summary>The extension of an enum type (specification section 3.9.1).</summary>
public sealed class EnumTypeExtensionNode(
    Location location, NameNode name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<EnumValueDefinitionNode> values)
    : TypeExtensionNode(location, name, directives)
{
    /// <summary>Values that it adds.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;
}

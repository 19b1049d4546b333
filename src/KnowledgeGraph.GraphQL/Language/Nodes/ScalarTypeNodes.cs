namespace KnowledgeGraph.GraphQL.Language.Nodes;

/// <summary>The definition of a scalar type (specification section 3.5).</summary>
public sealed class ScalarTypeDefinitionNode(
    Location location, StringValueNode? description, NameNode name, IReadOnlyList<DirectiveNode> directives)
    : TypeDefinitionNode(location, description, name, directives);

/// <summary>The extension of a scalar type (specification section 3.5.6).</summary>
public sealed class ScalarTypeExtensionNode(Location location, NameNode name, IReadOnlyList<DirectiveNode> directives)
    : TypeExtensionNode(location, name, directives);

namespace KnowledgeGraph.GraphQL.Language.Nodes;

/// <summary>The schema definition, <c>schema { query: … }</c> (specification section 3.3).</summary>
public sealed class SchemaDefinitionNode(
    Location location,
    StringValueNode? description,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<OperationTypeDefinitionNode> operationTypes)
    : TypeSystemDefinitionNode(location, description), IHasDirectives
{
    /// <inheritdoc/>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>Its root operation types.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;
}

/// <summary>The extension of the schema, <c>extend schema</c> (specification section 3.3.2).</summary>
public sealed class SchemaExtensionNode(
    Location location,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<OperationTypeDefinitionNode> operationTypes)
    : TypeSystemDefinitionNode(location, description: null), IHasDirectives
{
    /// <inheritdoc/>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>Root operation types that it adds.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;
}

/// <summary>A root operation type, <c>query: Query</c> (specification section 3.3.1).</summary>
public sealed class OperationTypeDefinitionNode(Location location, OperationKind operation, NamedTypeNode type) : Node(location)
{
    /// <summary>The kind of operation.</summary>
    public OperationKind Operation { get; } = operation;

    /// <summary>The object type at its root.</summary>
    public NamedTypeNode Type { get; } = type;
}

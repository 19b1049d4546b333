namespace KnowledgeGraph.GraphQL.Language.Nodes;

/// <summary>An operation (specification section 2.4).</summary>
public sealed class OperationDefinitionNode(
    Location location,
    StringValueNode? description,
    OperationKind operation,
    NameNode? name,
    IReadOnlyList<VariableDefinitionNode> variableDefinitions,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet) : DefinitionNode(location, description), IHasDirectives
{
    /// <summary>Query, mutation or subscription.</summary>
    public OperationKind Operation { get; } = operation;

    /// <summary>Its name, or null when it is anonymous.</summary>
    public NameNode? Name { get; } = name;

    /// <summary>Its variables in the order written.</summary>
    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The root selection set.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

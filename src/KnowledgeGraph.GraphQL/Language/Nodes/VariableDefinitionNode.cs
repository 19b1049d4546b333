namespace KnowledgeGraph.GraphQL.Language.Nodes;

/// <summary>The definition of a variable (specification section 2.11).</summary>
public sealed class VariableDefinitionNode(
    Location location,
    StringValueNode? description,
    VariableNode variable,
    TypeNode type,
    ValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives) : Node(location), IHasDirectives
{
    /// <summary>The description in front of it, or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The variable, with its name.</summary>
    public VariableNode Variable { get; } = variable;

    /// <summary>Its type as written.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>Its default, a constant; null when it has none.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

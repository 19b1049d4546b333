namespace KnowledgeGraph.GraphQL.Language.Nodes;

/// <summary>The definition of an argument or of an input object's field (specification sections 3.6.1 and 3.10).</summary>
public sealed class InputValueDefinitionNode(
    Location location,
    StringValueNode? description,
    NameNode name,
    TypeNode type,
    ValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives) : Node(location), IHasDirectives
{
    /// <summary>The description in front of it, or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Its name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>Its type as written.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>Its default, a constant; null when it has none.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

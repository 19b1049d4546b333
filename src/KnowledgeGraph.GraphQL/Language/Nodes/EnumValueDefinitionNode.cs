namespace KnowledgeGraph.GraphQL.Language.Nodes;

/// <summary>The definition of an enum value (specification section 3.9).</summary>
public sealed class EnumValueDefinitionNode(
    Location location,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives) : Node(location), IHasDirectives
{
    /// <summary>The description in front of it, or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Its name; never <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    public NameNode Name { get; } = name;

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

namespace KnowledgeGraph.GraphQL.Language.Nodes;

/// <summary>The definition of a directive (specification section 3.13).</summary>
public sealed class DirectiveDefinitionNode(
    Location location,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    bool isRepeatable,
    IReadOnlyList<NameNode> locations) : TypeSystemDefinitionNode(location, description)
{
    /// <summary>Its name without the at sign.</summary>
    public NameNode Name { get; } = name;

    /// <summary>Its arguments in the order written.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>Whether it may stand more than once at one place.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>Where it may stand; each names a <see cref="DirectiveLocation"/>.</summary>
    public IReadOnlyList<NameNode> Locations { get; } = locations;
}

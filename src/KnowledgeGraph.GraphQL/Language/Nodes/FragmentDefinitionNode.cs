namespace KnowledgeGraph.GraphQL.Language.Nodes;

/// <summary>A named fragment (specification section 2.9).</summary>
public sealed class FragmentDefinitionNode(
    Location location,
    StringValueNode? description,
    NameNode name,
    NamedTypeNode typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet) : DefinitionNode(location, description), IHasDirectives
{
    /// <summary>Its name; never <c>on</c>.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The type that it applies to.</summary>
    public NamedTypeNode TypeCondition { get; } = typeCondition;

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>What it selects.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

namespace KnowledgeGraph.GraphQL.Language.Nodes;

/// <summary>A selection set (specification section 2.5).</summary>
public sealed class SelectionSetNode(Location location, IReadOnlyList<SelectionNode> selections) : Node(location)
{
    /// <summary>Its selections in the order written; a parsed one has at least one.</summary>
    public IReadOnlyList<SelectionNode> Selections { get; } = selections;
}

/// <summary>A field, a fragment spread or an inline fragment (specification section 2.5).</summary>
public abstract class SelectionNode : Node, IHasDirectives
{
    private protected SelectionNode(Location location, IReadOnlyList<DirectiveNode> directives)
        : base(location) => Directives = directives;

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveNode> Directives { get; }
}

/// <summary>A field of a selection set (specification section 2.6).</summary>
public sealed class FieldNode(
    Location location,
    NameNode? alias,
    NameNode name,
    IReadOnlyList<ArgumentNode> arguments,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode? selectionSet) : SelectionNode(location, directives)
{
    /// <summary>The alias, or null (specification section 2.8).</summary>
    public NameNode? Alias { get; } = alias;

    /// <summary>The field's name in its type.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The alias if there is one, else the name: its key in the response.</summary>
    public string ResponseName => (Alias ?? Name).Value;

    /// <summary>Its arguments in the order written.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    /// <summary>What is selected below it; null for a leaf.</summary>
    public SelectionSetNode? SelectionSet { get; } = selectionSet;
}

/// <summary>The use of a named fragment, <c>...Name</c> (specification section 2.9).</summary>
public sealed class FragmentSpreadNode(Location location, NameNode name, IReadOnlyList<DirectiveNode> directives)
    : SelectionNode(location, directives)
{
    /// <summary>The fragment's name.</summary>
    public NameNode Name { get; } = name;
}

/// <summary>An inline fragment, <c>... on Type { }</c> (specification section 2.9.2).</summary>
public sealed class InlineFragmentNode(
    Location location,
    NamedTypeNode? typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet) : SelectionNode(location, directives)
{
    /// <summary>The type that it applies to; null for the enclosing one.</summary>
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    /// <summary>What it selects.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

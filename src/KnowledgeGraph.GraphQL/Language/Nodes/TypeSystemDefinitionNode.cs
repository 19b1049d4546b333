namespace KnowledgeGraph.GraphQL.Language.Nodes;

/// <summary>A definition or extension of the type system (specification section 3).</summary>
public abstract class TypeSystemDefinitionNode : DefinitionNode
{
    private protected TypeSystemDefinitionNode(Location location, StringValueNode? description)
        : base(location, description)
    {
    }
}

/// <summary>The definition of a named type (specification section 3.4).</summary>
public abstract class TypeDefinitionNode : TypeSystemDefinitionNode, IHasDirectives
{
    private protected TypeDefinitionNode(
        Location location, StringValueNode? description, NameNode name, IReadOnlyList<DirectiveNode> directives)
        : base(location, description)
    {
        Name = name;
        Directives = directives;
    }

    /// <summary>The type's name.</summary>
    public NameNode Name { get; }

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveNode> Directives { get; }
}

/// <summary>The extension of a named type, <c>extend type …</c> (specification section 3.4.3).</summary>
public abstract class TypeExtensionNode : TypeSystemDefinitionNode, IHasDirectives
{
    private protected TypeExtensionNode(Location location, NameNode name, IReadOnlyList<DirectiveNode> directives)
        : base(location, description: null)
    {
        Name = name;
        Directives = directives;
    }

    /// <summary>The name of the type that is extended.</summary>
    public NameNode Name { get; }

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveNode> Directives { get; }
}

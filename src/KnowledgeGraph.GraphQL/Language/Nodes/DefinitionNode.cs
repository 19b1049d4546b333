namespace KnowledgeGraph.GraphQL.Language.Nodes;

/// <summary>What stands at the top of a document: executable or of the type system.</summary>
public abstract class DefinitionNode : Node
{
    private protected DefinitionNode(Location location, StringValueNode? description)
        : base(location) => Description = description;

    /// <summary>The description in front of it, or null; extensions never have one.</summary>
    public StringValueNode? Description { get; }
}

namespace KnowledgeGraph.GraphQL.Language.Nodes;

/// <summary>A whole document (specification section 2.3).</summary>
public sealed class DocumentNode(Location location, IReadOnlyList<DefinitionNode> definitions) : Node(location)
{
    /// <summary>Its definitions in the order written; a parsed document has at least one.</summary>
    public IReadOnlyList<DefinitionNode> Definitions { get; } = definitions;
}

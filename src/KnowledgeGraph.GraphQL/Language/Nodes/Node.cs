namespace KnowledgeGraph.GraphQL.Language.Nodes;

/// <summary>A node of the syntax tree. Read-only; made by the parser or by a program.</summary>
public abstract class Node
{
    private protected Node(Location location) => Location = location;

    /// <summary>Where it stands in its source, from its first token (a description included) to its last.</summary>
    public Location Location { get; }
}

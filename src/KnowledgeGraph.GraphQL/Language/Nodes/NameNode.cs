namespace KnowledgeGraph.GraphQL.Language.Nodes;

/// <summary>A name and its place (specification section 2.1.8).</summary>
public sealed class NameNode(Location location, string value) : Node(location)
{
    /// <summary>The name itself.</summary>
    public string Value { get; } = value;

    /// <summary>The name itself.</summary>
    public override string ToString() => Value;
}

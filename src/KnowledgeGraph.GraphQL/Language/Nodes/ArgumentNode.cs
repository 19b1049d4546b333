namespace KnowledgeGraph.GraphQL.Language.Nodes;

/// <summary>An argument of a field or directive (specification section 2.7).</summary>
public sealed class ArgumentNode(Location location, NameNode name, ValueNode value) : Node(location)
{
    /// <summary>The argument's name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>Its value.</summary>
    public ValueNode Value { get; } = value;
}

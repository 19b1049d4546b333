namespace KnowledgeGraph.GraphQL.Language.Nodes;

/// <summary>A list of values (specification section 2.10.7).</summary>
public sealed class ListValueNode(Location location, IReadOnlyList<ValueNode> values) : ValueNode(location)
{
    /// <summary>Its items in order.</summary>
    public IReadOnlyList<ValueNode> Values { get; } = values;
}

/// <summary>An input object (specification section 2.10.8).</summary>
public sealed class ObjectValueNode(Location location, IReadOnlyList<ObjectFieldNode> fields) : ValueNode(location)
{
    /// <summary>Its fields in the order written; the parser does not refuse a name given twice.</summary>
    public IReadOnlyList<ObjectFieldNode> Fields { get; } = fields;
}

/// <summary>A field of an input object (specification section 2.10.8).</summary>
public sealed class ObjectFieldNode(Location location, NameNode name, ValueNode value) : Node(location)
{
    /// <summary>Its name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>Its value.</summary>
    public ValueNode Value { get; } = value;
}

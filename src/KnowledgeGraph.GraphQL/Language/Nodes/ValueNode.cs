namespace KnowledgeGraph.GraphQL.Language.Nodes;

/// <summary>A value as written (specification section 2.10).</summary>
public abstract class ValueNode : Node
{
    private protected ValueNode(Location location)
        : base(location)
    {
    }
}

/// <summary>The use of a variable, <c>$name</c> (specification section 2.11).</summary>
public sealed class VariableNode(Location location, NameNode name) : ValueNode(location)
{
    /// <summary>Its name without the dollar sign.</summary>
    public NameNode Name { get; } = name;
}

namespace KnowledgeGraph.GraphQL.Language.Nodes;

/// <summary>A directive where it is used, <c>@name(…)</c> (specification section 2.13).</summary>
public sealed class DirectiveNode(Location location, NameNode name, IReadOnlyList<ArgumentNode> arguments) : Node(location)
{
    /// <summary>Its name without the at sign.</summary>
    public NameNode Name { get; } = name;

    /// <summary>Its arguments in the order written.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    /// <summary>The value of an argument, or null when it is not written.</summary>
    public ValueNode? Argument(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name.Value == name) return argument.Value;
        }

        return null;
    }
}

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A list (specification section 3.11).</summary>
public sealed class ListType(GraphQLType itemType) : GraphQLType
{
    /// <summary>The type of its items.</summary>
    public GraphQLType ItemType { get; } = itemType;

    /// <inheritdoc/>
    public override NamedType Named { get; } = itemType.Named;

    /// <summary><c>[Item]</c>.</summary>
    public override string ToString() => $"[{ItemType}]";
}

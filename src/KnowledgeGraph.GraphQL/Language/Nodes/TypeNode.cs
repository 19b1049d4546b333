namespace KnowledgeGraph.GraphQL.Language.Nodes;

/// <summary>A reference to a type as written (specification section 2.12).</summary>
public abstract class TypeNode : Node
{
    private protected TypeNode(Location location)
        : base(location)
    {
    }

    /// <summary>The named type inside lists and non-null marks.</summary>
    public NamedTypeNode NamedType
    {
        get
        {
            var type = this;
            while (true)
            {
                switch (type)
                {
                    case ListTypeNode list: type = list.Type; break;
                    case NonNullTypeNode nonNull: type = nonNull.Type; break;
                    default: return (NamedTypeNode)type;
                }
            }
        }
    }
}

/// <summary>A type by its name.</summary>
public sealed class NamedTypeNode(Location location, NameNode name) : TypeNode(location)
{
    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;
}

/// <summary>A list type, <c>[Type]</c>.</summary>
public sealed class ListTypeNode(Location location, TypeNode type) : TypeNode(location)
{
    /// <summary>The type of its items.</summary>
    public TypeNode Type { get; } = type;
}

/// <summary>A non-null type, <c>Type!</c>.</summary>
public sealed class NonNullTypeNode(Location location, TypeNode type) : TypeNode(location)
{
    /// <summary>The nullable type, named or list.</summary>
    public TypeNode Type { get; } = type;
}

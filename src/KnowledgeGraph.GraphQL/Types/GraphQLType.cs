namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Any type: a named one, a list, or a non-null (specification section 3.4 and 3.11 to 3.12).</summary>
public abstract class GraphQLType
{
    private protected GraphQLType()
    {
    }

    /// <summary>The named type inside lists and non-null marks; itself when it is named.</summary>
    public abstract NamedType Named { get; }

    /// <summary>The type without its outer non-null mark, if it has one.</summary>
    public virtual GraphQLType NullableType => this;

    /// <summary>Whether it does not allow null.</summary>
    public bool IsNonNull => this is NonNullType;

    /// <summary>Whether values of it may be given in requests (specification section 3.4.2).</summary>
    public bool IsInput => Named is LeafType or InputObjectType;

    /// <summary>Whether it is a scalar or an enum itself (no list or non-null).</summary>
    public bool IsLeaf => this is LeafType;

    /// <summary>Whether it is an object, interface or union itself, so that it has selection sets.</summary>
    public bool IsComposite => this is FieldContainerType or UnionType;

    /// <summary>Whether it is an interface or union itself.</summary>
    public bool IsAbstract => this is InterfaceType or UnionType;
}

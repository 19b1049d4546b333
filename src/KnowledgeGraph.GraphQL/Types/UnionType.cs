namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A union type (specification section 3.8).</summary>
/// <param name="name">Its name.</param>
/// <param name="types">Gives its member types; called once, on first use, by one thread.</param>
public class UnionType(string name, Func<IEnumerable<ObjectType>> types) : NamedType(name)
{
    private readonly Lazy<MemberMap<ObjectType>> _types = new(() => new MemberMap<ObjectType>(types()));

    /// <summary>Its member types in order; evaluated on first use.</summary>
    public MemberMap<ObjectType> Types => _types.Value;
}

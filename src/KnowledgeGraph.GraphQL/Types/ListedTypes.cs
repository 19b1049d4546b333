namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Types that exist already, in the order given; of two with one name the first is found.</summary>
internal sealed class ListedTypes : TypeSource
{
    private readonly OrderedDictionary<string, NamedType> types = new(StringComparer.Ordinal);

    public ListedTypes(IEnumerable<NamedType> types)
    {
        foreach (var type in types) this.types.TryAdd(type.Name, type);
    }

    public override IReadOnlyCollection<string> Names => types.Keys;

    public override NamedType? Find(string name) => types.GetValueOrDefault(name);
}

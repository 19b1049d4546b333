using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Schemas.Building;

/// <summary>Types that exist already, in the order given; of two with one name the first is found.</summary>
internal sealed class ListedTypes : TypeSource
{
    private readonly OrderedDictionary<string, NamedType> _types = new(StringComparer.Ordinal);

    public ListedTypes(IEnumerable<NamedType> types)
    {
        foreach (var type in types) _types.TryAdd(type.Name, type);
    }

    public override IReadOnlyCollection<string> Names => _types.Keys;

    public override NamedType? Find(string name) => _types.GetValueOrDefault(name);
}

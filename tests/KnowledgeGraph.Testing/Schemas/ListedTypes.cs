using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Testing.Schemas;

/// <summary>Types that exist already, in the order given; of two with one name the first is found.</summary>
public sealed class ListedTypes : TypeSource
{
    private readonly OrderedDictionary<string, NamedType> _types = new(StringComparer.Ordinal);

    /// <summary>A source of these types and no others.</summary>
    public ListedTypes(IEnumerable<NamedType> types)
    {
        foreach (var type in types) _types.TryAdd(type.Name, type);
    }

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Names => _types.Keys;

    /// <inheritdoc/>
    public override NamedType? Find(string name) => _types.GetValueOrDefault(name);
}

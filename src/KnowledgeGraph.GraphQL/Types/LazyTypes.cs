namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Types that are made on first use, each once.</summary>
internal sealed class LazyTypes : TypeSource
{
    private readonly OrderedDictionary<string, Lazy<NamedType>> _types = new(StringComparer.Ordinal);
    private readonly Func<NamedType, IEnumerable<string>?>? _possibleTypes;

    public LazyTypes(IEnumerable<KeyValuePair<string, Func<NamedType>>> types, Func<NamedType, IEnumerable<string>?>? possibleTypes)
    {
        foreach (var (name, make) in types) _types.TryAdd(name, new Lazy<NamedType>(make));
        _possibleTypes = possibleTypes;
    }

    public override IReadOnlyCollection<string> Names => _types.Keys;

    public override NamedType? Find(string name) => _types.TryGetValue(name, out var type) ? type.Value : null;

    public override IReadOnlyList<ObjectType>? PossibleTypes(NamedType abstractType) =>
        _possibleTypes?.Invoke(abstractType) is { } names ? [.. names.Select(Find).OfType<ObjectType>()] : null;
}

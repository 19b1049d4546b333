namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Types that are made on first use, each once.</summary>
internal sealed class LazyTypes : TypeSource
{
    private readonly OrderedDictionary<string, Lazy<NamedType>> types = new(StringComparer.Ordinal);
    private readonly Func<NamedType, IEnumerable<string>?>? possibleTypes;

    public LazyTypes(IEnumerable<KeyValuePair<string, Func<NamedType>>> types, Func<NamedType, IEnumerable<string>?>? possibleTypes)
    {
        foreach (var (name, make) in types) this.types.TryAdd(name, new Lazy<NamedType>(make));
        this.possibleTypes = possibleTypes;
    }

    public override IReadOnlyCollection<string> Names => types.Keys;

    public override NamedType? Find(string name) => types.TryGetValue(name, out var type) ? type.Value : null;

    public override IReadOnlyList<ObjectType>? PossibleTypes(NamedType abstractType) =>
        possibleTypes?.Invoke(abstractType) is { } names ? [.. names.Select(Find).OfType<ObjectType>()] : null;
}

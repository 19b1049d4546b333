using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Schemas;

/// <summary>Types that are made on first use, each once; of two makers with one name the first is used.</summary>
public sealed class LazyTypes : TypeSource
{
    private readonly OrderedDictionary<string, Lazy<NamedType>> _types = new(StringComparer.Ordinal);
    private readonly Func<NamedType, IEnumerable<string>?>? _possibleTypes;

    /// <summary>A source over what makes the types.</summary>
    /// <param name="types">Names, in order, and what makes each type.</param>
    /// <param name="possibleTypes">Names of the object types of an interface or union, or null when that is not known.</param>
    public LazyTypes(
        IEnumerable<KeyValuePair<string, Func<NamedType>>> types, Func<NamedType, IEnumerable<string>?>? possibleTypes = null)
    {
        foreach (var (name, make) in types) _types.TryAdd(name, new Lazy<NamedType>(make));
        _possibleTypes = possibleTypes;
    }

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Names => _types.Keys;

    /// <inheritdoc/>
    public override NamedType? Find(string name) => _types.TryGetValue(name, out var type) ? type.Value : null;

    /// <inheritdoc/>
    public override IReadOnlyList<ObjectType>? PossibleTypes(NamedType abstractType) =>
        _possibleTypes?.Invoke(abstractType) is { } names ? [.. names.Select(Find).OfType<ObjectType>()] : null;
}

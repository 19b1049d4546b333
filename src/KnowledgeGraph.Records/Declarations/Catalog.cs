namespace KnowledgeGraph.Records.Declarations;

/// <summary>
/// What may stand in the graph. It is given when a store is opened and is not stored: orders may differ from one
/// opening to the next, labels and types that the store uses must be there.
/// </summary>
public sealed class Catalog
{
    private const int MaxNames = 10_000;
    private readonly Dictionary<string, int> _labelNumbers;
    private readonly Dictionary<string, int> _typeNumbers;
    private readonly HashSet<string>? _propertyKeys;

    /// <summary>A catalog of these names.</summary>
    /// <param name="labels">The labels; each node has one.</param>
    /// <param name="relationshipTypes">The relationship types with their orders.</param>
    /// <param name="unique">The unique constraints.</param>
    /// <param name="propertyKeys">The keys that nodes and relationships may have; null allows any.</param>
    /// <exception cref="ArgumentException">A name comes twice, a constraint names no label, or there are over 10,000 names.</exception>
    public Catalog(
        IEnumerable<string> labels,
        IEnumerable<LinkType> relationshipTypes,
        IEnumerable<UniqueConstraint>? unique = null,
        IEnumerable<string>? propertyKeys = null)
    {
        Labels = [.. labels];
        RelationshipTypes = [.. relationshipTypes];
        Unique = [.. unique ?? []];
        _propertyKeys = propertyKeys?.ToHashSet(StringComparer.Ordinal);
        _labelNumbers = Number(Labels, "label");
        _typeNumbers = Number([.. RelationshipTypes.Select(type => type.Name)], "relationship type");
        foreach (var constraint in Unique.Where(constraint => !_labelNumbers.ContainsKey(constraint.Label)))
            throw new ArgumentException($"The unique constraint on '{constraint.Key}' names the unknown label '{constraint.Label}'.", nameof(unique));
    }

    /// <summary>The labels; the index of one is its number.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The relationship types; the index of one is its number.</summary>
    public IReadOnlyList<LinkType> RelationshipTypes { get; }

    /// <summary>The unique constraints.</summary>
    public IReadOnlyList<UniqueConstraint> Unique { get; }

    /// <summary>The number of a label, or -1 if the catalog does not have it.</summary>
    public int LabelNumber(string label) => _labelNumbers.GetValueOrDefault(label, -1);

    /// <summary>The number of a relationship type, or -1 if the catalog does not have it.</summary>
    public int TypeNumber(string type) => _typeNumbers.GetValueOrDefault(type, -1);

    /// <summary>Whether a node or relationship may have this property.</summary>
    public bool AllowsKey(string key) => _propertyKeys is null || _propertyKeys.Contains(key);

    private static Dictionary<string, int> Number(IReadOnlyList<string> names, string what)
    {
        if (names.Count > MaxNames) throw new ArgumentException($"A catalog has at most {MaxNames} {what}s, not {names.Count}.", nameof(names));
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (!numbers.TryAdd(name, numbers.Count)) throw new ArgumentException($"The {what} '{name}' comes twice in the catalog.", nameof(names));
        }
        return numbers;
    }
}

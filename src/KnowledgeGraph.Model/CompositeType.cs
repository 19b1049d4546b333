namespace KnowledgeGraph.Model;

/// <summary>
/// What a relationship may lead to: a <see cref="NodeType"/>, or an <see cref="InterfaceNodeType"/> that several node types implement.
/// </summary>
public abstract class CompositeType
{
    private readonly Dictionary<string, Property> _properties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RelationshipField> _relationships = new(StringComparer.Ordinal);

    private protected CompositeType(string name, string? description)
    {
        Name = name;
        Description = description;
    }

    /// <summary>The type's name in the model and in the API.</summary>
    public string Name { get; }

    /// <summary>What the model's author says of it.</summary>
    public string? Description { get; }

    /// <summary>What vocabularies of others call it.</summary>
    public IReadOnlyList<string> Iris { get; internal set; } = [];

    /// <summary>The stored fields by name, those of its interfaces included, in the order of declaration.</summary>
    public IReadOnlyDictionary<string, Property> Properties => _properties;

    /// <summary>The property that a node keeps under a key: its default there, or its text in a language; null where no property has that key.</summary>
    public Property? PropertyAt(string key) => Property.At(_properties.Values, key);

    /// <summary>The fields that follow relationships, by name, those of its interfaces included.</summary>
    public IReadOnlyDictionary<string, RelationshipField> Relationships => _relationships;

    /// <summary>The interfaces that it implements, nearest first; never itself.</summary>
    public IReadOnlyList<InterfaceNodeType> Interfaces { get; internal set; } = [];

    /// <summary>The node types that it stands for: itself, or all that implement it, in the order of declaration.</summary>
    public abstract IReadOnlyList<NodeType> Members { get; }

    /// <summary>The order of its listings where none is asked for; ties break by id.</summary>
    public abstract IReadOnlyList<string> DefaultOrder { get; }

    /// <summary>Whether each of its nodes has a name, and so a place in <c>Entity</c>.</summary>
    public abstract bool IsEntity { get; }

    /// <summary>Whether every node of this type is also one of <paramref name="other"/>.</summary>
    public bool Is(CompositeType other) => this == other || Interfaces.Contains(other);

    internal void Add(Property property) => _properties.TryAdd(property.Name, property);

    internal void Add(RelationshipField field) => _relationships.TryAdd(field.Name, field);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

namespace KnowledgeGraph.Model.Loading;

/// <summary>A node type or interface while its fields are being read.</summary>
internal sealed class CompositeDraft(TypeDeclaration declaration, CompositeType type)
{
    public TypeDeclaration Declaration { get; } = declaration;

    public CompositeType Type { get; } = type;

    public string Name => Type.Name;

    /// <summary>All interfaces that it implements, nearest first. <c>Entity</c> and <c>Node</c> join once it is known who has a name.</summary>
    public List<CompositeDraft> Ancestors { get; set; } = [];

    /// <summary>The properties that it declares itself, by name.</summary>
    public Dictionary<string, PropertyDraft> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>The relationship fields that it declares itself, by name.</summary>
    public Dictionary<string, RelationshipDraft> Relationships { get; } = new(StringComparer.Ordinal);

    /// <summary>The name of the property that names its nodes; null where they have no name.</summary>
    public string? NameField { get; set; }

    /// <summary>Whether every node of this type is also one of <paramref name="other"/>.</summary>
    public bool Is(CompositeDraft other) => this == other || Ancestors.Contains(other);

    public override string ToString() => Name;
}

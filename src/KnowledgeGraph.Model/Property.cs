namespace KnowledgeGraph.Model;

/// <summary>A stored field of a node type, an interface or an edge.</summary>
/// <param name="Name">Its name in model and API.</param>
/// <param name="Kind">What its values are.</param>
public sealed record Property(string Name, ScalarKind Kind)
{
    /// <summary>The property under which a node's name is found on every entity, whatever its type calls it.</summary>
    public const string NameKey = "name";

    /// <summary>What the model's author says of it.</summary>
    public string? Description { get; init; }

    /// <summary>The enum of a property of kind <see cref="ScalarKind.Enum"/>, else null.</summary>
    public EnumDefinition? Enum { get; init; }

    /// <summary>The name of the type of one of its values, as the API has it.</summary>
    public string TypeName => Kind switch
    {
        ScalarKind.Enum => Enum!.Name,
        ScalarKind.Id => "ID",
        ScalarKind.Url => "URL",
        ScalarKind.Json => "JSON",
        ScalarKind.String or ScalarKind.Int or ScalarKind.Long or ScalarKind.Float or ScalarKind.Decimal or ScalarKind.Boolean or ScalarKind.Date
            or ScalarKind.DateTime => Kind.ToString(),
    };

    /// <summary>A list of such values; a missing list is stored as nothing and shown as an empty one where <see cref="IsRequired"/>.</summary>
    public bool IsList { get; init; }

    /// <summary>Never null: a load that leaves it out is refused.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Stored once for each language beside its default.</summary>
    public bool IsLocalized { get; init; }

    /// <summary>Holds the name of its node.</summary>
    public bool IsName { get; init; }

    /// <summary>Holds another name of its node.</summary>
    public bool IsAlias { get; init; }

    /// <summary>Holds names that other registers give its node, each <c>scheme:value</c>.</summary>
    public bool IsIdentifier { get; init; }

    /// <summary>No two nodes of the type share a value.</summary>
    public bool IsUnique { get; init; }

    /// <summary>Often filtered by.</summary>
    public bool IsIndexed { get; init; }

    /// <summary>A date of the timeline.</summary>
    public bool IsTimelineDate { get; init; }

    /// <summary>The field that ends what this timeline date begins, else null.</summary>
    public string? Until { get; init; }

    /// <summary>What vocabularies of others call it; where an interface of its type has it too, that may have more.</summary>
    public IReadOnlyList<string> Iris { get; init; } = [];

    /// <summary>Of a number: the fields that explain it; null for any other.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>Of an enum on an edge: which values are for, and which against; null for any other.</summary>
    public StanceValues? Stance { get; init; }

    /// <summary>Absent from mutations.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Absent from the API.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Worked out when asked for, not stored, and so absent from filters and orders.</summary>
    public bool IsComputed { get; init; }

    /// <summary>Where its default value is stored.</summary>
    public string Key => Name;

    /// <summary>Where its value in a language of the model is stored, such as <c>name_es</c>.</summary>
    public string KeyIn(string? language) => language is null ? Key : $"{Key}_{language.ToLowerInvariant()}";

    /// <summary>The one of some properties that is kept under a key: its default there, or its text in a language; null where none is.</summary>
    internal static Property? At(IReadOnlyCollection<Property> properties, string key) => properties.FirstOrDefault(property => property.Key == key)
        ?? properties.FirstOrDefault(property => property.IsLocalized && key.StartsWith(property.Key + "_", StringComparison.Ordinal));

    /// <inheritdoc/>
    public override string ToString() => Name;
}

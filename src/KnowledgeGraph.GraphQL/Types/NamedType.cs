namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A type with a name of its own. Its members are evaluated on first use, so that large schemas start at once.</summary>
public abstract class NamedType : GraphQLType, INamed
{
    private NonNullType? _nonNullForm;

    private protected NamedType(string name) => Name = name;

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it is, in Markdown; null if it has no description.</summary>
    public string? Description { get; init; }

    /// <summary>The non-null form of this type, made once.</summary>
    public NonNullType NonNullForm => _nonNullForm ??= new NonNullType(this);

    /// <inheritdoc/>
    public sealed override NamedType Named => this;

    /// <summary>Its name.</summary>
    public sealed override string ToString() => Name;
}

using KnowledgeGraph.GraphQL.Language;
namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A directive that documents may use (specification section 3.13).</summary>
/// <param name="name">Its name without the at sign.</param>
/// <param name="locations">Where it may stand.</param>
/// <param name="arguments">Its arguments in order; null for none.</param>
public class DirectiveDefinition(
    string name, IEnumerable<DirectiveLocation> locations, IEnumerable<ArgumentDefinition>? arguments = null) : INamed
{
    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <summary>Where it may stand, in the order given.</summary>
    public IReadOnlyList<DirectiveLocation> Locations { get; } = [.. locations];

    /// <summary>Its arguments in order.</summary>
    public MemberMap<ArgumentDefinition> Arguments { get; } =
        arguments is null ? MemberMap<ArgumentDefinition>.Empty : new MemberMap<ArgumentDefinition>(arguments);

    /// <summary>Whether it may stand more than once at one place.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>What it does, in Markdown; null if it has no description.</summary>
    public string? Description { get; init; }

    /// <summary><c>@name</c>.</summary>
    public sealed override string ToString() => "@" + Name;
}

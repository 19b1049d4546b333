namespace KnowledgeGraph.GraphQL.Types;

/// <summary>One value of an enum; also the coerced form of that value. Open to subclasses, which attach what they know about it.</summary>
public class EnumValueDefinition(string name) : INamed
{
    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <summary>What it means, in Markdown; null if it has no description.</summary>
    public string? Description { get; init; }

    /// <summary>Why it should not be used any more; null when it may.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>Its name.</summary>
    public sealed override string ToString() => Name;
}

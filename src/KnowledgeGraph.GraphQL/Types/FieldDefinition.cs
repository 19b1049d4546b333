namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A field of an object or interface (specification section 3.6). Open to subclasses, which attach what they know about it.</summary>
/// <param name="name">Its name.</param>
/// <param name="type">An output type.</param>
/// <param name="arguments">Its arguments in order; null for none.</param>
public class FieldDefinition(string name, GraphQLType type, IEnumerable<ArgumentDefinition>? arguments = null) : INamed
{
    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <summary>Its type, an output type.</summary>
    public GraphQLType Type { get; } = type;

    /// <summary>Its arguments in order.</summary>
    public MemberMap<ArgumentDefinition> Arguments { get; } =
        arguments is null ? MemberMap<ArgumentDefinition>.Empty : new MemberMap<ArgumentDefinition>(arguments);

    /// <summary>What it means, in Markdown; null if it has no description.</summary>
    public string? Description { get; init; }

    /// <summary>Why it should not be used any more; null when it may.</summary>
    public string? DeprecationReason { get; init; }
}

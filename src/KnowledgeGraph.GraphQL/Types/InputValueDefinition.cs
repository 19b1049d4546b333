using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>An argument or an input object's field: a named place for a value of a request.</summary>
public abstract class InputValueDefinition : INamed
{
    private protected InputValueDefinition(string name, GraphQLType type, ValueNode? defaultValue)
    {
        Name = name;
        Type = type;
        DefaultValue = defaultValue;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Its type, an input type.</summary>
    public GraphQLType Type { get; }

    /// <summary>Its default, a constant literal; null when it has none.</summary>
    public ValueNode? DefaultValue { get; }

    /// <summary>What <see cref="DefaultValue"/> is coerced to; set by coercion on first use, null until then.</summary>
    internal StrongBox<object?>? CoercedDefault { get; set; }

    /// <summary>What it means, in Markdown; null if it has no description.</summary>
    public string? Description { get; init; }

    /// <summary>Why it should not be used any more; null when it may.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>Whether it must be given: non-null without a default (specification section 3.6.1).</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;
}

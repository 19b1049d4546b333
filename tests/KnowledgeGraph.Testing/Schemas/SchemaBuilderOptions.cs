using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Testing.Schemas;

/// <summary>What SDL cannot say of a schema.</summary>
public sealed record SchemaBuilderOptions
{
    /// <summary>Nothing but what the SDL says.</summary>
    public static SchemaBuilderOptions Default { get; } = new();

    /// <summary>Scalars with conversions of their own, in place of those that the SDL defines by the same name.</summary>
    public IReadOnlyCollection<ScalarType> Scalars { get; init; } = [];
}

using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Schemas;

/// <summary>What a resolver is told about the field that it resolves.</summary>
public sealed class FieldContext
{
    /// <summary>The schema in which the operation runs.</summary>
    public required Schema Schema { get; init; }

    /// <summary>The parent's internal value; the root value at the root.</summary>
    public required object? Parent { get; init; }

    /// <summary>The parent's runtime type.</summary>
    public required ObjectType ParentType { get; init; }

    /// <summary>The field's definition.</summary>
    public required FieldDefinition Field { get; init; }

    /// <summary>The coerced arguments.</summary>
    public required InputObject Arguments { get; init; }

    /// <summary>Where the field stands in the response.</summary>
    public required ResponsePath Path { get; init; }

    /// <summary>The operation.</summary>
    public required OperationDefinitionNode Operation { get; init; }

    /// <summary>What the caller gave with the request; opaque to this layer.</summary>
    public required object? Context { get; init; }
}

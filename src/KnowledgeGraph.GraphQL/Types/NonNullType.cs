namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A type that does not allow null (specification section 3.12).</summary>
public sealed class NonNullType : GraphQLType
{
    /// <summary>The non-null form of a nullable type.</summary>
    /// <exception cref="ArgumentException">The type is non-null already.</exception>
    public NonNullType(GraphQLType nullableType)
    {
        if (nullableType is NonNullType) throw new ArgumentException($"{nullableType} is non-null already.", nameof(nullableType));
        NullableType = nullableType;
        Named = nullableType.Named;
    }

    /// <summary>The type without the mark.</summary>
    public override GraphQLType NullableType { get; }

    /// <inheritdoc/>
    public override NamedType Named { get; }

    /// <summary><c>Type!</c>.</summary>
    public override string ToString() => $"{NullableType}!";
}

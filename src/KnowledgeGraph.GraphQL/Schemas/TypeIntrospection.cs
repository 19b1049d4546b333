using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.BuiltIn;
using static KnowledgeGraph.GraphQL.Schemas.Describe;

namespace KnowledgeGraph.GraphQL.Schemas;

/// <summary><c>__Type</c> (specification section 4.2.2).</summary>
internal static class TypeIntrospection
{
    public static readonly ObjectType Type = new("__Type", () =>
    [
        Field<GraphQLType>("kind", new NonNullType(TypeKindIntrospection.Type), TypeKindIntrospection.Of),
        Field<GraphQLType>("name", BuiltInScalars.String, type => (type as NamedType)?.Name),
        Field<GraphQLType>("description", BuiltInScalars.String, type => (type as NamedType)?.Description),
        Field<GraphQLType>("specifiedByURL", BuiltInScalars.String, type => (type as ScalarType)?.SpecifiedBy),
        List<GraphQLType, FieldDefinition>(
            "fields", ListOf(FieldIntrospection.Type), type => (type as FieldContainerType)?.Fields, field => field.DeprecationReason),
        Field<GraphQLType>("interfaces", ListOf(Type!), type => (type as FieldContainerType)?.Interfaces),
        PossibleTypes(),
        List<GraphQLType, EnumValueDefinition>(
            "enumValues", ListOf(EnumValueIntrospection.Type), type => (type as EnumType)?.Values, value => value.DeprecationReason),
        List<GraphQLType, InputFieldDefinition>(
            "inputFields", ListOf(InputValueIntrospection.Type), type => (type as InputObjectType)?.Fields, field => field.DeprecationReason),
        Field<GraphQLType>("ofType", Type!, OfType),
        Field<GraphQLType>("isOneOf", BuiltInScalars.Boolean, type => (type as InputObjectType)?.IsOneOf),
    ])
    {
        Description = "The fundamental unit of any GraphQL Schema is the type. `kind` says which of the other fields are not null.",
    };

    private static ResolvedField PossibleTypes() => new(
        "possibleTypes",
        ListOf(Type),
        context => new(context.Parent is NamedType { IsAbstract: true } type ? context.Schema.GetPossibleTypes(type) : null));

    private static GraphQLType? OfType(GraphQLType type) => type switch
    {
        ListType list => list.ItemType,
        NonNullType nonNull => nonNull.NullableType,
        _ => null,
    };
}

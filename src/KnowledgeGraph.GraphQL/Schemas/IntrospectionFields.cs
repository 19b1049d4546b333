using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.BuiltIn;

namespace KnowledgeGraph.GraphQL.Schemas;

/// <summary>The fields that introspection adds to other types (specification section 4.1 and 4.2).</summary>
public static class IntrospectionFields
{
    /// <summary><c>__schema: __Schema!</c> on the query root.</summary>
    public static FieldDefinition Schema { get; } = new ResolvedField(
        "__schema", new NonNullType(IntrospectionTypes.Schema), context => new(context.Schema))
    {
        Description = "Access the current type schema of this server.",
    };

    /// <summary><c>__type(name: String!): __Type</c> on the query root.</summary>
    public static FieldDefinition Type { get; } = new ResolvedField(
        "__type",
        IntrospectionTypes.Type,
        [new ArgumentDefinition("name", new NonNullType(BuiltInScalars.String))],
        context => new(context.Schema.GetType((string)context.Arguments["name"]!)))
    {
        Description = "Request the type information of a single type.",
    };

    /// <summary><c>__typename: String!</c> on every composite type.</summary>
    public static FieldDefinition TypeName { get; } = new ResolvedField(
        "__typename", new NonNullType(BuiltInScalars.String), context => new(context.ParentType.Name))
    {
        Description = "The name of the current Object type at runtime.",
    };

    /// <summary>The field of that name that only the query root has, or null.</summary>
    public static FieldDefinition? OfQueryRoot(string name) => name switch
    {
        "__schema" => Schema,
        "__type" => Type,
        _ => null,
    };
}

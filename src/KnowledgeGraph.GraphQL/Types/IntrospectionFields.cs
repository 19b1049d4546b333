namespace KnowledgeGraph.GraphQL.Types;

/// <summary>The fields that introspection adds to other types (specification section 4.1 and 4.2).</summary>
public static class IntrospectionFields
{
    /// <summary><c>__schema: __Schema!</c> on the query root.</summary>
    public static FieldDefinition Schema { get; } = new("__schema", new NonNullType(IntrospectionTypes.Schema))
    {
        Description = "Access the current type schema of this server.",
        Resolver = context => new(context.Schema),
    };

    /// <summary><c>__type(name: String!): __Type</c> on the query root.</summary>
    public static FieldDefinition Type { get; } = new(
        "__type", IntrospectionTypes.Type, [new ArgumentDefinition("name", new NonNullType(BuiltInScalars.String))])
    {
        Description = "Request the type information of a single type.",
        Resolver = context => new(context.Schema.GetType((string)context.Arguments["name"]!)),
    };

    /// <summary><c>__typename: String!</c> on every composite type.</summary>
    public static FieldDefinition TypeName { get; } = new("__typename", new NonNullType(BuiltInScalars.String))
    {
        Description = "The name of the current Object type at runtime.",
        Resolver = context => new(context.ParentType.Name),
    };

    /// <summary>The field of that name that only the query root has, or null.</summary>
    public static FieldDefinition? OfQueryRoot(string name) => name switch
    {
        "__schema" => Schema,
        "__type" => Type,
        _ => null,
    };
}

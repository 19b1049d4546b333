using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.BuiltIn;
using static KnowledgeGraph.GraphQL.Schemas.Describe;

namespace KnowledgeGraph.GraphQL.Schemas;

/// <summary><c>__Schema</c> (specification section 4.2.1).</summary>
internal static class SchemaIntrospection
{
    public static readonly ObjectType Type = new("__Schema", () =>
    [
        Field<Schema>("description", BuiltInScalars.String, schema => schema.Description),
        Field<Schema>("types", FullListOf(TypeIntrospection.Type), schema => schema.IntrospectedTypes),
        Field<Schema>("queryType", new NonNullType(TypeIntrospection.Type), schema => schema.QueryType),
        Field<Schema>("mutationType", TypeIntrospection.Type, schema => schema.MutationType),
        Field<Schema>("subscriptionType", TypeIntrospection.Type, schema => schema.SubscriptionType),
        Field<Schema>("directives", FullListOf(DirectiveIntrospection.Type), schema => schema.Directives),
    ])
    {
        Description = "A GraphQL Schema defines the capabilities of a GraphQL server: its types, directives and the entry points of operations.",
    };
}

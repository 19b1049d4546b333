using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.BuiltIn;
using static KnowledgeGraph.GraphQL.Schemas.Describe;

namespace KnowledgeGraph.GraphQL.Schemas;

/// <summary><c>__Field</c> (specification section 4.2.3).</summary>
internal static class FieldIntrospection
{
    public static readonly ObjectType Type = new("__Field", () =>
    [
        Field<FieldDefinition>("name", Text, field => field.Name),
        Field<FieldDefinition>("description", BuiltInScalars.String, field => field.Description),
        List<FieldDefinition, ArgumentDefinition>(
            "args", FullListOf(InputValueIntrospection.Type), field => field.Arguments, argument => argument.DeprecationReason),
        Field<FieldDefinition>("type", new NonNullType(TypeIntrospection.Type), field => field.Type),
        Field<FieldDefinition>("isDeprecated", Flag, field => field.DeprecationReason is not null),
        Field<FieldDefinition>("deprecationReason", BuiltInScalars.String, field => field.DeprecationReason),
    ])
    {
        Description = "Object and Interface types are described by a list of Fields, each of which has a name, potentially arguments, and a return type.",
    };
}

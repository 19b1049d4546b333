using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.BuiltIn;
using static KnowledgeGraph.GraphQL.Schemas.Describe;

namespace KnowledgeGraph.GraphQL.Schemas;

/// <summary><c>__EnumValue</c> (specification section 4.2.5).</summary>
internal static class EnumValueIntrospection
{
    public static readonly ObjectType Type = new("__EnumValue", () =>
    [
        Field<EnumValueDefinition>("name", Text, value => value.Name),
        Field<EnumValueDefinition>("description", BuiltInScalars.String, value => value.Description),
        Field<EnumValueDefinition>("isDeprecated", Flag, value => value.DeprecationReason is not null),
        Field<EnumValueDefinition>("deprecationReason", BuiltInScalars.String, value => value.DeprecationReason),
    ])
    {
        Description = "One possible value for a given Enum. It stands in a response as a string.",
    };
}

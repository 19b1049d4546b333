using KnowledgeGraph.GraphQL.Language.Printing;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.BuiltIn;
using static KnowledgeGraph.GraphQL.Schemas.Describe;

namespace KnowledgeGraph.GraphQL.Schemas;

/// <summary><c>__InputValue</c> (specification section 4.2.4).</summary>
internal static class InputValueIntrospection
{
    public static readonly ObjectType Type = new("__InputValue", () =>
    [
        Field<InputValueDefinition>("name", Text, value => value.Name),
        Field<InputValueDefinition>("description", BuiltInScalars.String, value => value.Description),
        Field<InputValueDefinition>("type", new NonNullType(TypeIntrospection.Type), value => value.Type),
        Field<InputValueDefinition>("defaultValue", BuiltInScalars.String, value => value.DefaultValue is { } literal ? Printer.Print(literal) : null),
        Field<InputValueDefinition>("isDeprecated", Flag, value => value.DeprecationReason is not null),
        Field<InputValueDefinition>("deprecationReason", BuiltInScalars.String, value => value.DeprecationReason),
    ])
    {
        Description = "Arguments of fields and directives and the fields of an input object are Input Values: a name, a type and optionally a default.",
    };
}

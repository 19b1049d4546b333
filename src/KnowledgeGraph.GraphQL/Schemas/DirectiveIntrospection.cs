using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.BuiltIn;
using static KnowledgeGraph.GraphQL.Schemas.Describe;

namespace KnowledgeGraph.GraphQL.Schemas;

/// <summary><c>__Directive</c> and <c>__DirectiveLocation</c> (specification section 4.2.6).</summary>
internal static class DirectiveIntrospection
{
    public static readonly EnumType LocationType = new(
        "__DirectiveLocation", Enum.GetValues<DirectiveLocation>().Select(location => new EnumValueDefinition(location.ToText())))
    {
        Description = "A place in a document where a directive can stand.",
    };

    public static readonly ObjectType Type = new("__Directive", () =>
    [
        Field<DirectiveDefinition>("name", Text, directive => directive.Name),
        Field<DirectiveDefinition>("description", BuiltInScalars.String, directive => directive.Description),
        Field<DirectiveDefinition>("isRepeatable", Flag, directive => directive.IsRepeatable),
        Field<DirectiveDefinition>("locations", FullListOf(LocationType), directive => directive.Locations.Select(location => location.ToText())),
        List<DirectiveDefinition, ArgumentDefinition>(
            "args", FullListOf(InputValueIntrospection.Type), directive => directive.Arguments, argument => argument.DeprecationReason),
    ])
    {
        Description = "A Directive provides a way to describe alternate runtime execution and type validation behavior in a GraphQL document.",
    };
}

using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Parsing;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Roots;

namespace KnowledgeGraph.Query.Api;

/// <summary>The types and root fields that owners of roots bring, as their SDL tells them.</summary>
internal static class AskedTypes
{
    /// <summary>Adds the types of an owner.</summary>
    public static void Add(ApiTypes types, IRootField owner)
    {
        foreach (var definition in Parser.Parse(owner.Sdl).Definitions)
        {
            switch (definition)
            {
                case ObjectTypeDefinitionNode node:
                    types.Add(node.Name.Value, () => new ObjectType(node.Name.Value, () => node.Fields.Select(field => Field(types, field, new AskedMeaning())))
                    {
                        Description = node.Description?.Value,
                    });
                    break;
                case EnumTypeDefinitionNode node:
                    types.Add(node.Name.Value, () => Enum(node));
                    break;
                case ObjectTypeExtensionNode:
                    break;
                default:
                    throw new InvalidOperationException($"A root field brings object types and enums, and no {definition.GetType().Name}.");
            }
        }
    }

    /// <summary>The root fields of an owner.</summary>
    public static IEnumerable<FieldDefinition> RootsOf(ApiTypes types, IRootField owner) =>
        from extension in Parser.Parse(owner.Sdl).Definitions.OfType<ObjectTypeExtensionNode>()
        from field in extension.Fields
        select Field(types, field, new RootMeaning.Ask(owner));

    /// <summary>Whether an owner leads to relationships by themselves.</summary>
    public static bool LeadsToEdges(IRootField owner, GraphModel model)
    {
        var edges = EdgeTypes.Shown(model).Select(type => type.TypeName).Append(EdgeTypes.InterfaceName).ToHashSet(StringComparer.Ordinal);
        return Parser.Parse(owner.Sdl).Definitions.SelectMany(FieldsOf).Any(field => edges.Contains(field.Type.NamedType.Name.Value));
    }

    private static IReadOnlyList<FieldDefinitionNode> FieldsOf(DefinitionNode definition) => definition switch
    {
        ObjectTypeDefinitionNode type => type.Fields,
        ObjectTypeExtensionNode extension => extension.Fields,
        _ => [],
    };

    private static ApiField Field(ApiTypes types, FieldDefinitionNode node, FieldMeaning meaning) =>
        new(node.Name.Value, TypeOf(types, node.Type), meaning, node.Arguments.Select(argument =>
            new ArgumentDefinition(argument.Name.Value, TypeOf(types, argument.Type), argument.DefaultValue) { Description = argument.Description?.Value }))
        {
            Description = node.Description?.Value,
        };

    private static EnumType Enum(EnumTypeDefinitionNode node) =>
        new(node.Name.Value, node.Values.Select(value => new EnumValueDefinition(value.Name.Value) { Description = value.Description?.Value }))
        {
            Description = node.Description?.Value,
        };

    private static GraphQLType TypeOf(ApiTypes types, TypeNode reference) => reference switch
    {
        NonNullTypeNode required => new NonNullType(TypeOf(types, required.Type)),
        ListTypeNode list => new ListType(TypeOf(types, list.Type)),
        NamedTypeNode named => types.Named(named.Name.Value),
        _ => throw new InvalidOperationException($"A type reference is no {reference.GetType().Name}."),
    };
}

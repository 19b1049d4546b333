using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Citations;
using KnowledgeGraph.Records.Declarations;

namespace KnowledgeGraph.Query.Api;

/// <summary>The object types of nodes and the interfaces over them, with the types that go with each: connection, edge, filter, sort, facets.</summary>
internal static class NodeTypes
{
    public static void Add(ApiTypes types, CompositeType type)
    {
        types.Add(type.Name, () => type is NodeType
            ? new ObjectType(type.Name, () => Fields(types, type), () => Interfaces(types, type)) { Description = type.Description }
            : new InterfaceType(type.Name, () => Fields(types, type), () => Interfaces(types, type)) { Description = type.Description });
        FilterTypes.AddNode(types, type);
        SortTypes.AddNode(types, type);
        Facets.Add(types, type);
        if (type is NodeType node) Connections.AddRoot(types, node);
        foreach (var field in type.Relationships.Values.Where(field => field.Owner == type)) Connections.Add(types, field);
    }

    private static IEnumerable<InterfaceType> Interfaces(ApiTypes types, CompositeType type) =>
        type.Interfaces.Select(implemented => (InterfaceType)types.Named(implemented.Name));

    private static IEnumerable<FieldDefinition> Fields(ApiTypes types, CompositeType type)
    {
        yield return new ApiField(OrderTerm.IdKey, types.Required("ID"), new NodeMeaning.Id())
        {
            Description = "The global id: opaque to clients, stable, readable.",
        };
        foreach (var property in type.Properties.Values.Where(property => property is { IsPrivate: false, Name: not OrderTerm.IdKey }))
            yield return PropertyField(types, property);
        foreach (var field in type.Relationships.Values)
        {
            if (field.IsList)
            {
                yield return Connections.Field(types, field);
                continue;
            }
            var target = field.IsRequired ? types.Required(field.Target.Name) : types.Named(field.Target.Name);
            yield return new ApiField(field.Name, target, new NodeMeaning.Follow(field)) { Description = field.Description };
            if (!field.Type.IsPlumbing)
            {
                yield return new ApiField(field.Name + "Edge", types.Named(field.TypeStem + "Edge"), new NodeMeaning.FollowEdge(field))
                {
                    Description = $"The relationship behind `{field.Name}`, with its evidence.",
                };
            }
        }
    }

    private static ApiField PropertyField(ApiTypes types, Property property) => property switch
    {
        { IsComputed: true, Name: "names" } => new ApiField("names", types.RequiredList(PlainTypes.Name), new NodeMeaning.Names())
        {
            Description = property.Description,
        },
        { IsComputed: true, Name: "degree" } => new ApiField("degree", types.Required("Int"), new NodeMeaning.Degree()) { Description = property.Description },
        { IsComputed: true, Name: "quote" } => new ApiField("quote", types.Named("String"), new NodeMeaning.Quote()) { Description = property.Description },
        { IsComputed: true, Name: "citation" } => new ApiField("citation", types.Named("String"), new NodeMeaning.Citation(),
            [new ApiArgument("style", types.Named(PlainTypes.CitationStyleEnum), ArgumentMeaning.CitationStyle, EnumTypes.Literal(CitationStyle.Apa))
                {
                    Description = "The form of the citation.",
                }])
        {
            Description = property.Description,
        },
        _ => new ApiField(property.Name, types.Of(property), new NodeMeaning.Read(property), LanguageArgument(types, property))
        {
            Description = property.Description,
        },
    };

    /// <summary>The argument that chooses the language of a localized field; nothing for any other.</summary>
    public static ApiArgument[] LanguageArgument(ApiTypes types, Property property) =>
        property.IsLocalized && types.Has(GraphModel.LanguageEnum)
            ? [new ApiArgument("language", types.Named(GraphModel.LanguageEnum), ArgumentMeaning.Language)
                {
                    Description = "The language wanted. Without it, or where no text is in it, the default text is given, which filters and orders look at.",
                }]
            : [];
}

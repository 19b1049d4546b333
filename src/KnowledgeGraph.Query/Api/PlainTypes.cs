using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query.Api;

/// <summary>The types that every API has, whatever its model.</summary>
internal static class PlainTypes
{
    public const string CitationStyle = "CitationStyle";

    public static void Add(ApiTypes types)
    {
        foreach (var scalar in ModelScalars.All) types.Add(scalar.Name, () => scalar);
        types.Add(SortTypes.Direction, () => EnumTypes.Structural(SortTypes.Direction, "A direction of sorting; nulls come last in both.",
            ("ASC", "From least to greatest."), ("DESC", "From greatest to least.")));
        types.Add(CitationStyle, () => EnumTypes.Structural(CitationStyle, "A form of citation.",
            ("APA", "A line in the style of the American Psychological Association."),
            ("BIBTEX", "An entry for BibTeX."),
            ("CSL_JSON", "An item for citation processors.")));
        Object(types, "PageInfo", "Where a page lies in its listing.",
            ("hasNextPage", "Boolean!", "Whether something follows the page."),
            ("hasPreviousPage", "Boolean!", "Whether something precedes the page; forward, whether `after` was given."),
            ("startCursor", "String", "The cursor of the first edge; null on an empty page."),
            ("endCursor", "String", "The cursor of the last edge; null on an empty page."));
        Object(types, "Facet", "How many members have a value.",
            ("field", "String!", "The field that was counted by."),
            ("value", "String", "The value; null counts those without one."),
            ("count", "Int!", "How many have it."));
        if (types.Model.Languages.Count > 0)
        {
            Object(types, "Name", "A name of an entity.",
                ("text", "String!", "The name."), ("language", GraphModel.LanguageEnum, "Its language; null for the default name and for other names."));
        }
        else
        {
            Object(types, "Name", "A name of an entity.", ("text", "String!", "The name."));
        }
        Object(types, "TypeCount", "How many nodes a type has.", ("type", "String!", "The type."), ("count", "Long!", "How many nodes it has."));
        Object(types, "About", "What this server holds.",
            ("version", "String!", "The server's version."),
            ("model", "String!", "A hash of the model: equal for servers with the same model."),
            ("change", "Long!", "The number of the last change of the store."),
            ("counts", "[TypeCount!]!", "How many nodes each type has."),
            ("loadedAt", "DateTime", "When the last load ended; null before the first."));
    }

    private static void Object(ApiTypes types, string name, string description, params (string Name, string Type, string Description)[] fields) =>
        types.Add(name, () => new ObjectType(
            name,
            () => fields.Select(field => new FieldDefinition(field.Name, TypeOf(types, field.Type)) { Description = field.Description }))
        {
            Description = description,
        });

    private static GraphQLType TypeOf(ApiTypes types, string type) => type switch
    {
        ['[', .. var name, '!', ']', '!'] => types.RequiredList(name),
        [.. var name, '!'] => types.Required(name),
        _ => types.Named(type),
    };
}

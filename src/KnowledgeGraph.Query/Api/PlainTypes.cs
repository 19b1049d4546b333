using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Citations;

namespace KnowledgeGraph.Query.Api;

/// <summary>The types that every API has, whatever its model. Their fields are members of enums, all of them, in that order.</summary>
public static class PlainTypes
{
    /// <summary>Where a page lies in its listing.</summary>
    public const string PageInfo = "PageInfo";

    /// <summary>How often a value occurs.</summary>
    public const string Facet = "Facet";

    /// <summary>A name of a node, with its language.</summary>
    public const string Name = "Name";

    /// <summary>How many nodes a type has.</summary>
    public const string TypeCount = "TypeCount";

    /// <summary>What the server holds.</summary>
    public const string About = "About";

    internal const string CitationStyleEnum = "CitationStyle";

    internal static void Add(ApiTypes types)
    {
        foreach (var scalar in ModelScalars.All) types.Add(scalar.Name, () => scalar);
        Enum<SortDirection>(types, SortTypes.Direction, "A direction of sorting; nulls come last in both.", value => value switch
        {
            SortDirection.Asc => "From least to greatest.",
            SortDirection.Desc => "From greatest to least.",
        });
        Enum<CitationStyle>(types, CitationStyleEnum, "A form of citation.", value => value switch
        {
            CitationStyle.Apa => "A line in the style of the American Psychological Association.",
            CitationStyle.Bibtex => "An entry for BibTeX.",
            CitationStyle.CslJson => "An item for citation processors.",
        });
        Object<PageInfoMember>(types, PageInfo, "Where a page lies in its listing.", member => member switch
        {
            PageInfoMember.HasNextPage => ("Boolean!", "Whether something follows the page."),
            PageInfoMember.HasPreviousPage => ("Boolean!", "Whether something precedes the page; forward, whether `after` was given."),
            PageInfoMember.StartCursor => ("String", "The cursor of the first edge; null on an empty page."),
            PageInfoMember.EndCursor => ("String", "The cursor of the last edge; null on an empty page."),
            PageInfoMember.TypeName => null,
        });
        Object<FacetMember>(types, Facet, "How many members have a value.", member => member switch
        {
            FacetMember.Field => ("String!", "The field that was counted by."),
            FacetMember.Value => ("String", "The value; null counts those without one."),
            FacetMember.Count => ("Int!", "How many have it."),
            FacetMember.TypeName => null,
        });
        Object<NameMember>(types, Name, "A name of an entity.", member => member switch
        {
            NameMember.Text => ("String!", "The name."),
            NameMember.Language => types.Model.Languages.Count == 0
                ? null
                : (GraphModel.LanguageEnum, "Its language; null for the default name and for other names."),
            NameMember.TypeName => null,
        });
        Object<TypeCountMember>(types, TypeCount, "How many nodes a type has.", member => member switch
        {
            TypeCountMember.Type => ("String!", "The type."),
            TypeCountMember.Count => ("Long!", "How many nodes it has."),
            TypeCountMember.TypeName => null,
        });
        Object<AboutMember>(types, About, "What this server holds.", member => member switch
        {
            AboutMember.Version => ("String!", "The server's version."),
            AboutMember.Model => ("String!", "A hash of the model: equal for servers with the same model."),
            AboutMember.Change => ("Long!", "The number of the last change of the store."),
            AboutMember.Counts => ("[TypeCount!]!", "How many nodes each type has."),
            AboutMember.LoadedAt => ("DateTime", "When the last load ended; null before the first."),
            AboutMember.TypeName => null,
        });
    }

    private static void Enum<T>(ApiTypes types, string name, string description, Func<T, string> describe)
        where T : struct, Enum =>
        types.Add(name, () => EnumTypes.Structural(name, description, describe));

    // Null of a member that the type does not declare itself.
    private static void Object<TMember>(ApiTypes types, string name, string description, Func<TMember, (string Type, string Description)?> field)
        where TMember : struct, Enum =>
        types.Add(name, () => new ObjectType(name, () => Fields(types, field)) { Description = description });

    private static IEnumerable<FieldDefinition> Fields<TMember>(ApiTypes types, Func<TMember, (string Type, string Description)?> field)
        where TMember : struct, Enum
    {
        foreach (var member in System.Enum.GetValues<TMember>())
        {
            if (field(member) is not var (type, description)) continue;
            yield return new ApiField(PlainNames.Of(member), TypeOf(types, type), new PlainMeaning<TMember>(member)) { Description = description };
        }
    }

    private static GraphQLType TypeOf(ApiTypes types, string type) => type switch
    {
        ['[', .. var name, '!', ']', '!'] => types.RequiredList(name),
        [.. var name, '!'] => types.Required(name),
        _ => types.Named(type),
    };
}

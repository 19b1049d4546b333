using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Query.Roots;

namespace KnowledgeGraph.Query.Api;

/// <summary>The fields of <c>Query</c>: two for each node type, look-ups by global id, as-of, about.</summary>
internal static class RootFields
{
    public static ObjectType QueryType(ApiTypes types, IReadOnlyList<IRootField> asked) =>
        new("Query", () => Fields(types).Concat(asked.SelectMany(owner => AskedTypes.RootsOf(types, owner))))
        {
            Description = "Where a query begins. All of an operation is answered in one round trip.",
        };

    private static IEnumerable<FieldDefinition> Fields(ApiTypes types)
    {
        yield return new ApiField("node", types.Named("Node"), new RootMeaning.Find(types.Model.Node), [Id(types)])
        {
            Description = "Any node by its id; null if there is none.",
        };
        yield return new ApiField("nodes", new NonNullType(new ListType(types.Named("Node"))), new RootMeaning.FindMany(types.Model.Node),
            [new ApiArgument("ids", types.RequiredList("ID"), ArgumentMeaning.Ids) { Description = "The ids, at most 500." }])
        {
            Description = "Nodes by their ids, in that order; null for each that is not there.",
        };
        foreach (var type in types.Model.NodeTypes.Values)
        {
            yield return new ApiField(type.Singular, types.Named(type.Name), new RootMeaning.Find(type), [Id(types)])
            {
                Description = $"One {type.Name} by its id; null if there is none.",
            };
            yield return new ApiField(
                type.Plural, types.Required(type.Name + "Connection"), new RootMeaning.List(type), Connections.Arguments(types, type.Name))
            {
                Description = $"All {type.Plural}, filtered, ordered, page by page.",
            };
        }
        yield return new ApiField("asOf", types.Named("Query"), new RootMeaning.AsOf(),
            [
                new ApiArgument("valid", types.Named("Date"), ArgumentMeaning.ValidAt)
                {
                    Description = "Only relationships that held at some time of this date. One without a date may have held at any time.",
                },
                new ApiArgument("undated", types.Named("Boolean"), ArgumentMeaning.Undated, new BooleanValueNode(Location.None, true))
                {
                    Description = "Whether relationships are seen of which nobody knows when they began or ended.",
                },
                new ApiArgument("known", types.Named("DateTime"), ArgumentMeaning.KnownAt)
                {
                    Description = "What was known at this moment: statements accepted then, in the form that they had, and all that followed from them.",
                },
                new ApiArgument("change", types.Named("Long"), ArgumentMeaning.AfterChange)
                {
                    Description = "What was known after the change of this number (`about { change }`), so that an answer can be cited and had again. "
                        + "Stands instead of `known`.",
                },
            ])
        {
            Description = "Everything below is answered for that date, and as it was known then; two aliases compare two dates in one call. "
                + "An inner one replaces only what it names.",
        };
        yield return new ApiField("about", types.Required(PlainTypes.About), new RootMeaning.About()) { Description = "What this server holds." };
    }

    private static ApiArgument Id(ApiTypes types) => new("id", types.Required("ID"), ArgumentMeaning.Id) { Description = "The global id." };
}

using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query.Api;

/// <summary>Connections: pages of nodes, or of relationships with what is known of each.</summary>
internal static class Connections
{
    public static void AddRoot(ApiTypes types, NodeType type)
    {
        types.Add(type.Name + "Connection", () => Connection(types, type.Name, type, $"A page of {type.Plural}."));
        types.Add(type.Name + "Edge", () => new ObjectType(type.Name + "Edge", () =>
        [
            Cursor(types),
            new ApiField("node", types.Required(type.Name), new EdgeMeaning.Node()) { Description = "The node." },
        ])
        {
            Description = $"A place in a page of {type.Plural}.",
        });
    }

    public static void Add(ApiTypes types, RelationshipField field)
    {
        if (field.Type.IsPlumbing)
        {
            if (field.IsList) FilterTypes.AddPlainQuantifier(types, (NodeType)field.Target);
            return;
        }
        var stem = field.TypeStem;
        types.Add(stem + "Edge", () => EdgeTypes.EdgeOf(types, field));
        if (!field.IsList) return;
        types.Add(stem + "Connection", () => Connection(types, stem, field.Target, $"A page of what `{field}` leads to."));
        FilterTypes.AddRelationship(types, field);
        Facets.Add(types, field);
        SortTypes.AddRelationship(types, field);
    }

    /// <summary>The field of a node type or interface that follows a list of relationships.</summary>
    public static ApiField Field(ApiTypes types, RelationshipField field)
    {
        if (!field.IsPaged)
        {
            var list = types.RequiredList(field.Target.Name);
            return new ApiField(field.Name, list, new NodeMeaning.List(field)) { Description = field.Description };
        }
        var stem = Stem(field);
        return new ApiField(field.Name, types.Required(stem + "Connection"), new NodeMeaning.Connect(field), Arguments(types, stem))
        {
            Description = field.Description,
        };
    }

    /// <summary>The names of a relationship's connection, edge, filter and sort begin with this; plumbing uses the far type's own.</summary>
    public static string Stem(RelationshipField field) => field.Type.IsPlumbing ? field.Target.Name : field.TypeStem;

    /// <summary>The arguments of every connection whose types begin with <paramref name="stem"/>.</summary>
    public static IEnumerable<ApiArgument> Arguments(ApiTypes types, string stem) =>
    [
        new("where", types.Named(stem + "Filter"), ArgumentMeaning.Where) { Description = "Only those that match." },
        new("order", types.OptionalList(stem + "Sort"), ArgumentMeaning.Order)
        {
            Description = "The order, the weightiest key first; nulls come last, ties break by id.",
        },
        new("first", types.Named("Int"), ArgumentMeaning.First) { Description = "The size of a page forward: 20 by default, at most 500." },
        new("after", types.Named("String"), ArgumentMeaning.After) { Description = "The cursor that the page comes after." },
        new("last", types.Named("Int"), ArgumentMeaning.Last) { Description = "The size of a page backward, at most 500." },
        new("before", types.Named("String"), ArgumentMeaning.Before) { Description = "The cursor that the page comes before." },
    ];

    /// <summary>The field <c>cursor</c> of an edge.</summary>
    public static ApiField Cursor(ApiTypes types) =>
        new("cursor", types.Required("String"), new EdgeMeaning.Cursor()) { Description = "The place of this edge: give it to `after` or `before`." };

    private static ObjectType Connection(ApiTypes types, string stem, CompositeType target, string description) =>
        new(stem + "Connection", () => Fields(types, stem, target)) { Description = description };

    private static IEnumerable<FieldDefinition> Fields(ApiTypes types, string stem, CompositeType target)
    {
        yield return new ApiField("totalCount", types.Required("Int"), new ConnectionMeaning.TotalCount())
        {
            Description = "How many there are under the filter, on all pages; costs nothing when not asked for.",
        };
        yield return new ApiField("nodes", types.RequiredList(target.Name), new ConnectionMeaning.Nodes()) { Description = "The nodes of the page." };
        yield return new ApiField("edges", types.RequiredList(stem + "Edge"), new ConnectionMeaning.Edges()) { Description = "The edges of the page." };
        yield return new ApiField("pageInfo", types.Required(PlainTypes.PageInfo), new ConnectionMeaning.PageInfo()) { Description = "Where the page lies." };
        if (Facets.Field(types, stem, target) is { } facets) yield return facets;
    }
}

using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Records.Declarations;

namespace KnowledgeGraph.Query.Api;

/// <summary>
/// The types of relationships as the API shows them: the interface <c>Relationship</c>, one edge type a relationship field and, where something
/// leads to relationships by themselves, one type a relationship type.
/// </summary>
internal static class EdgeTypes
{
    public const string InterfaceName = "Relationship";

    /// <summary>The relationship types that the API shows.</summary>
    public static IEnumerable<RelationshipType> Shown(GraphModel model) => model.RelationshipTypes.Values.Where(type => !type.IsPlumbing);

    /// <summary>The names of all types that implement the interface.</summary>
    /// <param name="model">The model.</param>
    /// <param name="areByThemselves">Whether something leads to relationships by themselves.</param>
    public static IReadOnlyList<string> Names(GraphModel model, bool areByThemselves) =>
        [.. (areByThemselves ? Shown(model) : []).Select(type => type.TypeName), .. model.Interfaces.Values.Concat<CompositeType>(model.NodeTypes.Values)
            .SelectMany(type => type.Relationships.Values.Where(field => field.Owner == type && !field.Type.IsPlumbing))
            .Select(field => field.TypeStem + "Edge")];

    /// <summary>Adds the types that go with a relationship type.</summary>
    /// <param name="types">The types of the API.</param>
    /// <param name="type">The relationship type.</param>
    /// <param name="isByItself">Whether something leads to such relationships by themselves.</param>
    public static void Add(ApiTypes types, RelationshipType type, bool isByItself)
    {
        types.Add(InterfaceName, () => new InterfaceType(InterfaceName, () => BuiltInFields(types, type: null))
        {
            Description = "A relationship with its evidence: how long it held, how sure we are, and by which statements.",
        });
        if (isByItself) types.Add(type.TypeName, () => ByItself(types, type));
        FilterTypes.AddEdge(types, type);
        SortTypes.AddEdge(types, type);
    }

    /// <summary>The edge of a relationship field; a single field's has no cursor.</summary>
    public static ObjectType EdgeOf(ApiTypes types, RelationshipField field) =>
        new(field.TypeStem + "Edge", () => Fields(types, field), () => [(InterfaceType)types.Named(InterfaceName)])
        {
            Description = $"A relationship {field.Type.Name} as `{field}` follows it.",
        };

    private static ObjectType ByItself(ApiTypes types, RelationshipType type) =>
        new(type.TypeName, () => Fields(types, type), () => [(InterfaceType)types.Named(InterfaceName)])
        {
            Description = $"A relationship {type.Name} by itself, whichever way it is seen.",
        };

    private static IEnumerable<FieldDefinition> Fields(ApiTypes types, RelationshipField field)
    {
        if (field.IsList) yield return Connections.Cursor(types);
        yield return new ApiField("node", types.Required(field.Target.Name), new EdgeMeaning.Node()) { Description = "The node that it leads to." };
        foreach (var own in Fields(types, field.Type)) yield return own;
    }

    private static IEnumerable<FieldDefinition> Fields(ApiTypes types, RelationshipType type)
    {
        foreach (var builtIn in BuiltInFields(types, type)) yield return builtIn;
        foreach (var property in type.Properties.Where(property => !property.IsPrivate))
            yield return new ApiField(property.Name, types.Of(property), new EdgeMeaning.Read(property), NodeTypes.LanguageArgument(types, property))
            {
                Description = property.Description,
            };
    }

    private static IEnumerable<FieldDefinition> BuiltInFields(ApiTypes types, RelationshipType? type)
    {
        yield return Field(OrderTerm.IdKey, types.Required("ID"), type, () => new EdgeMeaning.Id(), "The relationship's id.");
        yield return Field("kind", types.Required("RelationshipKind"), type, () => new EdgeMeaning.Kind(type!), "Its type.");
        foreach (var property in RelationshipType.BuiltInProperties)
            yield return Field(property.Name, types.Of(property), type, () => new EdgeMeaning.Read(property), property.Description!);
        yield return Field("properties", types.Required("JSON"), type, () => new EdgeMeaning.Properties(type!), PropertiesText);
        IEnumerable<ApiArgument> arguments = Connections.Arguments(types, types.Model.Statement.Name);
        yield return type is null
            ? new FieldDefinition(RelationshipType.StatementsKey, types.Required("StatementConnection"), arguments) { Description = StatementsText }
            : new ApiField(RelationshipType.StatementsKey, types.Required("StatementConnection"), new EdgeMeaning.Statements(), arguments)
            {
                Description = StatementsText,
            };
    }

    private const string PropertiesText = "Its own properties by name, as one object; of a localized one the default.";

    private const string StatementsText = "The accepted statements that say so.";

    // On the interface no object is at hand: a selection reaches it only through the types that implement it.
    private static FieldDefinition Field(string name, GraphQLType type, RelationshipType? of, Func<FieldMeaning> meaning, string description) =>
        of is null
            ? new FieldDefinition(name, type) { Description = description }
            : new ApiField(name, type, meaning()) { Description = description };
}

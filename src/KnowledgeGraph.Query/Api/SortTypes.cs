using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Records.Declarations;

namespace KnowledgeGraph.Query.Api;

/// <summary>The inputs of <c>order</c>: one key an object.</summary>
internal static class SortTypes
{
    public const string Direction = "SortDirection";

    public static void AddNode(ApiTypes types, CompositeType type) =>
        AddKeys(types, type.Name + "Sort", $"How to sort {type.Name}; one key.", type.Properties.Values);

    public static void AddEdge(ApiTypes types, RelationshipType type) =>
        AddKeys(
            types, type.TypeName + "Sort", $"How to sort by relationships {type.Name}; one key.", RelationshipType.BuiltInProperties.Concat(type.Properties));

    public static void AddRelationship(ApiTypes types, RelationshipField field)
    {
        var name = field.TypeStem + "Sort";
        types.Add(name, () => new InputObjectType(name, () =>
        [
            new SortKeyField("node", types.Named(field.Target.Name + "Sort"), property: null, SortStep.Node) { Description = "By the node." },
            new SortKeyField("edge", types.Named(field.Type.TypeName + "Sort"), property: null, SortStep.Edge) { Description = "By the relationship." },
        ])
        {
            IsOneOf = true,
            Description = $"How to sort `{field}`: by the node or by the relationship.",
        });
    }

    /// <summary>Whether listings can be sorted by it.</summary>
    public static bool IsKey(Property property) =>
        property is { IsList: false, IsComputed: false, IsPrivate: false, Kind: not ScalarKind.Json };

    private static void AddKeys(ApiTypes types, string name, string description, IEnumerable<Property> properties) =>
        types.Add(name, () => new InputObjectType(name, () => Keys(types, properties)) { IsOneOf = true, Description = description });

    private static IEnumerable<InputFieldDefinition> Keys(ApiTypes types, IEnumerable<Property> properties)
    {
        yield return new SortKeyField(OrderTerm.IdKey, types.Named(Direction), property: null) { Description = "By id." };
        foreach (var property in properties.Where(property => IsKey(property) && property.Name != OrderTerm.IdKey))
            yield return new SortKeyField(property.Name, types.Named(Direction), property) { Description = property.Description };
    }
}

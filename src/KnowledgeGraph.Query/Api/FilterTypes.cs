using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Records.Declarations;

namespace KnowledgeGraph.Query.Api;

/// <summary>The inputs of <c>where</c>.</summary>
internal static class FilterTypes
{
    public static void AddNode(ApiTypes types, CompositeType type)
    {
        var name = type.Name + "Filter";
        types.Add(name, () => new InputObjectType(name, () => NodeKeys(types, type, name)) { Description = $"Conditions on {type.Name}; all must hold." });
    }

    public static void AddEdge(ApiTypes types, RelationshipType type)
    {
        var name = type.TypeName + "Filter";
        types.Add(name, () => new InputObjectType(name, () => EdgeKeys(types, type, name))
        {
            Description = $"Conditions on a relationship {type.Name}; all must hold.",
        });
    }

    /// <summary>The filter <c>{ node, edge }</c> of a relationship field and its <c>some</c>, <c>all</c>, <c>none</c>, <c>any</c>.</summary>
    public static void AddRelationship(ApiTypes types, RelationshipField field)
    {
        var name = field.TypeStem + "Filter";
        types.Add(name, () => new InputObjectType(name, () =>
        [
            .. Junctions(types, name),
            new FilterKey("node", types.Named(field.Target.Name + "Filter"), new FilterMeaning.FarNode()) { Description = "Conditions on the node." },
            new FilterKey("edge", types.Named(field.Type.TypeName + "Filter"), new FilterMeaning.Edge()) { Description = "Conditions on the relationship." },
        ])
        {
            Description = $"Conditions on the relationships and nodes of `{field}`; all must hold.",
        });
        AddQuantifier(types, field.TypeStem, name, $"How many of `{field}` must match.");
    }

    /// <summary>The same for relationships without an edge of their own.</summary>
    public static void AddPlainQuantifier(ApiTypes types, NodeType target) =>
        AddQuantifier(types, target.Name, target.Name + "Filter", $"How many {target.Plural} must match.");

    /// <summary><c>some</c>, <c>all</c>, <c>none</c> and <c>any</c> of a list, under the name <c>…ListFilter</c>.</summary>
    public static void AddQuantifier(ApiTypes types, string stem, string element, string description)
    {
        var name = stem + "ListFilter";
        types.Add(name, () => new InputObjectType(name, () =>
        [
            new FilterKey("some", types.Named(element), new FilterMeaning.Quantified(Quantifier.Some)) { Description = "One at least matches." },
            new FilterKey("all", types.Named(element), new FilterMeaning.Quantified(Quantifier.All))
            {
                Description = "Every one matches; holds where there are none.",
            },
            new FilterKey("none", types.Named(element), new FilterMeaning.Quantified(Quantifier.None)) { Description = "Not one matches." },
            new FilterKey("any", types.Named("Boolean"), new FilterMeaning.Any()) { Description = "Whether there are any at all." },
        ])
        {
            Description = description,
        });
    }

    private static IEnumerable<InputFieldDefinition> Junctions(ApiTypes types, string name)
    {
        yield return new FilterKey("and", types.OptionalList(name), new FilterMeaning.And()) { Description = "All of these hold; an empty list says nothing." };
        yield return new FilterKey("or", types.OptionalList(name), new FilterMeaning.Or())
        {
            Description = "One of these holds at least; an empty list says nothing.",
        };
    }

    private static IEnumerable<InputFieldDefinition> NodeKeys(ApiTypes types, CompositeType type, string name)
    {
        foreach (var junction in Junctions(types, name)) yield return junction;
        yield return new FilterKey(OrderTerm.IdKey, types.Named("IDFilter"), new FilterMeaning.Id(TestSubject.Node)) { Description = "By id." };
        if (type.IsEntity)
            yield return new FilterKey("anyName", types.Named("StringFilter"), new FilterMeaning.AnyName())
            {
                Description = "One of all names, in whatever language, matches.",
            };
        foreach (var key in PropertyKeys(types, type.Properties.Values, TestSubject.Node)) yield return key;
        foreach (var field in type.Relationships.Values)
        {
            yield return field.IsList
                ? new FilterKey(field.Name, types.Named(Connections.Stem(field) + "ListFilter"), new FilterMeaning.Relationships(field))
                {
                    Description = field.Description,
                }
                : new FilterKey(field.Name, types.Named(field.Target.Name + "Filter"), new FilterMeaning.Related(field))
                {
                    Description = $"It is there and matches; null: there is none. {field.Description}",
                };
        }
        if (type is InterfaceNodeType)
        {
            foreach (var member in type.Members)
                yield return new FilterKey(Naming.LowerFirst(member.Name), types.Named(member.Name + "Filter"), new FilterMeaning.Member(member))
                {
                    Description = $"It is of type {member.Name} and matches.",
                };
        }
    }

    private static IEnumerable<InputFieldDefinition> EdgeKeys(ApiTypes types, RelationshipType type, string name)
    {
        foreach (var junction in Junctions(types, name)) yield return junction;
        yield return new FilterKey(OrderTerm.IdKey, types.Named("IDFilter"), new FilterMeaning.Id(TestSubject.Edge))
        {
            Description = "By the relationship's id.",
        };
        foreach (var key in PropertyKeys(types, RelationshipType.BuiltInProperties.Concat(type.Properties), TestSubject.Edge)) yield return key;
    }

    private static IEnumerable<InputFieldDefinition> PropertyKeys(ApiTypes types, IEnumerable<Property> properties, TestSubject subject) =>
        from property in properties
        where property is { IsComputed: false, IsPrivate: false, Kind: not ScalarKind.Json, Name: not OrderTerm.IdKey }
        select new FilterKey(
            property.Name,
            types.Named(property.TypeName + (property.IsList ? "ListFilter" : "Filter")),
            new FilterMeaning.Value(subject, property))
        {
            Description = property.Description,
        };
}

using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>Reads a field without @relationship: a value stored on a node or an edge.</summary>
internal static class PropertyReader
{
    /// <summary>The property, or null where its type is not one that a property may have.</summary>
    public static Property? Read(ModelDraft draft, string owner, FieldDefinitionNode field, bool isOnEdge)
    {
        var shape = FieldShape.Of(field.Type);
        if (KindOf(draft, owner, field, shape) is not { } kind) return null;
        if (!shape.IsWellFormed)
        {
            draft.Errors.Add(
                field.Type, $"'{owner}.{field.Name.Value}' is a list whose items may be null or lists: write [{shape.Name}!] or [{shape.Name}!]!.");
            return null;
        }
        var property = new Property(field.Name.Value, kind)
        {
            Description = field.Description?.Value,
            Enum = kind == ScalarKind.Enum ? draft.Enums[shape.Name] : null,
            IsList = shape.IsList,
            IsRequired = shape.IsRequired,
            IsLocalized = field.Has("localized"),
            IsName = field.Has("name"),
            IsAlias = field.Has("alias"),
            IsIdentifier = field.Has("identifier"),
            IsUnique = field.Has("unique"),
            IsIndexed = field.Has("index"),
            IsTimelineDate = field.Has("date"),
            Until = field.Find("date")?.Text("until"),
            Quantity = field.Find("quantity") is { } quantity
                ? new Quantity(quantity.Text("unit"), quantity.Text("currency"), quantity.Text("precision"))
                : null,
            Stance = field.Find("stance") is { } stance
                ? new StanceValues([.. stance.Texts("for").Select(value => value.Value)], [.. stance.Texts("against").Select(value => value.Value)])
                : null,
            Iris = IriReader.Read(draft, field.Find("iri")).Is,
            IsReadOnly = field.Has("readonly"),
            IsPrivate = field.Has("private"),
            IsComputed = field.Has("computed"),
        };
        PropertyRules.Check(draft, owner, field, property, isOnEdge);
        return property;
    }

    private static ScalarKind? KindOf(ModelDraft draft, string owner, FieldDefinitionNode field, FieldShape shape)
    {
        if (ScalarKinds.TryFind(shape.Name, out var kind)) return kind;
        if (draft.Enums.ContainsKey(shape.Name)) return ScalarKind.Enum;
        if (shape.Name == ScalarKinds.NameObject && EvidenceModel.Holds(field)) return ScalarKind.Json;
        var at = field.Type.NamedType;
        var path = $"{owner}.{field.Name.Value}";
        if (draft.Composites.ContainsKey(shape.Name))
            draft.Errors.Add(
                at,
                $"'{path}' leads to '{shape.Name}', which has nodes of its own: add @relationship(type: "
                + $"\"{Naming.UpperSnake(field.Name.Value)}\", direction: OUT), or IN.");
        else if (draft.Edges.ContainsKey(shape.Name))
            draft.Errors.Add(at, $"'{path}' has the type '{shape.Name}', which describes relationships: name it in @relationship(properties:) instead.");
        else
            draft.Errors.Add(
                at, $"'{path}' has the unknown type '{shape.Name}': declare it, or correct the name.{draft.Errors.Suggest(shape.Name, TypeNames.Of(draft))}");
        return null;
    }
}

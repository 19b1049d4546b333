using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Api;

namespace KnowledgeGraph.Server.Explorer;

/// <summary>Reads off a model what the explorer must know of it.</summary>
internal static class ModelReading
{
    // The largest neighbourhood that a question may ask for.
    private const int MaxWide = 5_000;

    // What each entity of a wide neighbourhood costs with its relationships, and what the facts beside it may.
    private const int WideCost = 12;
    private const int FactsCost = 6_000;

    /// <summary>The outline of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="documents">The documents by which the page asks.</param>
    /// <param name="editor">The address of the editor for operations; null where there is none.</param>
    /// <param name="schema">Whether the schema is served.</param>
    /// <param name="maxCost">What an operation may cost.</param>
    public static ModelOutline Of(GraphModel model, IEnumerable<ExplorerDocument> documents, string? editor, bool schema, long maxCost) => new(
        model.Fingerprint,
        model.Languages,
        [.. model.NodeTypes.Values.Where(type => type.IsEntity || !type.IsBuiltIn).Select(type => Type(model, type))],
        [.. ExplorerDocuments.Drawn(model).Select(Relationship)],
        model.Enums.ToDictionary(pair => pair.Key, pair => Enum(pair.Value), StringComparer.Ordinal),
        documents.ToDictionary(document => document.Name, document => new DocumentOutline(document.Hash, document.Text), StringComparer.Ordinal),
        editor,
        schema,
        (int)Math.Clamp((maxCost - FactsCost) / WideCost, 0, MaxWide));

    private static TypeOutline Type(GraphModel model, NodeType type)
    {
        var participations = model.RelationshipTypes.Values.Where(relationship => relationship.IsParticipation).ToList();
        var facets = Facets.KeysOf(type).ToHashSet();
        return new TypeOutline(
            type.Name,
            Naming.UpperSnake(type.Name),
            Wording.Of(type.Name),
            Wording.Of(type.Plural),
            type.Description,
            type.IsEntity,
            type.IsBuiltIn,
            participations.Exists(relationship => type.Is(relationship.Start)),
            participations.Exists(relationship => type.Is(relationship.End)),
            [.. Fragments.OwnOf(model, type).Select(property => Field(property, Fragments.KeyOf(type.Name, property.Name), facets.Contains(property)))],
            [.. type.Relationships.Values.Where(field => !field.Type.IsPlumbing).Select(field => Tie(type, field))]);
    }

    private static FieldOutline Field(Property property, string key, bool isFacet) => new(
        property.Name,
        key,
        Wording.Of(property.Name),
        property.Description,
        property.Kind.ToString(),
        property.Enum?.Name,
        property.IsList,
        isFacet ? Naming.UpperSnake(property.Name) : null,
        property.IsTimelineDate,
        property.Until,
        property.Quantity,
        property.Stance);

    private static TieOutline Tie(NodeType type, RelationshipField field) => new(
        field.Name,
        Fragments.KeyOf(type.Name, field.Name),
        Wording.Of(field),
        field.Description,
        field.Type.Name,
        field.IsOutgoing,
        field.Target.Name,
        field.IsList);

    private static RelationshipOutline Relationship(RelationshipType type) => new(
        type.Name,
        Wording.Of(type.Name),
        Side(type.FromStart, type),
        Side(type.FromEnd, type),
        type.IsTraversed,
        type.IsParticipation,
        type.IsPart,
        type.Start.Members.Intersect(type.End.Members).Any(),
        [.. type.Start.Members.Select(member => member.Name)],
        [.. type.End.Members.Select(member => member.Name)],
        [.. type.Properties.Where(property => !property.IsPrivate).Select(property => Field(property, property.Name, isFacet: false))]);

    // A side that the model gives no field is called by the relationship itself.
    private static NamedOutline Side(RelationshipField? field, RelationshipType type) => field is null
        ? new NamedOutline("", Wording.Of(type.Name), null)
        : new NamedOutline(field.Name, Wording.Of(field), field.Description);

    private static EnumOutline Enum(EnumDefinition definition) => new(
        definition.Description,
        [.. definition.Values.Select(value => new NamedOutline(value.Name, Wording.Of(value.Name), value.Description))]);
}

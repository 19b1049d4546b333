using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>Which directives suit which property.</summary>
internal static class PropertyRules
{
    private static readonly string[] OfRelationships = ["participation", "part"];

    private static readonly string[] NodeOnly = ["name", "alias", "unique", "date", "quantity"];

    public static void Check(ModelDraft draft, string owner, FieldDefinitionNode field, Property property, bool isOnEdge)
    {
        var path = $"{owner}.{property.Name}";
        foreach (var directive in field.Directives.Where(one => OfRelationships.Contains(one.Name.Value)))
            draft.Errors.Add(directive, $"'@{directive.Name.Value}' is for fields that follow relationships: remove it, or add @relationship to '{path}'.");
        if (isOnEdge)
        {
            foreach (var directive in field.Directives.Where(one => NodeOnly.Contains(one.Name.Value)))
                draft.Errors.Add(directive, $"'@{directive.Name.Value}' is for fields of nodes, and '{owner}' describes relationships: remove it.");
        }
        else
        {
            CheckTexts(draft, field, property, path);
            if (property.IsTimelineDate && (property.Kind != ScalarKind.Date || property.IsList))
                Refuse(draft, field, "date", $"'@date' is for a single field of type Date: give '{path}' the type Date, or remove '@date'.");
            if (property.Quantity is not null && (property.IsList || !IsNumber(property.Kind)))
                Refuse(draft, field, "quantity", $"'@quantity' is for a single number: give '{path}' the type Int, Long, Float or Decimal, or remove it.");
        }
        if (property.Stance is not null) StanceRules.Check(draft, field, property, path, isOnEdge);
        if (property.IsLocalized && (property.Kind != ScalarKind.String || property.IsList))
            Refuse(draft, field, "localized", $"'@localized' is for a single field of type String: give '{path}' that type, or remove '@localized'.");
        if (property.IsUnique && (property.IsList || property.IsLocalized || property.Kind is ScalarKind.Json or ScalarKind.Boolean))
            Refuse(draft, field, "unique", $"'@unique' is for a single text, number, date or enum that is not localized: remove it from '{path}'.");
        if (property.IsIndexed && (property.IsList || property.Kind == ScalarKind.Json))
            Refuse(draft, field, "index", $"'@index' is for a single value that can be compared: remove it from '{path}'.");
    }

    private static void CheckTexts(ModelDraft draft, FieldDefinitionNode field, Property property, string path)
    {
        var isText = property.Kind == ScalarKind.String;
        if (property.IsAlias && !isText)
            Refuse(draft, field, "alias", $"'@alias' is for a field of type String or [String!]: give '{path}' one of these, or remove '@alias'.");
        if (property.IsName && (!isText || property.IsList || !property.IsRequired))
            Refuse(draft, field, "name", $"'@name' is for a field of type String!: give '{path}' that type, or remove '@name'.");
        if (property.IsName && property.IsAlias)
            Refuse(draft, field, "alias", $"'{path}' cannot be both the name and another name: remove '@name' or '@alias'.");
        if (property.IsPrivate && (property.IsName || property.Name == Property.NameKey))
            Refuse(draft, field, "private", $"'{path}' is the name that every entity shows: remove '@private'.");
    }

    private static bool IsNumber(ScalarKind kind) => kind is ScalarKind.Int or ScalarKind.Long or ScalarKind.Float or ScalarKind.Decimal;

    private static void Refuse(ModelDraft draft, FieldDefinitionNode field, string directive, string message) =>
        draft.Errors.Add(field.Find(directive) ?? (Node)field.Name, message);
}

using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>Reads the fields that each type declares itself, as properties or as relationships.</summary>
internal static class FieldStage
{
    public static void Run(ModelDraft draft)
    {
        foreach (var edge in draft.Edges.Values) Read(draft, edge);
        foreach (var composite in draft.Composites.Values) Read(draft, composite);
    }

    private static void Read(ModelDraft draft, CompositeDraft composite)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in composite.Declaration.Fields)
        {
            if (!Check(draft, composite.Name, field, seen)) continue;
            var directive = field.Find("relationship") ?? field.Find("evidence");
            if (directive is null)
            {
                if (PropertyReader.Read(draft, composite.Name, field, isOnEdge: false) is { } property)
                    composite.Properties.Add(property.Name, new PropertyDraft(property, field));
            }
            else if (RelationshipReader.Read(draft, composite, field, directive) is { } relationship)
            {
                composite.Relationships.Add(relationship.Name, relationship);
            }
        }
        if (composite.Declaration.Fields.Count == 0 && composite.Ancestors.Count == 0)
            draft.Errors.Add(composite.Declaration.NameNode, $"'{composite}' has no fields: add one, such as 'name: String! @localized'.");
    }

    private static void Read(ModelDraft draft, EdgeDraft edge)
    {
        var name = edge.Declaration.Name;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in edge.Declaration.Fields)
        {
            if (!Check(draft, name, field, seen)) continue;
            if (field.Find("relationship") is { } directive)
                draft.Errors.Add(
                    directive, $"'{name}' describes relationships and cannot follow any: remove '@relationship' or give '{field.Name.Value}' a scalar type.");
            else if (ReservedNames.EdgeFields.Contains(field.Name.Value))
                draft.Errors.Add(field.Name, $"Every relationship has a built-in field '{field.Name.Value}': rename this one, such as "
                    + $"'{Naming.LowerFirst(name)}{Naming.UpperFirst(field.Name.Value)}'.");
            else if (PropertyReader.Read(draft, name, field, isOnEdge: true) is { } property) edge.Properties.Add(new PropertyDraft(property, field));
        }
        StanceRules.CheckOnce(draft, edge);
        if (edge.Declaration.Fields.Count == 0)
            draft.Errors.Add(edge.Declaration.NameNode, $"'{name}' has no fields: add one, or remove it and leave out 'properties'.");
    }

    private static bool Check(ModelDraft draft, string type, FieldDefinitionNode field, HashSet<string> seen)
    {
        if (!NameRules.CheckDeclared(draft, field.Name, "The field name")) return false;
        if (!seen.Add(field.Name.Value))
        {
            draft.Errors.Add(field.Name, $"'{type}' has the field '{field.Name.Value}' twice: remove or rename one.");
            return false;
        }
        if (field.Arguments.Count > 0)
        {
            draft.Errors.Add(field.Arguments[0].Name, $"'{type}.{field.Name.Value}' takes no arguments in a model, the API adds its own: remove them.");
            return false;
        }
        return true;
    }
}

using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>
/// Claims every name that the API makes from the model, so that no two things share one: types, root fields, entity types.
/// </summary>
internal static class ApiNameStage
{
    private static readonly string[] OfNodes = ["Connection", "Edge", "Filter", "Sort", "Facet", "Input"];
    private static readonly string[] OfInterfaces = ["Filter", "Sort", "Facet"];
    private static readonly string[] OfRelationshipFields = ["Connection", "Edge", "Filter", "ListFilter", "Sort"];
    private static readonly string[] OfRelationshipTypes = ["", "Filter", "Sort", "Input"];
    private static readonly string[] OfValues = ["Filter", "ListFilter"];

    public static void Run(ModelDraft draft)
    {
        var types = new NameClaims(draft, "type");
        types.Reserve(ReservedNames.Types);
        foreach (var scalar in ScalarKinds.Names) types.Claim(scalar, OfValues, "the scalar " + scalar, at: null, Another(scalar));
        types.Reserve(ScalarKinds.Names);
        foreach (var declaration in draft.Declarations.Values.Where(declaration => declaration.Name != EvidenceModel.DirectionEnum))
            types.Claim(declaration.Name, [""], $"the declared type {declaration.Name}", declaration.NameNode, Another(declaration.Name));
        Types(draft, types);
        RootFields(draft);
        EntityTypes(draft);
    }

    private static void Types(ModelDraft draft, NameClaims types)
    {
        foreach (var name in draft.Enums.Keys)
            types.Claim(name, OfValues, "the enum " + name, draft.Declarations.GetValueOrDefault(name)?.NameNode, Another(name));
        foreach (var composite in draft.Composites.Values)
        {
            var suffixes = composite.Type is NodeType ? OfNodes : OfInterfaces;
            types.Claim(composite.Name, suffixes, $"the type {composite}", composite.Declaration.NameNode, Another(composite.Name));
        }
        var placed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in draft.Composites.Values.SelectMany(composite => composite.Relationships.Values))
        {
            if (field.Field is null || field.IsPlumbing) continue;
            types.Claim(
                field.Field.TypeStem, OfRelationshipFields, $"the field {field.Owner}.{field.Name}", field.Node.Name,
                $"rename the field, such as 'linked{Naming.UpperFirst(field.Name)}'");
            if (placed.Add(field.TypeName))
                types.Claim(
                    field.Field.Type.TypeName, OfRelationshipTypes, $"the relationship type {field.TypeName}", field.Directive.Argument("type")!,
                    $"choose another, such as 'HAS_{field.TypeName}'");
        }
    }

    private static void RootFields(ModelDraft draft)
    {
        var roots = new NameClaims(draft, "root field");
        roots.Reserve(ReservedNames.RootFields);
        foreach (var composite in draft.NodeTypes)
        {
            var type = (NodeType)composite.Type;
            var plural = composite.Declaration.Directive("node")?.Argument("plural") ?? (Node)composite.Declaration.NameNode;
            roots.Claim(type.Singular, [""], $"one {type}", composite.Declaration.NameNode, Another(type.Name));
            roots.Claim(
                type.Plural, [""], $"all nodes of type {type}", plural,
                $"name another with @node(plural:), such as 'all{Naming.UpperFirst(type.Plural)}'", "name another with @node(plural:), or rename the type.");
        }
    }

    private static void EntityTypes(ModelDraft draft)
    {
        var names = new NameClaims(draft, $"value of {ModelDraft.EntityType}");
        foreach (var composite in draft.NodeTypes.Where(composite => composite.NameField is not null))
        {
            var name = Naming.UpperSnake(composite.Name);
            if (names.Claim(name, [""], $"the type {composite}", composite.Declaration.NameNode, Another(composite.Name)))
                draft.EntityTypes.Add(new EnumMember(name, composite.Declaration.Description));
        }
    }

    private static string Another(string type) => $"rename the type, such as '{type}Record'";
}

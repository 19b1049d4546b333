using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>Reads a field with @relationship, or with @evidence in the built-in model.</summary>
internal static class RelationshipReader
{
    private static readonly string[] OfRelationships = ["relationship", "evidence", "computed", "participation", "part", "iri"];

    // RelationshipKind lists the types as enum values, which GraphQL forbids these.
    private static readonly string[] NoKinds = ["true", "false", "null"];

    public static RelationshipDraft? Read(ModelDraft draft, CompositeDraft owner, FieldDefinitionNode field, DirectiveNode directive)
    {
        foreach (var other in field.Directives.Where(other => draft.Directives.ContainsKey(other.Name.Value) && !OfRelationships.Contains(other.Name.Value)))
            draft.Errors.Add(other, $"'@{other.Name.Value}' is for values, and '{owner}.{field.Name.Value}' follows relationships: remove it.");

        var target = Target(draft, owner, field);
        var typeName = TypeName(draft, directive);
        var edge = Edge(draft, directive);
        if (target is null || typeName is null || directive.IsOutgoing() is not { } outgoing) return null;
        var shape = FieldShape.Of(field.Type);
        return new RelationshipDraft(field, owner, directive, target)
        {
            TypeName = typeName,
            IsOutgoing = outgoing,
            IsList = shape.IsList,
            IsRequired = shape.IsRequired && !shape.IsList,
            IsPlumbing = directive.Name.Value == "evidence",
            IsPaged = directive.Flag("paged") ?? true,
            IsComputed = field.Has("computed"),
            IsTraversed = directive.Flag("traverse") ?? true,
            Edge = edge,
            Order = OrderStage.Keys(directive),
        };
    }

    private static CompositeDraft? Target(ModelDraft draft, CompositeDraft owner, FieldDefinitionNode field)
    {
        var path = $"{owner}.{field.Name.Value}";
        var shape = FieldShape.Of(field.Type);
        var at = field.Type.NamedType;
        if (!draft.Composites.TryGetValue(shape.Name, out var target))
        {
            draft.Errors.Add(at, draft.Declarations.ContainsKey(shape.Name) || draft.Enums.ContainsKey(shape.Name) || ScalarKinds.TryFind(shape.Name, out _)
                ? $"'{path}' follows relationships, which lead to nodes, and '{shape.Name}' has none: "
                  + "name a node type or an interface, or remove '@relationship'."
                : $"'{path}' leads to the unknown type '{shape.Name}': "
                  + $"declare it, or correct the name.{draft.Errors.Suggest(shape.Name, draft.Composites.Keys)}");
            return null;
        }
        if (!shape.IsList || (shape is { IsWellFormed: true, IsRequired: true })) return target;
        draft.Errors.Add(field.Type, $"'{path}' is a list of relationships, which is never null and has no null in it: write [{shape.Name}!]!.");
        return null;
    }

    private static string? TypeName(ModelDraft draft, DirectiveNode directive)
    {
        if (directive.Text("type") is not { } name) return null;
        var at = directive.Argument("type")!;
        if (!NameRules.CheckText(draft, at, name, "The relationship type")) return null;
        var apiName = Naming.Pascal(name);
        if (!NoKinds.Contains(name) && apiName.Length > 0 && !char.IsAsciiDigit(apiName[0])) return name;
        draft.Errors.Add(
            at, $"The relationship type '{name}' makes no name of the API: write words in upper case joined by underscores, such as 'HOLDS_POSITION'.");
        return null;
    }

    private static EdgeDraft? Edge(ModelDraft draft, DirectiveNode directive)
    {
        if (directive.Text("properties") is not { } name) return null;
        if (draft.Edges.TryGetValue(name, out var edge)) return edge;
        draft.Errors.Add(directive.Argument("properties")!, draft.Declarations.ContainsKey(name)
            ? $"'{name}' does not describe relationships: name a type with @relationshipProperties."
            : $"There is no type '{name}': declare it with @relationshipProperties, or correct the name.{draft.Errors.Suggest(name, draft.Edges.Keys)}");
        return null;
    }
}

using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Query.Model.Loading;

/// <summary>Checks what orders and dates name: properties that exist and can be compared.</summary>
internal static class OrderStage
{
    private const string Id = "id";

    public static void Run(ModelDraft draft)
    {
        foreach (var composite in draft.NodeTypes)
        {
            var type = (NodeType)composite.Type;
            type.Order = type.IsEntity ? [Property.NameKey] : [];
            if (composite.Declaration.Directive("node") is not { } directive || directive.Argument("order") is null) continue;
            Check(draft, directive, $"'{composite}'", name => type.Properties.GetValueOrDefault(name), _ => null);
            type.Order = Keys(directive);
        }
        foreach (var field in draft.Composites.Values.SelectMany(composite => composite.Relationships.Values))
        {
            if (!draft.RelationshipTypes.TryGetValue(field.TypeName, out var type)) continue;
            var onEdge = RelationshipType.BuiltInProperties.Concat(type.Properties).ToLookup(property => property.Name, StringComparer.Ordinal);
            Check(draft, field.Directive, $"'{field.Target}' or the relationship '{field.TypeName}'",
                name => field.Target.Type.Properties.GetValueOrDefault(name), name => onEdge[name].FirstOrDefault());
        }
        foreach (var composite in draft.Composites.Values) CheckUntil(draft, composite);
    }

    /// <summary>The names of an <c>order</c> argument; a last <c>id</c> is left out, since every order ends with it.</summary>
    public static IReadOnlyList<string> Keys(DirectiveNode directive)
    {
        var names = directive.Texts("order").Select(name => name.Value).ToList();
        if (names is [.., Id]) names.RemoveAt(names.Count - 1);
        return names;
    }

    private static void Check(ModelDraft draft, DirectiveNode directive, string owners, Func<string, Property?> onNode, Func<string, Property?> onEdge)
    {
        var keys = directive.Texts("order");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < keys.Count; i++)
        {
            var name = keys[i].Value;
            var property = onNode(name) ?? onEdge(name);
            if (!seen.Add(name))
                draft.Errors.Add(keys[i], $"The order names '{name}' twice: remove one.");
            else if (name == Id && i < keys.Count - 1)
                draft.Errors.Add(keys[i], "No two nodes share an 'id', so what follows it in the order has no effect: put 'id' last.");
            else if (property is null)
                draft.Errors.Add(keys[i], $"The order names '{name}', which is no property of {owners}: name one of theirs.");
            else if (onNode(name) is not null && onEdge(name) is not null && name != Id)
                draft.Errors.Add(keys[i], $"The order names '{name}', which both the node and the relationship have: rename one of the two, or order by another.");
            else if (property.IsList || property.IsComputed || property.Kind == ScalarKind.Json)
                draft.Errors.Add(keys[i], $"The order names '{name}', whose values have no order: name a single stored value that is no JSON.");
        }
    }

    private static void CheckUntil(ModelDraft draft, CompositeDraft composite)
    {
        foreach (var (name, found) in composite.Properties)
        {
            if (found.Property.Until is not { } until) continue;
            var at = found.Node.Find("date")?.Argument("until") ?? (Node)found.Node.Name;
            if (until == name || composite.Type.Properties.GetValueOrDefault(until) is not { Kind: ScalarKind.Date, IsList: false })
                draft.Errors.Add(at, $"'@date(until:)' on '{composite}.{name}' names '{until}', which is no other field of type Date of '{composite}': name the field that holds the end.{draft.Errors.Suggest(until, composite.Type.Properties.Values.Where(property => property.Kind == ScalarKind.Date && property.Name != name).Select(property => property.Name))}");
        }
    }
}

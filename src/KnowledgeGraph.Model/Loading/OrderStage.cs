using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.Records.Declarations;

namespace KnowledgeGraph.Model.Loading;

/// <summary>Checks what orders and dates name: properties that exist and can be compared.</summary>
internal static class OrderStage
{
    public static void Run(ModelDraft draft)
    {
        foreach (var composite in draft.NodeTypes)
        {
            var type = (NodeType)composite.Type;
            type.Order = type.IsEntity ? [Property.NameKey] : [];
            if (composite.Declaration.Directive("node") is not { } directive || directive.Argument("order") is null) continue;
            Check(draft, directive, $"'{composite}'", type, []);
            type.Order = Keys(directive);
        }
        foreach (var field in draft.Composites.Values.SelectMany(composite => composite.Relationships.Values))
        {
            if (!draft.RelationshipTypes.TryGetValue(field.TypeName, out var type)) continue;
            Check(
                draft, field.Directive, $"'{field.Target}' or the relationship '{field.TypeName}'",
                field.Target.Type, [.. RelationshipType.BuiltInProperties, .. type.Properties]);
        }
        foreach (var composite in draft.Composites.Values) CheckUntil(draft, composite);
    }

    /// <summary>The names of an <c>order</c> argument; a last <c>id</c> is left out, since every order ends with it.</summary>
    public static IReadOnlyList<string> Keys(DirectiveNode directive)
    {
        var names = directive.Texts("order").Select(name => name.Value).ToList();
        if (names is [.., OrderTerm.IdKey]) names.RemoveAt(names.Count - 1);
        return names;
    }

    private static void Check(ModelDraft draft, DirectiveNode directive, string owners, CompositeType node, IReadOnlyList<Property> edge)
    {
        var keys = directive.Texts("order");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < keys.Count; i++)
        {
            var name = keys[i].Value;
            var onNode = node.Properties.GetValueOrDefault(name);
            var onEdge = edge.FirstOrDefault(property => property.Name == name);
            var property = onNode ?? onEdge;
            if (!seen.Add(name)) draft.Errors.Add(keys[i], $"The order names '{name}' twice: remove one.");
            else if (name == OrderTerm.IdKey && i < keys.Count - 1)
                draft.Errors.Add(keys[i], "No two nodes share an 'id', so what follows it in the order has no effect: put 'id' last.");
            else if (property is null)
                draft.Errors.Add(
                    keys[i],
                    $"The order names '{name}', which is no property of {owners}: "
                    + $"name one of theirs.{draft.Errors.Suggest(name, node.Properties.Keys.Concat(edge.Select(one => one.Name)))}");
            else if (onNode is not null && onEdge is not null)
                draft.Errors.Add(
                    keys[i], $"The order names '{name}', which both the node and the relationship have: rename one of the two, or order by another.");
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
            {
                var others = composite.Type.Properties.Values.Where(property => property.Kind == ScalarKind.Date && property.Name != name);
                draft.Errors.Add(
                    at,
                    $"'@date(until:)' on '{composite}.{name}' names '{until}', which is no other field of type Date of '{composite}': "
                    + $"name the field that holds the end.{draft.Errors.Suggest(until, others.Select(property => property.Name))}");
            }
        }
    }
}

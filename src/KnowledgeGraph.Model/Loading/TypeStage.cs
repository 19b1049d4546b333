using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>Sorts declarations into node types, interfaces and @relationshipProperties types, and reads @node.</summary>
internal static class TypeStage
{
    public static void Run(ModelDraft draft)
    {
        foreach (var declaration in draft.Declarations.Values)
        {
            if (declaration.Kind == DeclarationKind.Interface) draft.Composites.Add(declaration.Name, Interface(draft, declaration));
            else if (declaration.Kind == DeclarationKind.Object) Object(draft, declaration);
        }
        CheckLabels(draft);
    }

    private static CompositeDraft Interface(ModelDraft draft, TypeDeclaration declaration) => new(
        declaration,
        new InterfaceNodeType(declaration.Name, declaration.Description) { Iris = IriReader.Read(draft, declaration.Directive("iri")).Is });

    private static void Object(ModelDraft draft, TypeDeclaration declaration)
    {
        var node = declaration.Directive("node");
        var edge = declaration.Directive("relationshipProperties");
        if (node is not null && edge is not null)
        {
            draft.Errors.Add(edge, $"'{declaration.Name}' cannot be both @node and @relationshipProperties: remove one.");
        }
        else if (node is null && edge is null && declaration.Directives.TrueForAll(directive => draft.Directives.ContainsKey(directive.Name.Value)))
        {
            draft.Errors.Add(
                declaration.NameNode, $"'{declaration.Name}' is neither a node type nor describes relationships: add @node or @relationshipProperties.");
        }

        if (edge is not null)
        {
            if (declaration.Interfaces.Count > 0)
                draft.Errors.Add(declaration.Interfaces[0], $"'{declaration.Name}' describes relationships and implements no interface: remove 'implements'.");
            var iris = IriReader.Read(draft, declaration.Directive("iri"), hasEnds: true);
            draft.Edges.Add(declaration.Name, new EdgeDraft(declaration, []) { Iris = iris });
            return;
        }
        var type = new NodeType(declaration.Name, declaration.Description, declaration.IsBuiltIn)
        {
            Iris = IriReader.Read(draft, declaration.Directive("iri")).Is,
        };
        draft.Composites.Add(declaration.Name, new CompositeDraft(declaration, type));
        if (node is not null) ReadNode(draft, type, node);
    }

    private static void ReadNode(ModelDraft draft, NodeType type, DirectiveNode node)
    {
        if (node.Text("label") is { } label && NameRules.CheckText(draft, node.Argument("label")!, label, "The label")) type.Label = label;
        if (node.Text("plural") is { } plural && NameRules.CheckText(draft, node.Argument("plural")!, plural, "The plural")) type.Plural = plural;
        if (node.Text("prefix") is { } prefix && NameRules.CheckPrefix(draft, node.Argument("prefix")!, prefix)) type.Prefix = prefix;
    }

    private static void CheckLabels(ModelDraft draft)
    {
        var owners = new Dictionary<string, CompositeDraft>(StringComparer.Ordinal);
        foreach (var composite in draft.NodeTypes)
        {
            var label = ((NodeType)composite.Type).Label;
            var place = composite.Declaration.Directive("node")?.Argument("label") ?? (Node)composite.Declaration.NameNode;
            if (draft.Composites.TryGetValue(label, out var shared) && shared.Type is InterfaceNodeType)
                draft.Errors.Add(place, $"The label '{label}' belongs to the interface '{label}': choose another.");
            else if (!owners.TryAdd(label, composite))
                draft.Errors.Add(place, $"The label '{label}' belongs to '{owners[label]}' already: choose another, one for each type.");
        }
    }
}

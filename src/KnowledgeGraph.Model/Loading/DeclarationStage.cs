using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>Gathers what the files declare, the folder's first and the built-in last, then adds extensions to it.</summary>
internal static class DeclarationStage
{
    public static void Run(ModelDraft draft, List<DocumentNode> folder)
    {
        var builtIn = BuiltInNames();
        foreach (var document in folder) Gather(draft, document, builtIn);
        Gather(draft, EvidenceModel.Document, []);
        if (draft.Declarations.Count > draft.Limits.MaxTypes)
        {
            draft.Errors.Add(draft.Declarations.Values.ElementAt(draft.Limits.MaxTypes).NameNode,
                $"The model declares {draft.Declarations.Count} types, more than {draft.Limits.MaxTypes}: declare fewer.");
            draft.Errors.ThrowIfAny();
        }
        foreach (var document in folder.Append(EvidenceModel.Document))
        {
            foreach (var extension in document.Definitions.OfType<TypeExtensionNode>()) Extensions.Apply(draft, extension);
        }
    }

    private static HashSet<string> BuiltInNames() =>
        [.. EvidenceModel.Document.Definitions.OfType<TypeDefinitionNode>().Select(type => type.Name.Value)];

    private static void Gather(ModelDraft draft, DocumentNode document, HashSet<string> builtIn)
    {
        foreach (var definition in document.Definitions)
        {
            if (RefusedDefinitions.Remedy(definition) is { } remedy) draft.Errors.Add(Place(definition), remedy);
            else if (definition is DirectiveDefinitionNode directive) draft.Directives.Add(directive.Name.Value, directive);
            else if (definition is TypeDefinitionNode type) Declare(draft, type, builtIn);
        }
    }

    private static void Declare(ModelDraft draft, TypeDefinitionNode node, HashSet<string> builtIn)
    {
        var name = node.Name.Value;
        if (builtIn.Contains(name))
        {
            draft.Errors.Add(node.Name, $"'{name}' is part of the built-in model: write 'extend' before it to add fields, or rename it.");
            return;
        }
        if (!NameRules.CheckDeclared(draft, node.Name, "The type name") || Read(node) is not { } declaration) return;
        if (!draft.Declarations.TryAdd(name, declaration))
        {
            var first = draft.Declarations[name].NameNode.Location.ToSourceLocation();
            draft.Errors.Add(node.Name, $"'{name}' is declared twice, first at {first}: rename one, or write 'extend' before the second.");
        }
    }

    private static TypeDeclaration? Read(TypeDefinitionNode node)
    {
        switch (node)
        {
            case ObjectTypeDefinitionNode type:
                var declared = new TypeDeclaration(DeclarationKind.Object, type);
                declared.Fields.AddRange(type.Fields);
                declared.Interfaces.AddRange(type.Interfaces);
                return declared;
            case InterfaceTypeDefinitionNode type:
                var shared = new TypeDeclaration(DeclarationKind.Interface, type);
                shared.Fields.AddRange(type.Fields);
                shared.Interfaces.AddRange(type.Interfaces);
                return shared;
            case EnumTypeDefinitionNode type:
                var values = new TypeDeclaration(DeclarationKind.Enum, type);
                values.Values.AddRange(type.Values);
                return values;
            default:
                return null;
        }
    }

    private static Node Place(DefinitionNode definition) => definition switch
    {
        TypeDefinitionNode type => type.Name,
        TypeExtensionNode type => type.Name,
        DirectiveDefinitionNode directive => directive.Name,
        _ => definition,
    };
}

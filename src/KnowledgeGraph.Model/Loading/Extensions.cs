using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>Adds <c>extend type</c>, <c>extend interface</c> and <c>extend enum</c> to what they extend.</summary>
internal static class Extensions
{
    public static void Apply(ModelDraft draft, TypeExtensionNode node)
    {
        var name = node.Name.Value;
        if (KindOf(node) is not { } kind || RefusedDefinitions.Remedy(node) is not null) return;
        if (!draft.Declarations.TryGetValue(name, out var declaration))
        {
            draft.Errors.Add(node.Name, Unknown(draft, name));
            return;
        }
        if (declaration.Kind != kind)
        {
            draft.Errors.Add(node.Name, $"'{name}' is no {Word(kind)}: write 'extend {Word(declaration.Kind)} {name}'.");
            return;
        }
        declaration.Directives.AddRange(node.Directives);
        switch (node)
        {
            case ObjectTypeExtensionNode type:
                declaration.Fields.AddRange(type.Fields);
                declaration.Interfaces.AddRange(type.Interfaces);
                break;
            case InterfaceTypeExtensionNode type:
                declaration.Fields.AddRange(type.Fields);
                declaration.Interfaces.AddRange(type.Interfaces);
                break;
            case EnumTypeExtensionNode type:
                declaration.Values.AddRange(type.Values);
                break;
        }
    }

    private static string Unknown(ModelDraft draft, string name) => name switch
    {
        "Relationship" =>
            "'Relationship' has no fields beyond the built-in ones: declare a @relationshipProperties type and name it in @relationship(properties:).",
        ModelDraft.RelationshipKind or ModelDraft.EntityType =>
            $"'{name}' is made from the model and cannot be extended: declare the relationship or the type instead.",
        _ => $"There is no type '{name}' to extend: declare it, or correct the name.{draft.Errors.Suggest(name, draft.Declarations.Keys)}",
    };

    private static DeclarationKind? KindOf(TypeExtensionNode node) => node switch
    {
        ObjectTypeExtensionNode => DeclarationKind.Object,
        InterfaceTypeExtensionNode => DeclarationKind.Interface,
        EnumTypeExtensionNode => DeclarationKind.Enum,
        _ => null,
    };

    private static string Word(DeclarationKind kind) => kind switch
    {
        DeclarationKind.Object => "type",
        DeclarationKind.Interface => "interface",
        _ => "enum",
    };
}

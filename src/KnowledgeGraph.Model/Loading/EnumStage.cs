namespace KnowledgeGraph.Model.Loading;

/// <summary>Reads the enums, and sets up those that the model itself fills: <c>RelationshipKind</c> and <c>EntityType</c>.</summary>
internal static class EnumStage
{
    public static void Run(ModelDraft draft)
    {
        foreach (var declaration in draft.Declarations.Values)
        {
            if (declaration.Kind == DeclarationKind.Enum && declaration.Name != EvidenceModel.DirectionEnum)
                draft.Enums.Add(declaration.Name, Read(draft, declaration));
        }
        draft.Enums.TryAdd(ModelDraft.RelationshipKind, new EnumDefinition(
            ModelDraft.RelationshipKind, "The relationship types of the model.", draft.RelationshipKinds));
        draft.Enums.TryAdd(ModelDraft.EntityType, new EnumDefinition(
            ModelDraft.EntityType, "The types whose nodes have a name.", draft.EntityTypes));
    }

    private static EnumDefinition Read(ModelDraft draft, TypeDeclaration declaration)
    {
        var values = new List<EnumMember>(declaration.Values.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        // Languages become parts of stored keys, name_es, in lower case.
        var isLanguage = declaration.Name == GraphModel.LanguageEnum;
        if (declaration.Values.Count == 0) draft.Errors.Add(declaration.NameNode, $"The enum '{declaration.Name}' has no values: add one at least.");
        foreach (var value in declaration.Values)
        {
            var name = value.Name.Value;
            if (!NameRules.CheckDeclared(draft, value.Name, "The enum value")) continue;
            if (!seen.Add(isLanguage ? name.ToLowerInvariant() : name))
                draft.Errors.Add(
                    value.Name,
                    $"The enum '{declaration.Name}' has the value '{name}' twice{(isLanguage ? ", as case makes no language" : "")}: remove one.");
            else values.Add(new EnumMember(name, value.Description?.Value));
        }
        return new EnumDefinition(declaration.Name, declaration.Description, values);
    }
}

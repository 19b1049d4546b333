namespace KnowledgeGraph.Model.Loading;

/// <summary>
/// Reads a schema folder into a <see cref="GraphModel"/>, joined with the built-in evidence model (evidence.graphql).
/// <code>
/// files ─► declarations ─► directives ─► types, enums ─► fields ─► who has a name ─► relationships ─► heirs ─► orders, quantities, participations, API names
/// </code>
/// Every mistake is reported, in one exception; only where a text is not GraphQL at all are those mistakes reported alone,
/// since the others would follow from them.
/// </summary>
public static class ModelLoader
{
    /// <summary>Loads all <c>*.graphql</c> files of a folder but <c>api.graphql</c>, in ordinal order of their names.</summary>
    /// <exception cref="ModelException">The folder or what is in it cannot be used.</exception>
    public static GraphModel LoadFolder(string path, ModelLimits? limits = null)
    {
        var errors = new ErrorList((limits ?? ModelLimits.Default).MaxErrors);
        var files = SchemaFolder.Read(path, limits ?? ModelLimits.Default, errors);
        errors.ThrowIfAny();
        return Load(files, limits);
    }

    /// <summary>Loads texts; none at all give the built-in model alone.</summary>
    /// <param name="files">Each file's name, as mistakes shall show it, and its text.</param>
    /// <param name="limits">How large the model may be; the default limits where null.</param>
    /// <exception cref="ModelException">The texts hold mistakes.</exception>
    public static GraphModel Load(IEnumerable<(string FileName, string Text)> files, ModelLimits? limits = null)
    {
        var draft = new ModelDraft(limits ?? ModelLimits.Default);
        var texts = files.ToList();
        DeclarationStage.Run(draft, SourceReader.Parse(draft, texts));
        DirectiveStage.Run(draft);
        EnumStage.Run(draft);
        TypeStage.Run(draft);
        InterfaceStage.Run(draft);
        FieldStage.Run(draft);
        EntityStage.Run(draft);
        OwnershipStage.Run(draft);
        RelationshipStage.Run(draft);
        InheritanceStage.Run(draft);
        OrderStage.Run(draft);
        QuantityStage.Run(draft);
        ParticipationStage.Run(draft);
        FieldNameStage.Run(draft);
        ApiNameStage.Run(draft);
        draft.Errors.ThrowIfAny();
        return ModelAssembly.Build(draft, Fingerprint.Of(texts.Select(file => file.Text)));
    }
}

namespace KnowledgeGraph.Model.Loading;

/// <summary>All names that may stand as a field's type; what suggestions choose from.</summary>
internal static class TypeNames
{
    public static IEnumerable<string> Of(ModelDraft draft) =>
        ScalarKinds.Names.Concat(draft.Enums.Keys).Concat(draft.Composites.Keys);
}

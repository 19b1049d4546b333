namespace KnowledgeGraph.Model.Loading;

/// <summary>Turns a draft without mistakes into the model.</summary>
internal static class ModelAssembly
{
    public static GraphModel Build(ModelDraft draft, string fingerprint) => new(
        draft.NodeTypes.Select(composite => (NodeType)composite.Type).ToDictionary(type => type.Name, StringComparer.Ordinal),
        draft.Interfaces.Select(composite => (InterfaceNodeType)composite.Type).ToDictionary(type => type.Name, StringComparer.Ordinal),
        draft.RelationshipTypes,
        draft.Enums,
        fingerprint);
}

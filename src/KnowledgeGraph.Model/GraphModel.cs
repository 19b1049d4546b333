using KnowledgeGraph.Model.Loading;

namespace KnowledgeGraph.Model;

/// <summary>
/// The graph model: what the schema folder declares, joined with the evidence model. Nothing of it changes once it is loaded; see <see cref="ModelLoader"/>.
/// </summary>
public sealed class GraphModel
{
    internal GraphModel(
        IReadOnlyDictionary<string, NodeType> nodeTypes,
        IReadOnlyDictionary<string, InterfaceNodeType> interfaces,
        IReadOnlyDictionary<string, RelationshipType> relationshipTypes,
        IReadOnlyDictionary<string, EnumDefinition> enums,
        string fingerprint)
    {
        NodeTypes = nodeTypes;
        Interfaces = interfaces;
        RelationshipTypes = relationshipTypes;
        Enums = enums;
        Fingerprint = fingerprint;
        Languages = enums.TryGetValue(LanguageEnum, out var languages) ? [.. languages.Values.Select(value => value.Name)] : [];
        NodeTypesByLabel = nodeTypes.Values.ToDictionary(type => type.Label, StringComparer.Ordinal);
    }

    /// <summary>The model's enum of the languages in which it stores localized texts.</summary>
    public const string LanguageEnum = "Language";

    /// <summary>The node types by name, built-in ones last.</summary>
    public IReadOnlyDictionary<string, NodeType> NodeTypes { get; }

    /// <summary>The node types by the label of their nodes.</summary>
    public IReadOnlyDictionary<string, NodeType> NodeTypesByLabel { get; }

    /// <summary>The interfaces by name: <c>Node</c>, <c>Entity</c> and the folder's.</summary>
    public IReadOnlyDictionary<string, InterfaceNodeType> Interfaces { get; }

    /// <summary>The relationship types by name, plumbing included.</summary>
    public IReadOnlyDictionary<string, RelationshipType> RelationshipTypes { get; }

    /// <summary>The enums by name.</summary>
    public IReadOnlyDictionary<string, EnumDefinition> Enums { get; }

    /// <summary>The languages of localized texts as the model's enum spells them, empty without one.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>A hash of the model's text: two servers with the same fingerprint have the same model.</summary>
    public string Fingerprint { get; }

    /// <summary>All nodes.</summary>
    public InterfaceNodeType Node => Interfaces["Node"];

    /// <summary>All nodes with a name.</summary>
    public InterfaceNodeType Entity => Interfaces["Entity"];

    /// <summary>The sources.</summary>
    public NodeType Document => NodeTypes["Document"];

    /// <summary>The units of knowledge.</summary>
    public NodeType Statement => NodeTypes["Statement"];

    /// <summary>The type or interface of that name, or null.</summary>
    public CompositeType? Find(string name) =>
        NodeTypes.TryGetValue(name, out var type) ? type : Interfaces.GetValueOrDefault(name);
}

using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>A model while it is being read: each stage adds its part. Dictionaries keep the order of declaration, built-in ones last.</summary>
internal sealed class ModelDraft(ModelLimits limits)
{
    /// <summary>The enum of the relationship types, made by the loader.</summary>
    public const string RelationshipKind = "RelationshipKind";

    /// <summary>The enum of the types with a name, made by the loader.</summary>
    public const string EntityType = "EntityType";

    public ModelLimits Limits { get; } = limits;

    public ErrorList Errors { get; } = new(limits.MaxErrors);

    public Dictionary<string, TypeDeclaration> Declarations { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, DirectiveDefinitionNode> Directives { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, EnumDefinition> Enums { get; } = new(StringComparer.Ordinal);

    /// <summary>The values of <see cref="RelationshipKind"/>, filled once the relationships are known.</summary>
    public List<EnumMember> RelationshipKinds { get; } = [];

    /// <summary>The values of <see cref="EntityType"/>, filled once it is known who has a name.</summary>
    public List<EnumMember> EntityTypes { get; } = [];

    public Dictionary<string, CompositeDraft> Composites { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, EdgeDraft> Edges { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, RelationshipType> RelationshipTypes { get; } = new(StringComparer.Ordinal);

    public CompositeDraft Node => Composites["Node"];

    public CompositeDraft Entity => Composites["Entity"];

    public IEnumerable<CompositeDraft> NodeTypes => Composites.Values.Where(draft => draft.Type is NodeType);

    public IEnumerable<CompositeDraft> Interfaces => Composites.Values.Where(draft => draft.Type is InterfaceNodeType);
}

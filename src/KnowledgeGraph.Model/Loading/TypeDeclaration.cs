using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>What a declaration declares.</summary>
internal enum DeclarationKind
{
    /// <summary><c>type</c>.</summary>
    Object,

    /// <summary><c>interface</c>.</summary>
    Interface,

    /// <summary><c>enum</c>.</summary>
    Enum,
}

/// <summary>A type as the files write it, its extensions added.</summary>
internal sealed class TypeDeclaration(DeclarationKind kind, TypeDefinitionNode node)
{
    public DeclarationKind Kind { get; } = kind;

    public NameNode NameNode { get; } = node.Name;

    public string Name => NameNode.Value;

    public string? Description { get; } = node.Description?.Value;

    public bool IsBuiltIn { get; } = EvidenceModel.Holds(node);

    public List<DirectiveNode> Directives { get; } = [.. node.Directives];

    public List<NamedTypeNode> Interfaces { get; } = [];

    public List<FieldDefinitionNode> Fields { get; } = [];

    public List<EnumValueDefinitionNode> Values { get; } = [];

    public DirectiveNode? Directive(string name) => Directives.Find(directive => directive.Name.Value == name);
}

namespace KnowledgeGraph.Model;

/// <summary>What several node types have in common: <c>interface Actor</c>, <c>Entity</c>, <c>Node</c>.</summary>
public sealed class InterfaceNodeType : CompositeType
{
    private readonly List<NodeType> _members = [];

    internal InterfaceNodeType(string name, string? description)
        : base(name, description)
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<NodeType> Members => _members;

    /// <inheritdoc/>
    public override bool IsEntity => _members.Count > 0 && _members.TrueForAll(member => member.IsEntity);

    /// <inheritdoc/>
    public override IReadOnlyList<string> DefaultOrder => IsEntity ? [Property.NameKey] : [];

    internal void AddMember(NodeType type) => _members.Add(type);
}

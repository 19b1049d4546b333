using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>The selections that make one field of a response (specification section 6.3.2, "field set").</summary>
public sealed class FieldGroup
{
    private readonly List<FieldNode> _nodes = [];

    internal FieldGroup(string responseName) => ResponseName = responseName;

    /// <summary>The field's key in the response.</summary>
    public string ResponseName { get; }

    /// <summary>Its selections in document order, at least one. Validation has made sure that they agree.</summary>
    public IReadOnlyList<FieldNode> Nodes => _nodes;

    /// <summary>The first selection, whose name and arguments stand for all.</summary>
    public FieldNode First => _nodes[0];

    internal void Add(FieldNode node) => _nodes.Add(node);
}

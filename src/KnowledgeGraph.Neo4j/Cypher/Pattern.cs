namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>What MATCH looks for: a node, or a node and what lies one relationship further.</summary>
/// <param name="Near">The node.</param>
/// <param name="Step">The relationship and the node at its other end; null for a node alone.</param>
internal sealed record Pattern(NodePattern Near, StepPattern? Step = null)
{
    /// <summary>A node with a label.</summary>
    public static Pattern OfNode(Variable? node, string? label) => new(new NodePattern(node, label));
}

/// <summary>A node; without a variable or a label, any.</summary>
internal sealed record NodePattern(Variable? Variable = null, string? Label = null);

/// <summary>A relationship and the node at its other end.</summary>
/// <param name="Relationship">Its variable, null if nobody asks.</param>
/// <param name="Types">One of these types.</param>
/// <param name="Direction">Which way it points.</param>
/// <param name="Far">The node.</param>
internal sealed record StepPattern(Variable? Relationship, IReadOnlyList<string> Types, StepDirection Direction, NodePattern Far);

/// <summary>Which way a relationship points, seen from the near node.</summary>
internal enum StepDirection
{
    /// <summary>Away from it.</summary>
    Outgoing,

    /// <summary>Towards it.</summary>
    Incoming,

    /// <summary>Either way.</summary>
    Either,
}

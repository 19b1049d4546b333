using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Records;

namespace KnowledgeGraph.Evidence.Writing;

/// <summary>What is to change: nodes and statements in their new form. What follows from them is worked out when it is written.</summary>
public sealed record EvidenceChange
{
    /// <summary>Documents with their fields, and entities by id and label alone, whose fields statements give.</summary>
    public IReadOnlyCollection<NodeRecord> Nodes { get; init; } = [];

    /// <summary>Statements to add or replace, each id once.</summary>
    public IReadOnlyCollection<Statement> Statements { get; init; } = [];

    /// <summary>What kind of change followers are told of.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Texts for the store to keep beside the graph; written only if anything else is.</summary>
    public IReadOnlyDictionary<string, string?> Meta { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);
}

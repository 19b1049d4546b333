using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Records;

namespace KnowledgeGraph.Evidence.Writing;

/// <summary>What is to change: nodes and statements in their new form. What follows from them is worked out when it is written.</summary>
public sealed record EvidenceChange
{
    /// <summary>When it happens, in whole milliseconds: what periods begin and end with, and when nodes are updated.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Documents with their fields, and entities by id and label alone, whose fields statements give.</summary>
    public IReadOnlyCollection<NodeRecord> Nodes { get; init; } = [];

    /// <summary>Statements to add or replace, each id once; in which periods they stand is worked out when they are written.</summary>
    public IReadOnlyCollection<Statement> Statements { get; init; } = [];

    /// <summary>Statements and documents that are not there: what was not recorded yet, where a graph is brought back to what it was.</summary>
    public IReadOnlyCollection<string> UnrecordedIds { get; init; } = [];

    /// <summary>
    /// Whether a node that would lack a field which the model requires refuses the change. Otherwise what lacks a name has its id as name,
    /// and what lacks another required field is not in the graph until it has it.
    /// </summary>
    public bool RefusesGaps { get; init; }

    /// <summary>What kind of change followers are told of.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Texts for the store to keep beside the graph; written only if anything else is.</summary>
    public IReadOnlyDictionary<string, string?> Meta { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);
}
